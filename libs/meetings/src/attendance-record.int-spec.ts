import { insert } from '@schakel/history';
import { readabilityOf } from '@schakel/database';
import { Domain } from '@schakel/organisations';
import type { GraphqlAnswer } from '@schakel/testing';
import { MeetingComposition, MeetingState, type Meeting } from './index.js';
import { anAgendaItem } from './testing.js';
import { AttendanceScene, refusalOf } from './testing/attendance-scene.js';

let scene: AttendanceScene;

beforeAll(async () => {
  scene = await AttendanceScene.open();
});

afterAll(() => scene.close());

const parts = `attendancePlaces { person { id name } attendance { id version outcome isActingChair joinedAt leftAfter substitute { name } } }
  otherAttendance { id version kind guestName outcome person { name } } missingDomains { domain reason } composition { required present missing }`;
type Values = Record<string, unknown>;

const record = (name: string, meetingId: string, attendeeId: string | undefined, version: number, input: Values): Promise<GraphqlAnswer> =>
  scene.ask(name, `mutation ($meetingId: ID!, $attendeeId: ID!, $version: Int!, $input: AttendanceRecordInput!) { result: recordAttendance(meetingId: $meetingId, attendeeId: $attendeeId, version: $version, input: $input) { ${parts} } }`,
    { meetingId, attendeeId, version, input });
const lead = (name: string, meetingId: string, personId: string | null | undefined): Promise<GraphqlAnswer> =>
  scene.ask(name, `mutation ($meetingId: ID!, $personId: ID) { result: nameActingChair(meetingId: $meetingId, personId: $personId) { ${parts} } }`, { meetingId, personId });
const invite = (name: string, meetingId: string, input: Values): Promise<GraphqlAnswer> =>
  scene.ask(name, `mutation ($meetingId: ID!, $input: GuestInput!) { result: addGuest(meetingId: $meetingId, input: $input) { ${parts} } }`, { meetingId, input });
const uninvite = (name: string, meetingId: string, id: string, version: number): Promise<GraphqlAnswer> =>
  scene.ask(name, `mutation ($meetingId: ID!, $id: ID!, $version: Int!) { result: removeGuest(meetingId: $meetingId, id: $id, version: $version) { ${parts} } }`, { meetingId, id, version });
const seen = async (name: string, { number }: Meeting) => (await scene.ask(name, `query ($number: String!) { meeting(number: $number) { ${parts} } }`, { number })).data['meeting'];
const of = (meeting: Values, name: string) => (meeting['attendancePlaces'] as { person: { name: string } | null; attendance: Values | null }[]).find(({ person }) => person?.name === name)?.attendance;

