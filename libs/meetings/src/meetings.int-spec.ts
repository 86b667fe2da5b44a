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

it('a meeting is for the body and those above it, unless it says otherwise', async () => {
  const level = await db.arrange(async ({ manager }) => (await manager.query(`select level from meeting where number = 'SO-2022-1'`))[0].level);
  expect(level).toBe('BODY');
});

it('the database keeps no meeting as held without its day', async () => {
  await expect(db.arrange(async () => aMeeting({ bodyId: (await aBody()).id, heldOn: null }))).rejects.toThrow('check constraint');
});

it('the application writes none, not even for the administrator', async () => {
  const bodyId = await db.arrange(async () => (await aBody()).id);
  await expect(db.as(people.get('administrator')?.id ?? '', () => aMeeting({ bodyId }))).rejects.toThrow('permission denied');
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
