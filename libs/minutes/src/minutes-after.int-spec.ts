import { BodyFunctionKind } from '@schakel/bodies';
import { aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { AttendeeKind, Attendance, MeetingState } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { insert } from '@schakel/history';
import { aPerson } from '@schakel/people/testing';
import type { GraphqlAnswer } from '@schakel/testing';
import { MinutesScene, refusal } from './testing/minutes-scene.js';

let scene: MinutesScene;
let former: string;

/** Beside the scene: a member who was chair until yesterday. */
beforeAll(async () => {
  scene = await MinutesScene.open();
  await scene.db.arrange(async () => {
    former = (await aPerson({ name: 'former' })).id;
    await aMembership({ seatId: (await aSeat({ bodyId: scene.so.id })).id, personId: former });
    await aFunction({ bodyId: scene.so.id, personId: former, kind: BodyFunctionKind.CHAIR, until: '2022-03-31' });
  });
});

afterAll(() => scene.close());

const parts = `id version state isOpen commentsUntil digest digestNow adoptedOn viewerMay signatures { role isActing stands person { name } } adoptedAt { id } canBeAdoptedAt { id }
  sections { id text comments { id version text state answer author { name } } rectifications { text reason madeBy { name } } }`;
const types: Record<string, string> = {
  meetingId: 'ID!', sectionId: 'ID!', id: 'ID!', atMeetingId: 'ID!', version: 'Int!', until: 'Date!', role: 'SignerRole!', digest: 'String!', text: 'String!', reason: 'String!', isProcessed: 'Boolean!', answer: 'String',
};

const asPerson = (name: string) => (name === 'former' ? former : scene.personId(name));
function act(name: string, mutation: string, variables: Record<string, unknown>, fields = parts): Promise<GraphqlAnswer> {
  const names = Object.keys(variables);
  const declared = names.map((one) => `$${one}: ${types[one] ?? ''}`).join(', ');
  return scene.api.as(asPerson(name))(`mutation (${declared}) { result: ${mutation}(${names.map((one) => `${one}: $${one}`).join(', ')}) { ${fields} } }`, variables);
}

const sectionFields = 'id text comments { id version text state answer author { name } } rectifications { text reason madeBy { name } }';
const commentFields = 'id version state answer';

/** The minutes as that person sees them. */
async function seen(name: string, meetingId: string) {
  const { data } = await scene.api.as(asPerson(name))(`{ body(code: "SO") { meetings { id state minutes { ${parts} } } } }`);
  return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId)?.minutes ?? null;
}

/** Minutes with one section, of a meeting that was held. */
async function aConcept(): Promise<string> {
  const { id } = await scene.meetingWith([Level.BODY], MeetingState.HELD);
  await scene.written('secretary', await scene.begun('secretary', id), 'De voorzitter opent.');
  return id;
}

const sign = async (name: string, meetingId: string, role: string, digest?: string): Promise<GraphqlAnswer> =>
  act(name, 'signMinutes', { meetingId, role, digest: digest ?? (await seen('secretary', meetingId)).digestNow });
const aLaterMeeting = (): Promise<string> => scene.db.arrange(async () => (await aMeeting({ bodyId: scene.so.id, state: MeetingState.RUNNING, heldOn: '2022-04-01' })).id);

async function aSigned(): Promise<string> {
  const id = await aConcept();
  await sign('secretary', id, 'SECRETARY');
  await sign('chair', id, 'CHAIR');
  return id;
}

async function anAdopted(): Promise<string> {
  const id = await aSigned();
  await act('secretary', 'adoptMinutes', { meetingId: id, version: (await seen('secretary', id)).version, atMeetingId: await aLaterMeeting() });
  return id;
}