describe('who came is recorded', () => {
  it('by the secretary while it runs, with a word for each kind', async () => {
    const { id } = await scene.meeting(MeetingState.RUNNING);
    const first = await record('secretary', id, scene.people['member'], 0, { outcome: 'PRESENT' });
    expect(of(first.data['result'], 'member')).toMatchObject({ outcome: 'PRESENT', version: 1 });
    const next = await record('chair', id, scene.people['member'], 1, { outcome: 'ABSENT_WITH_NOTICE' });
    expect(of(next.data['result'], 'member')).toMatchObject({ outcome: 'ABSENT_WITH_NOTICE', version: 2 });
  });

  it('with the substitute who came; put right, he was never there', async () => {
    const { id } = await scene.meeting(MeetingState.RUNNING);
    const { data } = await record('secretary', id, scene.people['member'], 0, { outcome: 'SUBSTITUTED', substituteId: scene.people['substitute'] });
    expect(data['result'].otherAttendance).toEqual([expect.objectContaining({ kind: 'SUBSTITUTE', outcome: 'PRESENT', person: { name: 'substitute' } })]);
    const next = await record('secretary', id, scene.people['member'], 1, { outcome: 'PRESENT' });
    expect(next.data['result'].otherAttendance).toEqual([]);
    expect(refusalOf(await record('secretary', id, scene.people['member'], 2, { outcome: 'SUBSTITUTED' }))).toEqual(['INVALID', 'substituteId']);
  });

  it('with the item at which somebody came in, and after which he left', async () => {
    const meeting = await scene.meeting(MeetingState.RUNNING);
    const items = await scene.db.arrange(async () => [await anAgendaItem(meeting), await anAgendaItem(meeting, { position: 2 })]);
    const [first, second] = items.map(({ id }) => id);
    const { data } = await record('secretary', meeting.id, scene.people['member'], 0, { outcome: 'PRESENT', joinedAtItemId: first, leftAfterItemId: second });
    expect(of(data['result'], 'member')).toMatchObject({ joinedAt: 1, leftAfter: 2 });
    expect(refusalOf(await record('secretary', meeting.id, scene.people['member'], 1, { outcome: 'PRESENT', joinedAtItemId: second, leftAfterItemId: first }))).toEqual(['INVALID', 'leftAfterItemId']);
    expect(refusalOf(await record('secretary', meeting.id, scene.people['member'], 1, { outcome: 'PRESENT', joinedAtItemId: meeting.id }))).toEqual(['INVALID', 'joinedAtItemId']);
  });

  it('not by a member, a stranger, of a stranger, or of what another changed first', async () => {
    const { id } = await scene.meeting(MeetingState.RUNNING);
    expect(refusalOf(await record('member', id, scene.people['member'], 0, { outcome: 'PRESENT' }))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await record('stranger', id, scene.people['member'], 0, { outcome: 'PRESENT' }))).toEqual(['NOT_FOUND']);
    expect(refusalOf(await record('secretary', id, scene.people['stranger'], 0, { outcome: 'PRESENT' }))).toEqual(['NOT_FOUND']);
    const both = await Promise.all(['secretary', 'chair'].map((name) => record(name, id, scene.people['member'], 0, { outcome: name === 'chair' ? 'ABSENT' : 'PRESENT' })));
    expect(both.map(refusalOf).sort()).toEqual([[], ['CONFLICT', 'STALE_VERSION']]);
  });

  it('not before it begins, and no longer once its minutes are adopted', async () => {
    for (const state of [MeetingState.PLANNED, MeetingState.ADOPTED]) {
      expect(refusalOf(await record('secretary', (await scene.meeting(state)).id, scene.people['member'], 0, { outcome: 'PRESENT' }))).toEqual(['CONFLICT', 'WRONG_STATE']);
    }
  });

  it('in one go as it was promised', async () => {
    const { id } = await scene.meeting();
    await scene.answer('member', id, { answer: 'DECLINED', substituteId: scene.people['substitute'] });
    await scene.answer('colleague', id, { answer: 'ONLINE' });
    await scene.db.tamper(`update meeting set state = 'RUNNING' where id = '${id}'`);
    const document = `mutation ($id: ID!) { result: recordAsPromised(meetingId: $id) { ${parts} } }`;
    expect(refusalOf(await scene.ask('member', document, { id }))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await scene.ask('stranger', document, { id }))).toEqual(['NOT_FOUND']);
    const { result } = (await scene.ask('secretary', document, { id })).data;
    expect([of(result, 'member')?.['outcome'], of(result, 'colleague')?.['outcome'], of(result, 'chair')]).toEqual(['SUBSTITUTED', 'ONLINE', null]);
    expect(result.otherAttendance).toEqual([expect.objectContaining({ outcome: 'PRESENT', person: { name: 'substitute' } })]);
    expect(refusalOf(await scene.ask('secretary', document, { id: (await scene.meeting()).id }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });
});

describe('who leads', () => {
  it('is the acting chair, one at a time', async () => {
    const { id } = await scene.meeting();
    expect(of((await lead('secretary', id, scene.people['member'])).data['result'], 'member')).toMatchObject({ isActingChair: true, outcome: null });
    const { result } = (await lead('chair', id, scene.people['colleague'])).data;
    expect([of(result, 'member')?.['isActingChair'], of(result, 'colleague')?.['isActingChair']]).toEqual([false, true]);
    expect(of((await lead('chair', id, null)).data['result'], 'colleague')).toMatchObject({ isActingChair: false });
  });

  it('is chosen by nobody else, and is nobody from outside', async () => {
    const { id } = await scene.meeting();
    expect(refusalOf(await lead('member', id, scene.people['member']))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await lead('stranger', id, scene.people['member']))).toEqual(['NOT_FOUND']);
    expect(refusalOf(await lead('secretary', id, scene.people['stranger']))).toEqual(['INVALID', 'personId']);
    expect(refusalOf(await lead('secretary', (await scene.meeting(MeetingState.LAPSED)).id, scene.people['member']))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });
});

describe('a guest', () => {
  it('is named, and goes again', async () => {
    const { id } = await scene.meeting(MeetingState.RUNNING);
    const [guest] = (await invite('secretary', id, { name: 'Een spreker' })).data['result'].otherAttendance;
    expect(guest).toMatchObject({ kind: 'GUEST', guestName: 'Een spreker', outcome: 'PRESENT', person: null });
    expect(refusalOf(await uninvite('member', id, guest.id, guest.version))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await uninvite('stranger', id, guest.id, guest.version))).toEqual(['NOT_FOUND']);
    expect(refusalOf(await uninvite('secretary', id, guest.id, 7))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect((await uninvite('secretary', id, guest.id, guest.version)).data['result'].otherAttendance).toEqual([]);
    expect(refusalOf(await uninvite('secretary', id, guest.id, guest.version))).toEqual(['NOT_FOUND']);
  });

  it('sees nothing more by it', async () => {
    const meeting = await scene.meeting(MeetingState.RUNNING);
    await invite('secretary', meeting.id, { personId: scene.people['stranger'] });
    expect(await seen('stranger', meeting)).toBeNull();
  });

  it('has a name, stands there once, and is put there by who keeps the list', async () => {
    const { id } = await scene.meeting(MeetingState.RUNNING);
    expect(refusalOf(await invite('secretary', id, {}))).toEqual(['INVALID', 'name']);
    expect(refusalOf(await invite('secretary', id, { personId: scene.people['member'] }))).toEqual(['INVALID', 'personId']);
    expect(refusalOf(await invite('secretary', id, { name: 'bel 06-12345678' }))).toEqual(['INVALID', 'name']);
    expect(refusalOf(await invite('member', id, { name: 'Een spreker' }))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await invite('stranger', id, { name: 'Een spreker' }))).toEqual(['NOT_FOUND']);
    expect(refusalOf(await invite('secretary', (await scene.meeting(MeetingState.ADOPTED)).id, { name: 'Een spreker' }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });
});

describe('quorum of domains', () => {
  const demand = (name: string, version: number, domains: string[] | null): Promise<GraphqlAnswer> =>
    scene.ask(name, 'mutation ($bodyId: ID!, $version: Int!, $domains: [Domain!]) { requireDomains(bodyId: $bodyId, version: $version, domains: $domains) { version requiredDomains } }', { bodyId: scene.bodyId, version, domains });

  it('shows while planning who will be missed, and why', async () => {
    const meeting = await scene.meeting();
    expect((await seen('member', meeting)).missingDomains).toEqual([{ domain: 'INSURERS', reason: 'EMPTY_SEAT' }]);
    await scene.answer('colleague', meeting.id, { answer: 'DECLINED' });
    await scene.answer('member', meeting.id, { answer: 'DECLINED', substituteId: scene.people['substitute'] });
    expect((await seen('member', meeting)).missingDomains).toEqual([{ domain: 'MUNICIPALITIES', reason: 'DECLINED' }, { domain: 'INSURERS', reason: 'EMPTY_SEAT' }]);
  });

  it('is recorded when it was held, and follows what is put right afterwards', async () => {
    const meeting = await scene.meeting(MeetingState.RUNNING, '2022-04-01');
    await record('secretary', meeting.id, scene.people['member'], 0, { outcome: 'PRESENT' });
    expect((await seen('member', meeting)).composition).toBeNull();
    await scene.ask('secretary', 'mutation ($id: ID!) { closeMeeting(id: $id, version: 1) { state } }', { id: meeting.id });
    expect((await seen('member', meeting)).composition).toEqual({ required: ['CARE', 'MUNICIPALITIES', 'INSURERS'], present: ['CARE'], missing: ['MUNICIPALITIES', 'INSURERS'] });
    await record('secretary', meeting.id, scene.people['colleague'], 0, { outcome: 'ONLINE' });
    expect((await seen('member', meeting)).missingDomains).toEqual([{ domain: 'INSURERS', reason: 'ABSENT' }]);
  });

  it('says nothing about a meeting of which nobody recorded who came', async () => {
    const meeting = await scene.meeting(MeetingState.RUNNING, '2022-04-01');
    await scene.ask('secretary', 'mutation ($id: ID!) { closeMeeting(id: $id, version: 1) { state } }', { id: meeting.id });
    expect(await seen('member', meeting)).toMatchObject({ composition: null, missingDomains: [] });
  });

  it('follows what the body decided belongs there', async () => {
    expect((await demand('secretary', 1, ['STATE', 'CARE'])).data['requireDomains']).toEqual({ version: 2, requiredDomains: ['CARE', 'STATE'] });
    expect((await seen('member', await scene.meeting())).missingDomains).toEqual([{ domain: 'STATE', reason: 'NO_SEAT' }]);
    expect(refusalOf(await demand('member', 2, null))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await demand('secretary', 1, null))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect((await scene.ask('secretary', 'mutation { requireDomains(bodyId: "0190a0a0-0000-7000-8000-000000000000", version: 1) { id } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await demand('secretary', 2, null)).data['requireDomains'].requiredDomains).toBeNull();
  });

  it('reports a domain after four absences in a row, not after three', async () => {
    const held = async (heldOn: string, missing: Domain[]): Promise<void> => {
      const meeting = await scene.meeting(MeetingState.HELD, heldOn);
      await scene.db.arrange(() => insert(MeetingComposition, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, required: missing, present: [], missing }));
    };
    await scene.db.tamper('delete from meeting_composition');
    const days = ['2022-03-01', '2022-02-01', '2022-01-01'];
    for (const day of days) await held(day, [Domain.INSURERS, Domain.STATE]);
    const absences = async (name: string) => (await scene.ask(name, '{ viewer { domainAbsences { domain meetings body { code } } } body(code: "SO") { domainAbsences { domain meetings } } }')).data;
    expect((await absences('member'))['body'].domainAbsences).toEqual([]);
    await held('2021-12-01', [Domain.INSURERS]);
    expect(await absences('member')).toEqual({ viewer: { domainAbsences: [{ domain: 'INSURERS', meetings: 4, body: { code: 'SO' } }] }, body: { domainAbsences: [{ domain: 'INSURERS', meetings: 4 }] } });
    expect((await absences('stranger'))['viewer'].domainAbsences).toEqual([]);
    await held('2022-03-20', [Domain.STATE]);
    expect((await absences('member'))['body'].domainAbsences).toEqual([{ domain: 'STATE', meetings: 4 }]);
  });
});
