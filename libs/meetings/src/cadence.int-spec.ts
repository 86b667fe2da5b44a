import { BodiesModule, BodyFunctionKind, BodyKind } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { PlatformRole } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule } from './index.js';
import { aMeeting } from './testing.js';

let db: TestDatabase;
let api: TestApi;
const people = new Map<string, string>();

async function aPersonCalled(name: string): Promise<string> {
  const { id } = await aPerson({ name });
  people.set(name, id);
  return id;
}

/** SO agreed on four a year; LN on nothing; DO on one, which it plans. */
async function arrange(): Promise<void> {
  const so = await aBody({ code: 'SO', cadencePerYear: 4, position: 1 });
  const other = await aBody({ code: 'DO', cadencePerYear: 1, position: 2 });
  await aBody({ code: 'WB', position: 3 });
  await aBody({ code: 'LN', kind: BodyKind.LEARNING_NETWORK, position: 4 });
  await aBody({ code: 'PT', cadencePerYear: 12, endedOn: '2022-04-01', position: 5 });
  await aMembership({ seatId: (await aSeat({ bodyId: so.id })).id, personId: await aPersonCalled('member') });
  await aFunction({ bodyId: so.id, personId: await aPersonCalled('secretary'), kind: BodyFunctionKind.SECRETARY });
  await anAffiliation({ personId: await aPersonCalled('affiliated'), organisationId: (await anOrganisation()).id });
  await aRole(await aPersonCalled('coordinator'), PlatformRole.NATIONAL_COORDINATOR);
  await aPersonCalled('stranger');
  const bodyId = so.id;
  await aMeeting({ bodyId, number: 'SO-2021-1', heldOn: '2021-12-01' });
  await aMeeting({ bodyId, number: 'SO-2022-1', heldOn: '2022-02-04' });
  await aMeeting({ bodyId, number: 'SO-2022-2', heldOn: '2022-03-01', level: Level.CONFIDENTIAL });
  await aMeeting({ bodyId, number: 'SO-2022-3', heldOn: '2022-05-01', state: MeetingState.PLANNED });
  await aMeeting({ bodyId, number: 'SO-2022-4', heldOn: '2022-03-10', state: MeetingState.LAPSED, lapsedReason: 'Te weinig stukken.' });
  await aMeeting({ bodyId, number: 'SO-concept-5', heldOn: '2022-06-01', state: MeetingState.LAPSED });
  await aMeeting({ bodyId, number: 'SO-concept-6', heldOn: '2022-06-01', state: MeetingState.TO_PLAN });
  await aMeeting({ bodyId: other.id, number: 'DO-2022-1', heldOn: '2022-05-01', state: MeetingState.PLANNED });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(arrange);
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

const asked = async (name: string, document: string, variables = {}): Promise<ReturnType<typeof JSON.parse>> => (await api.as(people.get(name) ?? '')(document, variables)).data;

const one = '{ body(code: "SO") { cadence { year required planned held lapsed shortBy nextBefore isLate longestGap lapsedMeetings { number lapsedReason } } } }';
const lapsedMeetings = [{ number: 'SO-2022-4', lapsedReason: 'Te weinig stukken.' }];

it.each([
  ['member', { held: 1, shortBy: 2, nextBefore: '2022-06-30', isLate: false, longestGap: 65, lapsedMeetings }],
  ['secretary, who knows of the confidential one', { held: 2, shortBy: 1, nextBefore: '2022-09-30', isLate: false, longestGap: 65, lapsedMeetings }],
  ['affiliated, who knows of none', { held: 1, shortBy: 2, nextBefore: '2022-06-30', isLate: false, longestGap: null, lapsedMeetings: [] }],
])('%s counts them, drafts left out', async (who, expected) => {
  const name = who.split(',')[0] ?? '';
  expect((await asked(name, one)).body.cadence).toEqual({ year: 2022, required: 4, planned: 1, lapsed: 1, ...expected });
});

it('for a stranger nothing is counted', async () => {
  expect(await asked('stranger', one)).toEqual({ body: null });
  expect(await db.as(people.get('stranger') ?? '', ({ manager }) => manager.query('select * from meeting_counts((select array_agg(id) from body), 2022)'))).toEqual([]);
});

it.each([
  ['member', ['SO']], ['coordinator', ['SO', 'WB']], ['affiliated', []],
])('%s is told which tables meet too little, or agreed on nothing: %j', async (name, codes) => {
  expect((await asked(name, '{ viewer { bodiesBehind { code } } }')).viewer.bodiesBehind.map(({ code }: { code: string }) => code)).toEqual(codes);
});

it('a table that ended is not counted any more', async () => {
  expect(await asked('member', '{ body(code: "PT") { cadence { year } } }')).toEqual({ body: { cadence: null } });
});

it('counts for many tables with one statement', async () => {
  const page = 'query ($first: Int!) { bodies(first: $first) { edges { node { cadence { held longestGap } } } } }';
  await asked('member', page, { first: 1 });
  const few = api.statements().length;
  await db.arrange(async () => {
    for (let count = 0; count < 20; count += 1) await aMeeting({ bodyId: (await aBody({ cadencePerYear: 2 })).id });
  });
  expect((await asked('member', page, { first: 100 })).bodies.edges.length).toBeGreaterThan(20);
  expect(api.statements()).toHaveLength(few);
});