describe('the comment round', () => {
  it('opens the concept to the members, who comment; the secretary answers', async () => {
    const meetingId = await aConcept();
    expect(await seen('member', meetingId)).toBeNull();
    const { data } = await act('secretary', 'openMinutesForComments', { meetingId, version: 1, until: '2022-04-08' });
    expect(data['result']).toMatchObject({ isOpen: true, commentsUntil: '2022-04-08' });
    const sectionId = (await seen('member', meetingId)).sections[0].id;
    const commented = await act('member', 'commentMinutes', { sectionId, text: 'Er was ook een mededeling.' }, sectionFields);
    const [comment] = commented.data['result'].comments;
    expect(comment).toMatchObject({ state: 'OPEN', author: { name: 'member' } });
    expect(refusal(await act('secretary', 'answerMinutesComment', { id: comment.id, version: 1, isProcessed: false }, commentFields))).toEqual(['INVALID', 'answer']);
    const answered = await act('secretary', 'answerMinutesComment', { id: comment.id, version: 1, isProcessed: true, answer: 'Toegevoegd.' }, commentFields);
    expect(answered.data['result']).toMatchObject({ state: 'PROCESSED', answer: 'Toegevoegd.' });
    expect(refusal(await act('chair', 'answerMinutesComment', { id: comment.id, version: 1, isProcessed: true }, commentFields))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await act('member', 'answerMinutesComment', { id: comment.id, version: 2, isProcessed: true }, commentFields))).toEqual(['FORBIDDEN']);
    expect(refusal(await act('stranger', 'answerMinutesComment', { id: comment.id, version: 2, isProcessed: true }, commentFields))).toEqual(['NOT_FOUND']);
  });

  it('waits on Mijn werk for who was there, until he said something', async () => {
    const meetingId = await aConcept();
    await act('secretary', 'openMinutesForComments', { meetingId, version: 1, until: '2022-04-08' });
    const waiting = async () => (await scene.api.as(scene.personId('member'))('{ viewer { waiting { kind id } } }')).data['viewer'].waiting.filter((item: { id: string }) => item.id === minutesId);
    const { id: minutesId, sections } = await seen('member', meetingId);
    expect(await waiting()).toEqual([{ kind: 'COMMENT_MINUTES', id: minutesId }]);
    await act('member', 'commentMinutes', { sectionId: sections[0].id, text: 'Akkoord.' }, sectionFields);
    expect(await waiting()).toEqual([]);
  });

  it('writing and adopting wait for the secretary', async () => {
    const waiting = async () => (await scene.api.as(scene.personId('secretary'))('{ viewer { waiting { kind path } } }')).data['viewer'].waiting.map((item: { kind: string; path: string }) => `${item.kind} ${item.path}`);
    const concept = await aConcept();
    await scene.db.tamper(`update meeting set convened_at = now(), number = 'SO-2022-81' where id = '${concept}'`);
    expect(await waiting()).toContain(`WRITE_MINUTES /vergaderingen/SO-2022-81/verslag`);
    await sign('secretary', concept, 'SECRETARY');
    await sign('chair', concept, 'CHAIR');
    await aLaterMeeting();
    expect(await waiting()).toContain(`ADOPT_MINUTES /vergaderingen/SO-2022-81#verslag-vaststellen`);
    expect(await waiting()).not.toContain(`WRITE_MINUTES /vergaderingen/SO-2022-81/verslag`);
  });

  it('is opened by who writes, over what he saw, and ends with its term', async () => {
    const meetingId = await aConcept();
    const open = (name: string, version = 1, until = '2022-04-08') => act(name, 'openMinutesForComments', { meetingId, version, until });
    expect(refusal(await open('member'))).toEqual(['FORBIDDEN']);
    expect(refusal(await open('stranger'))).toEqual(['NOT_FOUND']);
    expect(refusal(await open('secretary', 1, '2022-03-31'))).toEqual(['INVALID', 'until']);
    expect(refusal(await open('secretary', 9))).toEqual(['CONFLICT', 'STALE_VERSION']);
    await open('secretary');
    const { sections } = await seen('member', meetingId);
    expect(refusal(await act('stranger', 'commentMinutes', { sectionId: sections[0].id, text: 'x' }, sectionFields))).toEqual(['NOT_FOUND']);
    expect(refusal(await act('member', 'commentMinutes', { sectionId: sections[0].id, text: 'BSN 111222333' }, sectionFields))).toEqual(['INVALID', 'text']);
    await scene.db.tamper(`update minutes set comments_until = '2022-03-31' where meeting_id = '${meetingId}'`);
    expect(refusal(await act('member', 'commentMinutes', { sectionId: sections[0].id, text: 'Te laat' }, sectionFields))).toEqual(['CONFLICT', 'NOT_OPEN']);
  });
});

