import { BodiesModule, type Body } from '@schakel/bodies';
import { aBody, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { MeetingComposition, MeetingsModule } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { Domain, OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { DecisionState, DecisionsModule } from './index.js';
import { aDecision, aRecommendation } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let member: Person;
let outsider: Person;
let stranger: Person;
let body: Body;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    [member, outsider, stranger] = [await aPerson({ name: 'Lid' }), await aPerson({ name: 'Buiten' }), await aPerson({ name: 'Niemand' })];
    body = await aBody({ code: 'BO', name: 'Bestuurlijk overleg' });
    const other = await aBody({ code: 'DO' });
    await aMembership({ seatId: (await aSeat({ bodyId: body.id })).id, personId: member.id });
    await anAffiliation({ personId: outsider.id, organisationId: (await anOrganisation()).id });
    const meeting = await aMeeting({ bodyId: body.id, number: 'BO-2022-1' });
    await aDecision({ bodyId: body.id, meetingId: meeting.id, number: 'BO-2022-B001', title: 'Stappen zetten' });
    await aDecision({ bodyId: body.id, number: 'BO-2022-B002', takenOn: '2022-03-01' });
    await aDecision({ bodyId: body.id, number: 'BO-2022-B003', state: DecisionState.SUBMITTED, takenOn: null, level: Level.BODY });
    await aRecommendation({ position: 4, bodyId: body.id, alsoConcernsBodyIds: [other.id], text: 'Houd twee keer per jaar overleg.' });
    await aRecommendation({ position: 2, bodyId: other.id, alsoConcernsBodyIds: [body.id] });
    await aRecommendation({ position: 6, bodyId: null });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const one = 'query ($number: String!) { decision(number: $number) { number title text state takenOn body { code } meeting { number } } }';
const taken = { number: 'BO-2022-B001', title: 'Stappen zetten', text: 'Wij doen het zo.', state: 'TAKEN', takenOn: '2022-02-04', body: { code: 'BO' } };

describe('a decision', () => {
  it('tells its members where it was taken', async () => {
    expect(await api.as(member.id)(one, { number: 'BO-2022-B001' })).toEqual({ data: { decision: { ...taken, meeting: { number: 'BO-2022-1' } } } });
  });

  it('is open to the network once taken, without the meeting that others may not know of', async () => {
    expect(await api.as(outsider.id)(one, { number: 'BO-2022-B001' })).toEqual({ data: { decision: { ...taken, meeting: null } } });
  });

  it('is absent for a stranger, and a proposal for who is outside the body', async () => {
    expect(await api.as(stranger.id)(one, { number: 'BO-2022-B001' })).toEqual({ data: { decision: null } });
    expect(await api.as(outsider.id)(one, { number: 'BO-2022-B003' })).toEqual({ data: { decision: null } });
    expect((await api.as(member.id)(one, { number: 'BO-2022-B003' })).data['decision'].state).toBe('SUBMITTED');
  });

  it('with an impossible number is simply not there', async () => {
    expect(await api.as(member.id)(one, { number: 'BO\u0000' })).toEqual({ data: { decision: null } });
  });

  it.each(['TAKEN', 'IN_EXECUTION', 'EXECUTED', 'REPLACED'] as DecisionState[])('is not kept as %s without the day on which it was taken', async (state) => {
    await expect(db.arrange(() => aDecision({ bodyId: body.id, state, takenOn: null }))).rejects.toThrow('check constraint');
  });

  it('is written by nobody but who writes the minutes', async () => {
    await expect(db.as(member.id, () => aDecision({ bodyId: body.id }))).rejects.toThrow('row-level security');
  });
});

describe('a decision taken without a required domain', () => {
  it('stands under reservation for the term of its body, for everybody who reads it', async () => {
    const numbers = ['BO-2022-B011', 'BO-2022-B012'];
    await db.arrange(async () => {
      for (const [at, heldOn] of (['2022-03-24', '2022-03-10'] as const).entries()) {
        const { id: meetingId } = await aMeeting({ bodyId: body.id, heldOn });
        await insert(MeetingComposition, { level: Level.BODY, bodyId: body.id, meetingId, required: [Domain.CARE, Domain.SAFETY], present: [Domain.CARE], missing: [Domain.SAFETY] });
        await aDecision({ bodyId: body.id, meetingId, number: numbers[at] ?? '', takenOn: heldOn });
      }
    });
    const reservationFor = async (person: Person, number?: string) =>
      (await api.as(person.id)('query ($number: String!) { decision(number: $number) { reservation { domains until isRunning } } }', { number })).data['decision']?.reservation;
    for (const person of [member, outsider]) expect(await reservationFor(person, numbers[0])).toEqual({ domains: ['SAFETY'], until: '2022-04-07', isRunning: true });
    expect(await reservationFor(member, numbers[1])).toEqual({ domains: ['SAFETY'], until: '2022-03-24', isRunning: false });
    expect(await reservationFor(member, 'BO-2022-B001')).toBeNull();
    await db.tamper(`delete from decision where number = any ('{${numbers.join(',')}}')`);
  });
});

describe('on the body', () => {
  const onBody = '{ body(code: "BO") { decisions { number } recommendations { position text body { code } } } }';

  it('stand its decisions, open ones first and then the newest', async () => {
    const numbersFor = async (person: Person) => (await api.as(person.id)(onBody)).data['body'].decisions.map((decision: { number: string }) => decision.number);
    expect(await numbersFor(member)).toEqual(['BO-2022-B003', 'BO-2022-B002', 'BO-2022-B001']);
    expect(await numbersFor(outsider)).toEqual(['BO-2022-B002', 'BO-2022-B001']);
  });

  it('stand the recommendations that concern it, chiefly or also', async () => {
    expect((await api.as(outsider.id)(onBody)).data['body'].recommendations).toEqual([
      { position: 2, text: 'Ga hiermee door.', body: { code: 'DO' } },
      { position: 4, text: 'Houd twee keer per jaar overleg.', body: { code: 'BO' } },
    ]);
  });

  it('cost as many statements for many bodies as for one', async () => {
    const page = 'query ($first: Int!) { bodies(first: $first) { edges { node { decisions { title meeting { title } body { name } } recommendations { text body { name } } } } } }';
    await api.as(member.id)(page, { first: 2 });
    const few = api.statements().length;
    await db.arrange(async () => {
      for (let count = 0; count < 20; count += 1) {
        const { id: bodyId } = await aBody();
        await aDecision({ bodyId, meetingId: (await aMeeting({ bodyId })).id });
        await aRecommendation({ position: 100 + count, bodyId });
      }
    });
    const answer = await api.as(member.id)(page, { first: 100 });
    expect(answer.data['bodies'].edges).toHaveLength(22);
    // Two branches that need one kind of record may each ask for it.
    expect(api.statements().length).toBeLessThanOrEqual(few + 2);
  });
});
