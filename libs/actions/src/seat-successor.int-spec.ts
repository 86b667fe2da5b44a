import type { Body, Membership } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { anOrganisation } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { Acceptance, PartyRole, type ActionParty } from './index.js';
import { actionModules, anActionItem, anActionParty } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let body: Body;
let membership: Membership;
let contacted: ActionParty;
const people = {} as Record<'secretary' | 'former' | 'successor', Person>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    for (const name of ['secretary', 'former', 'successor'] as const) people[name] = await aPerson({ name });
    const party = await anOrganisation({ slug: 'vgn', name: 'VGN', shortName: 'VGN' });
    body = await aBody({ code: 'WB' });
    await aFunction({ bodyId: body.id, personId: people.secretary.id });
    const seat = await aSeat({ bodyId: body.id, organisationId: party.id });
    membership = await aMembership({ seatId: seat.id, personId: people.former.id });
    const promised = await anActionItem({ bodyId: body.id, number: '1', dueOn: '2022-05-01', level: Level.BODY });
    contacted = await anActionParty(promised, { organisationId: party.id, role: PartyRole.LEAD, acceptance: Acceptance.ACCEPTED, contactId: people.former.id });
    const asked = await anActionItem({ bodyId: body.id, number: '2', dueOn: '2022-05-01', level: Level.BODY });
    await anActionParty(asked, { organisationId: party.id });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

/** What somebody owes, is asked and may read, that moment. */
const inHand = async (person: Person): Promise<unknown> => {
  const { data } = await api.as(person.id)('{ viewer { promises { action { number } } waiting { path } } actionItem(number: "1") { number parties { contact { name } } } }');
  const { viewer, actionItem } = data as { viewer: { promises: { action: { number: string } }[]; waiting: { path: string }[] }; actionItem: { parties: { contact: { name: string } | null }[] } | null };
  return {
    owes: viewer.promises.map(({ action }) => action.number), asked: viewer.waiting.map(({ path }) => path), contact: actionItem?.parties[0]?.contact?.name,
  };
};

const everything = (contact: string): unknown => ({ owes: ['1', '2'], asked: ['/acties/2'], contact });
const nothing = { owes: [], asked: [], contact: undefined };

it('open work of a seat is the successor’s the same day, and the sight of who sat there ends at once', async () => {
  expect(await inHand(people.former)).toEqual(everything('former'));
  expect(await inHand(people.successor)).toEqual(nothing);
  const { errors } = await api.as(people.secretary.id)(
    'mutation ($id: ID!, $to: ID) { endMembership(id: $id, version: 1, successorId: $to) { id } }', { id: membership.id, to: people.successor.id });
  expect(errors).toBeUndefined();
  expect(await inHand(people.successor)).toEqual(everything('successor'));
  expect(await inHand(people.former)).toEqual(nothing);
  expect((await db.sightOf(people.former.id)).bodyIds).toEqual([]);
});

it('what the former is named as contact for does not bring the sight back', async () => {
  const now = await db.arrange(({ manager }) => manager.query('select contact_id, reader_person_ids from action_party where id = $1', [contacted.id]));
  expect(now).toEqual([{ contact_id: people.successor.id, reader_person_ids: [people.successor.id] }]);
});
