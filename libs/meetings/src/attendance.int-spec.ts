import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Domain, OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule, type Meeting } from './index.js';
import { aMeeting } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let so: Body;
const people: Record<string, string> = {};

const named = async (name: string): Promise<string> => (people[name] = (await aPerson({ name })).id);

/** SO: a member of VGN with a substitute, a colleague of VNG, a seat of ZN with nobody, a secretary and a chair without a seat; who sat there until yesterday; a stranger. */
beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    so = await aBody({ code: 'SO' });
    const seatOf = async (shortName: string, domain: Domain) => aSeat({ bodyId: so.id, organisationId: (await anOrganisation({ shortName, domains: [domain] })).id });
    await aMembership({ seatId: (await seatOf('VGN', Domain.CARE)).id, personId: await named('member'), substituteId: await named('substitute') });
    const seat = await seatOf('VNG', Domain.MUNICIPALITIES);
    await aMembership({ seatId: seat.id, personId: await named('colleague'), from: '2022-04-01' });
    await aMembership({ seatId: seat.id, personId: await named('former'), until: '2022-03-31' });
    await seatOf('ZN', Domain.INSURERS);
    await aFunction({ bodyId: so.id, personId: await named('secretary') });
    await aFunction({ bodyId: so.id, personId: await named('chair'), kind: BodyFunctionKind.CHAIR });
    await anAffiliation({ personId: await named('stranger'), organisationId: (await anOrganisation()).id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

type Values = Record<string, unknown>;

const aMeetingOf = (state = MeetingState.PLANNED, heldOn = '2022-04-15'): Promise<Meeting> => db.arrange(() => aMeeting({ bodyId: so.id, state, heldOn }));
const answer = (name: string, meetingId: string, input: Values, personId?: string): Promise<GraphqlAnswer> =>
  api.as(people[name] ?? '')(
    'mutation ($meetingId: ID!, $input: InvitationAnswerInput!, $personId: ID) { answerInvitation(meetingId: $meetingId, input: $input, personId: $personId) { kind answer note version substitute { name } answeredBy { name } } }',
    { meetingId, input, personId },
  );
const seen = async (name: string, { number }: Meeting): Promise<Values> =>
  (await api.as(people[name] ?? '')(
    `query ($number: String!) { meeting(number: $number) { amExpected attendanceActs mySubstitute { name } possibleSubstitutes { name }
       attendancePlaces { domains functions person { name } organisation { shortName } attendance { answer } } otherAttendance { kind person { name } answer } } }`, { number },
  )).data['meeting'];
const refusal = ({ errors }: GraphqlAnswer) => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter((one) => one !== undefined);

describe('who is expected', () => {
  it('follows from the seats and functions on the day of the meeting; an empty seat stands there too', async () => {
    const { attendancePlaces } = await seen('member', await aMeetingOf());
    expect(attendancePlaces).toEqual([
      expect.objectContaining({ person: { name: 'member' }, organisation: { shortName: 'VGN' }, domains: ['CARE'], attendance: null }),
      expect.objectContaining({ person: { name: 'colleague' }, domains: ['MUNICIPALITIES'] }),
      expect.objectContaining({ person: null, organisation: { shortName: 'ZN' } }),
      expect.objectContaining({ person: { name: 'secretary' }, organisation: null, functions: ['SECRETARY'] }),
      expect.objectContaining({ person: { name: 'chair' }, functions: ['CHAIR'] }),
    ]);
  });

  it('is asked, and nobody else', async () => {
    const meeting = await aMeetingOf();
    expect(await seen('member', meeting)).toMatchObject({ amExpected: true, attendanceActs: ['ANSWER'], mySubstitute: { name: 'substitute' } });
    expect(await seen('substitute', meeting)).toMatchObject({ amExpected: false, attendanceActs: [], mySubstitute: null });
    expect((await seen('secretary', meeting))['attendanceActs']).toEqual(['ANSWER', 'ANSWER_FOR_OTHERS']);
    expect(await seen('stranger', meeting)).toBeNull();
  });
});

describe('an invitation is answered', () => {
  it('by oneself; the last word holds', async () => {
    const { id } = await aMeetingOf();
    expect((await answer('member', id, { answer: 'COMING' })).data['answerInvitation']).toMatchObject({ kind: 'MEMBER', answer: 'COMING', answeredBy: { name: 'member' } });
    expect((await answer('member', id, { answer: 'ONLINE', note: 'Vanuit Zwolle' })).data['answerInvitation']).toMatchObject({ answer: 'ONLINE', note: 'Vanuit Zwolle', version: 2 });
  });

  it('by the secretary for somebody', async () => {
    const { id } = await aMeetingOf();
    expect((await answer('secretary', id, { answer: 'DECLINED' }, people['colleague'])).data['answerInvitation']).toMatchObject({ answer: 'DECLINED', answeredBy: { name: 'secretary' } });
  });

  it('with a substitute, who then is expected and answers himself', async () => {
    const meeting = await aMeetingOf();
    await answer('member', meeting.id, { answer: 'DECLINED', substituteId: people['substitute'] });
    expect(await seen('substitute', meeting)).toMatchObject({ amExpected: true, attendanceActs: ['ANSWER'] });
    expect((await seen('member', meeting))['amExpected']).toBe(false);
    expect((await answer('substitute', meeting.id, { answer: 'COMING' })).data['answerInvitation']).toMatchObject({ kind: 'SUBSTITUTE', answer: 'COMING' });
    expect((await seen('chair', meeting))['otherAttendance']).toEqual([{ kind: 'SUBSTITUTE', person: { name: 'substitute' }, answer: 'COMING' }]);
    await answer('member', meeting.id, { answer: 'COMING' });
    expect(await seen('chair', meeting)).toMatchObject({ otherAttendance: [] });
  });

  it('but not with a substitute who does not read along: nobody comes to see more by it', async () => {
    const { id } = await aMeetingOf();
    expect(refusal(await answer('member', id, { answer: 'DECLINED', substituteId: people['stranger'] }))).toEqual(['INVALID', 'substituteId']);
    expect(refusal(await answer('member', id, { answer: 'DECLINED', substituteId: people['member'] }))).toEqual(['INVALID', 'substituteId']);
  });

  it('not by who is not expected, not for another by a member, not by a stranger', async () => {
    const { id } = await aMeetingOf();
    expect(refusal(await answer('substitute', id, { answer: 'COMING' }))).toEqual(['FORBIDDEN']);
    expect(refusal(await answer('member', id, { answer: 'COMING' }, people['colleague']))).toEqual(['FORBIDDEN']);
    expect(refusal(await answer('secretary', id, { answer: 'COMING' }, people['former']))).toEqual(['FORBIDDEN']);
    expect(refusal(await answer('stranger', id, { answer: 'COMING' }))).toEqual(['NOT_FOUND']);
    expect(refusal(await answer('member', 'x', { answer: 'COMING' }))).toEqual(['NOT_FOUND']);
  });

  it('not before it is convened, and not once it was held', async () => {
    expect(refusal(await answer('member', (await aMeetingOf(MeetingState.TO_PLAN)).id, { answer: 'COMING' }))).toEqual(['CONFLICT', 'NOT_CONVENED']);
    expect(refusal(await answer('member', (await aMeetingOf(MeetingState.HELD, '2022-03-01')).id, { answer: 'COMING' }))).toEqual(['CONFLICT', 'MEETING_OVER']);
  });

  it('not with client data in the note', async () => {
    const { id } = await aMeetingOf();
    expect(refusal(await answer('member', id, { answer: 'DECLINED', note: 'zie 111222333' }))).toEqual(['INVALID', 'note']);
  });

  it('twice at once: both are heard, one row stands', async () => {
    const { id } = await aMeetingOf();
    const answers = await Promise.all([answer('member', id, { answer: 'COMING' }), answer('secretary', id, { answer: 'ONLINE' }, people['member'])]);
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(await db.arrange(async ({ manager }) => (await manager.query('select count(*)::int as n from attendance where meeting_id = $1', [id]))[0].n)).toBe(1);
  });
});

it('the database itself refuses a member who answers for another', async () => {
  const { id } = await aMeetingOf();
  await answer('secretary', id, { answer: 'COMING' }, people['colleague']);
  const touched = await db.as(people['member'] ?? '', (work) => work.execute(`update attendance set answer = 'DECLINED' where meeting_id = $1`, [id]));
  expect(touched).toBe(0);
});
