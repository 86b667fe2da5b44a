import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { PlatformRole, type Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule } from './index.js';
import { aMeeting } from './testing.js';

let db: TestDatabase;
let api: TestApi;
const people = new Map<string, Person>();

const aPersonCalled = async (name: string): Promise<string> => {
  const person = await aPerson({ name });
  people.set(name, person);
  return person.id;
};

const seated = async (name: string, body: Body, until: string | null = null): Promise<void> => {
  const seat = await aSeat({ bodyId: body.id, until });
  await aMembership({ seatId: seat.id, personId: await aPersonCalled(name) });
};

/** WB climbs to SO, SO to BO; LN stands apart. The meetings are of SO. */
async function arrange(): Promise<void> {
  const above = await aBody({ code: 'BO' });
  const own = await aBody({ code: 'SO', aboveId: above.id });
  const below = await aBody({ code: 'WB', aboveId: own.id });
  const aside = await aBody({ code: 'LN' });
  await seated('member', own);
  await seated('above', above);
  await seated('below', below);
  await seated('aside', aside);
  await seated('former', own, '2022-03-31');
  await aFunction({ bodyId: own.id, personId: await aPersonCalled('secretary'), substituteId: await aPersonCalled('substitute'), kind: BodyFunctionKind.SECRETARY });
  const { id: organisationId } = await anOrganisation();
  for (const name of ['affiliated', 'reader']) await anAffiliation({ personId: await aPersonCalled(name), organisationId });
  await aRole(await aPersonCalled('coordinator'), PlatformRole.NATIONAL_COORDINATOR);
  await aRole(await aPersonCalled('administrator'), PlatformRole.ADMINISTRATOR);
  await aPersonCalled('stranger');
  await aMeeting({ bodyId: own.id, number: 'SO-2022-1', heldOn: '2022-02-04' });
  await aMeeting({ bodyId: own.id, number: 'SO-2022-2', heldOn: '2022-03-04', level: Level.NETWORK });
  await aMeeting({ bodyId: own.id, number: 'SO-2022-3', heldOn: '2022-03-05', level: Level.CONFIDENTIAL, readerPersonIds: [people.get('reader')?.id ?? ''] });
  await aMeeting({ bodyId: own.id, number: 'SO-2022-4', heldOn: null, state: MeetingState.TO_PLAN });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(arrange);
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const meetingsSeenBy = async (name: string): Promise<string[] | null> => {
  const { data } = await api.as(people.get(name)?.id ?? '')('{ body(code: "SO") { meetings { number } } }');
  return data['body']?.meetings.map((meeting: { number: string }) => meeting.number) ?? null;
};

const open = ['SO-2022-2'];
const ofBody = ['SO-2022-4', 'SO-2022-2', 'SO-2022-1'];
const cleared = ['SO-2022-4', 'SO-2022-3', 'SO-2022-2', 'SO-2022-1'];

it.each([
  ['member', ofBody],
  ['above', ofBody],
  ['coordinator', ofBody],
  ['secretary', cleared],
  ['substitute', cleared],
  ['below', open],
  ['aside', open],
  ['affiliated', open],
  ['administrator', open],
  ['reader', ['SO-2022-3', 'SO-2022-2']],
  ['former', null],
  ['stranger', null],
])('%s knows of the meetings %j', async (name, expected) => {
  expect(await meetingsSeenBy(name)).toEqual(expected);
});

const one = 'query ($number: String!) { meeting(number: $number) { number title heldOn startsAt endsAt place onlineUrl state body { code } } }';

it.each(['SO-2022-1', 'so-2022-1', 'nowhere', 'a b\u0000'])('a stranger is told of no meeting %j', async (number) => {
  expect(await api.as(people.get('below')?.id ?? '')(one, { number })).toEqual({ data: { meeting: null } });
});

it('has a room of its own: when, where and of which table', async () => {
  await db.arrange(async ({ manager }) => {
    const { body_id: bodyId } = (await manager.query(`select body_id from meeting where number = 'SO-2022-1'`))[0];
    await aMeeting({ bodyId, number: 'SO-2022-5', draftNumber: 'SO-concept-5', heldOn: '2021-12-01', startsAt: '10:00', endsAt: '11:30', place: 'Utrecht', onlineUrl: 'https://overleg.example/so', level: Level.CONFIDENTIAL });
  });
  const seen = {
    number: 'SO-2022-5', title: 'Voorbeeldvergadering', heldOn: '2021-12-01', startsAt: '10:00', endsAt: '11:30', place: 'Utrecht', onlineUrl: 'https://overleg.example/so',
    state: 'HELD', body: { code: 'SO' },
  };
  const secretary = api.as(people.get('secretary')?.id ?? '');
  expect(await secretary(one, { number: 'SO-2022-5' })).toEqual({ data: { meeting: seen } });
  expect(await secretary(one, { number: 'SO-concept-5' })).toEqual({ data: { meeting: seen } });
  expect(await api.as(people.get('member')?.id ?? '')(one, { number: 'SO-2022-5' })).toEqual({ data: { meeting: null } });
  await db.tamper(`delete from meeting where number = 'SO-2022-5'`);
});

const register = `query ($filter: MeetingFilter, $order: MeetingOrder, $first: Int, $after: String) {
  meetings(filter: $filter, order: $order, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { number } } } }`;

it.each([
  ['in order of day, those without a day last', { }, ['SO-2022-1', 'SO-2022-2', 'SO-2022-4']],
  ['the last first', { order: 'LAST_DAY' }, ['SO-2022-2', 'SO-2022-1', 'SO-2022-4']],
  ['of one table', { filter: { bodyCode: 'so' } }, ['SO-2022-1', 'SO-2022-2', 'SO-2022-4']],
  ['of another', { filter: { bodyCode: 'BO' } }, []],
  ['in a state', { filter: { states: ['TO_PLAN'] } }, ['SO-2022-4']],
  ['in a period', { filter: { from: '2022-03-01', until: '2022-03-31' } }, ['SO-2022-2']],
])('the register shows them %s', async (_what, variables, expected) => {
  const { data } = await api.as(people.get('member')?.id ?? '')(register, variables);
  expect(data['meetings'].edges.map(({ node }: { node: { number: string } }) => node.number)).toEqual(expected);
  expect(data['meetings'].totalCount).toBe(expected.length);
});

it('the register goes on where a page ended', async () => {
  const member = api.as(people.get('member')?.id ?? '');
  const { data } = await member(register, { first: 2, order: 'LAST_DAY' });
  expect(data['meetings'].pageInfo.hasNextPage).toBe(true);
  const next = await member(register, { first: 2, order: 'LAST_DAY', after: data['meetings'].pageInfo.endCursor });
  expect(next.data['meetings'].edges).toEqual([{ node: { number: 'SO-2022-4' } }]);
});

it.each([
  ['a time that does not exist', { startsAt: '24:00', endsAt: '25:00' }],
  ['an end before the start', { startsAt: '10:00', endsAt: '09:00' }],
  ['a start without an end', { startsAt: '10:00' }],
  ['an address without https', { onlineUrl: 'http://overleg.example' }],
])('the database keeps no meeting with %s', async (_what, values) => {
  await expect(db.arrange(async () => aMeeting({ bodyId: (await aBody()).id, ...values }))).rejects.toThrow('check constraint');
});

it('a meeting is for the body and those above it, unless it says otherwise', async () => {
  const level = await db.arrange(async ({ manager }) => (await manager.query(`select level from meeting where number = 'SO-2022-1'`))[0].level);
  expect(level).toBe('BODY');
});

it('the database keeps no meeting as held without its day', async () => {
  await expect(db.arrange(async () => aMeeting({ bodyId: (await aBody()).id, heldOn: null }))).rejects.toThrow('check constraint');
});

it('the administrator writes none', async () => {
  const bodyId = await db.arrange(async () => (await aBody()).id);
  await expect(db.as(people.get('administrator')?.id ?? '', () => aMeeting({ bodyId }))).rejects.toThrow('row-level security');
});

it('shows them on many tables with one statement', async () => {
  const page = 'query ($first: Int!) { bodies(first: $first) { edges { node { meetings { title } } } } }';
  const member = people.get('member')?.id ?? '';
  await api.as(member)(page, { first: 1 });
  const few = api.statements().length;
  await db.arrange(async () => {
    for (let count = 0; count < 20; count += 1) await aMeeting({ bodyId: (await aBody()).id });
  });
  expect((await api.as(member)(page, { first: 100 })).data['bodies'].edges.length).toBeGreaterThan(20);
  expect(api.statements()).toHaveLength(few);
});