describe('signing', () => {
  it('is done by two persons; then everybody reads the minutes', async () => {
    const id = await aConcept();
    expect((await seen('chair', id)).viewerMay).toContain('SIGN_AS_CHAIR');
    expect((await sign('secretary', id, 'SECRETARY')).data['result']).toMatchObject({ state: 'CONCEPT', signatures: [{ role: 'SECRETARY', isActing: false, stands: true, person: { name: 'secretary' } }] });
    const { result } = (await sign('chair', id, 'CHAIR')).data;
    expect(result).toMatchObject({ state: 'SIGNED', isOpen: true, digest: result.digestNow });
    expect((await seen('member', id)).signatures).toHaveLength(2);
  });

  it('not twice by a chair who is also the secretary, and he is told who can', async () => {
    const id = await aConcept();
    await scene.db.arrange(() => aFunction({ bodyId: scene.so.id, personId: scene.personId('chair'), kind: BodyFunctionKind.SECRETARY, until: '2022-04-01' }));
    await sign('chair', id, 'CHAIR');
    const again = await sign('chair', id, 'SECRETARY');
    expect(refusal(again)).toEqual(['CONFLICT', 'SECOND_PERSON']);
    expect(again.errors?.[0]?.message).toContain('Als secretaris kan ondertekenen: secretary, substitute.');
    expect(refusal(await sign('chair', id, 'CHAIR'))).toEqual(['CONFLICT', 'ALREADY_SIGNED']);
    expect(await scene.db.tamper(`insert into minutes_signature select * from (select (jsonb_populate_record(s, '{"id": "0190a0a0-0000-7000-8000-000000000001", "role": "SECRETARY"}')).* from minutes_signature s where s.meeting_id = '${id}') x`).catch(() => 'refused')).toBe('refused');
  });

  it('not by who was chair until yesterday: he is told who is', async () => {
    const answer = await sign('former', await aConcept(), 'CHAIR');
    // Nothing is shown to him yet: a concept is for who writes it.
    expect(refusal(answer)).toEqual(['NOT_FOUND']);
    const id = await aConcept();
    await act('secretary', 'openMinutesForComments', { meetingId: id, version: 1, until: '2022-04-08' });
    const refused = await sign('former', id, 'CHAIR');
    expect(refusal(refused)).toEqual(['FORBIDDEN']);
    expect(refused.errors?.[0]?.message).toContain('Als voorzitter kan ondertekenen: chair.');
    expect(refusal(await sign('stranger', id, 'CHAIR'))).toEqual(['NOT_FOUND']);
  });

  it('by who led the meeting in the place of the chair', async () => {
    const id = await aConcept();
    await scene.db.arrange(({ manager }) => insert(Attendance, { level: Level.BODY, bodyId: scene.so.id, meetingId: id, personId: scene.personId('member'), kind: AttendeeKind.MEMBER, isActingChair: true, organisationId: null, seatId: null }).then(() => manager));
    await sign('secretary', id, 'SECRETARY');
    const { result } = (await sign('member', id, 'CHAIR')).data;
    expect(result).toMatchObject({ state: 'SIGNED', signatures: [expect.anything(), { role: 'CHAIR', isActing: true, stands: true, person: { name: 'member' } }] });
  });

  it('is of one text: a change after the first name takes that name away', async () => {
    const id = await aConcept();
    await sign('secretary', id, 'SECRETARY');
    const before = (await seen('secretary', id)).digestNow;
    const section = (await scene.sectionsFor('secretary', id))?.[0];
    if (section) await scene.written('secretary', section, 'De voorzitter opent, en zegt iets.');
    expect((await seen('chair', id)).signatures[0]).toMatchObject({ stands: false });
    expect(refusal(await sign('chair', id, 'CHAIR', before))).toEqual(['CONFLICT', 'TEXT_CHANGED']);
    expect((await sign('chair', id, 'CHAIR')).data['result']).toMatchObject({ state: 'CONCEPT', signatures: [{ role: 'CHAIR' }] });
  });

  it('two at once: both names stand, once', async () => {
    const id = await aConcept();
    const digest = (await seen('secretary', id)).digestNow;
    const answers = await Promise.all([sign('secretary', id, 'SECRETARY', digest), sign('substitute', id, 'SECRETARY', digest), sign('chair', id, 'CHAIR', digest)]);
    expect(answers.map(refusal).filter((one) => one.length > 0)).toEqual([['CONFLICT', 'ALREADY_SIGNED']]);
    expect(await seen('chair', id)).toMatchObject({ state: 'SIGNED' });
  });

  it('can be taken back before adoption, by who writes', async () => {
    const id = await aSigned();
    const { version } = await seen('secretary', id);
    expect(refusal(await act('member', 'reopenMinutes', { meetingId: id, version }))).toEqual(['FORBIDDEN']);
    expect(refusal(await act('stranger', 'reopenMinutes', { meetingId: id, version }))).toEqual(['NOT_FOUND']);
    expect(refusal(await act('secretary', 'reopenMinutes', { meetingId: id, version: 99 }))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect((await act('secretary', 'reopenMinutes', { meetingId: id, version })).data['result']).toMatchObject({ state: 'CONCEPT', signatures: [], digest: null });
    expect(refusal(await act('secretary', 'reopenMinutes', { meetingId: id, version }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });
});

describe('adoption', () => {
  it('happens at a later meeting of the same body, and fixes the text for good', async () => {
    const id = await aSigned();
    const atMeetingId = await aLaterMeeting();
    const { version, digest, canBeAdoptedAt } = await seen('secretary', id);
    expect(canBeAdoptedAt).toContainEqual({ id: atMeetingId });
    expect(refusal(await act('secretary', 'adoptMinutes', { meetingId: id, version, atMeetingId: id }))).toEqual(['INVALID', 'atMeetingId']);
    expect(refusal(await act('member', 'adoptMinutes', { meetingId: id, version, atMeetingId }))).toEqual(['FORBIDDEN']);
    expect(refusal(await act('stranger', 'adoptMinutes', { meetingId: id, version, atMeetingId }))).toEqual(['NOT_FOUND']);
    expect(refusal(await act('secretary', 'adoptMinutes', { meetingId: id, version: 99, atMeetingId }))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect((await act('chair', 'adoptMinutes', { meetingId: id, version, atMeetingId })).data['result']).toMatchObject({ state: 'ADOPTED', adoptedOn: '2022-04-01', adoptedAt: { id: atMeetingId }, digest, viewerMay: ['RECTIFY'] });
    expect(await scene.db.tamper(`update minutes_section set text = 'anders' where meeting_id = '${id}'`).catch((error: Error) => error.message)).toContain('adopted minutes do not change');
    expect(refusal(await act('secretary', 'adoptMinutes', { meetingId: id, version: version + 1, atMeetingId }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('not of a concept, and not of what changed after it was signed', async () => {
    const atMeetingId = await aLaterMeeting();
    expect(refusal(await act('secretary', 'adoptMinutes', { meetingId: await aConcept(), version: 1, atMeetingId }))).toEqual(['CONFLICT', 'WRONG_STATE']);
    const id = await aSigned();
    await scene.db.arrange(({ manager }) => insert(Attendance, { level: Level.BODY, bodyId: scene.so.id, meetingId: id, personId: scene.personId('member'), kind: AttendeeKind.MEMBER, isActingChair: true, organisationId: null, seatId: null }).then(() => manager));
    expect(refusal(await act('secretary', 'adoptMinutes', { meetingId: id, version: (await seen('secretary', id)).version, atMeetingId }))).toEqual(['CONFLICT', 'TEXT_CHANGED']);
  });

  it('leaves room for a rectification beside the text, with its reason', async () => {
    const id = await anAdopted();
    const sectionId = (await seen('secretary', id)).sections[0].id;
    const rectify = (name: string, section = sectionId, reason = 'Er stond een verkeerde naam.') => act(name, 'rectifyMinutes', { sectionId: section, text: 'De vicevoorzitter opent.', reason }, sectionFields);
    expect((await rectify('chair')).data['result']).toMatchObject({ text: 'De voorzitter opent.', rectifications: [{ text: 'De vicevoorzitter opent.', reason: 'Er stond een verkeerde naam.', madeBy: { name: 'chair' } }] });
    expect((await seen('member', id)).sections[0].rectifications).toHaveLength(1);
    expect(refusal(await rectify('member'))).toEqual(['FORBIDDEN']);
    expect(refusal(await rectify('stranger'))).toEqual(['NOT_FOUND']);
    expect(refusal(await rectify('chair', sectionId, ' '))).toEqual(['INVALID', 'reason']);
    const concept = await aConcept();
    expect(refusal(await rectify('secretary', (await seen('secretary', concept)).sections[0].id))).toEqual(['CONFLICT', 'NOT_ADOPTED']);
  });
});
