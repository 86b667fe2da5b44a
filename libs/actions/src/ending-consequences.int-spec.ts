import { type Affiliation } from '@schakel/organisations';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { openAccount } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import type { Body, BodyFunction, Membership } from '@schakel/bodies';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionParty } from './index.js';
import { actionModules, anActionItem, anActionParty } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let administrator: Person;
let leaver: Person;
let colleague: Person;
let body: Body;
let membership: Membership;
let chair: BodyFunction;
let affiliation: Affiliation;
let contacted: ActionParty;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    administrator = await aPerson({ name: 'Bea Beheer' });
    await openAccount(administrator.id, 'bea@organisatie.example', null);
    await aRole(administrator.id);
    leaver = await aPerson({ name: 'Lot Vertrekt' });
    colleague = await aPerson({ name: 'Kees Collega' });
    body = await aBody({ code: 'WB', name: 'Werkgroep' });
    const [alone, shared] = [await anOrganisation({ name: 'Alleen' }), await anOrganisation({ name: 'Samen' })];
    const seat = await aSeat({ bodyId: body.id, organisationId: alone.id });
    membership = await aMembership({ seatId: seat.id, personId: leaver.id });
    chair = await aFunction({ bodyId: body.id, kind: 'CHAIR' as never, personId: leaver.id });
    affiliation = await anAffiliation({ personId: leaver.id, organisationId: shared.id });
    await anAffiliation({ personId: colleague.id, organisationId: shared.id });
    const first = await anActionItem({ bodyId: body.id, number: '1', title: 'Eerste' });
    await anActionParty(first, { organisationId: alone.id });
    const second = await anActionItem({ bodyId: (await aBody({ code: 'LLN' })).id, number: '2', title: 'Tweede' });
    contacted = await anActionParty(second, { organisationId: shared.id, contactId: leaver.id });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const preview = async (kind: string, id: string, lastDay?: string): Promise<string[]> => {
  const { data } = await api.as(administrator.id)(
    'query ($kind: EndingKind!, $id: ID!, $lastDay: Date) { endingPreview(kind: $kind, id: $id, lastDay: $lastDay) { kind title subtitle hears { name } } }', { kind, id, lastDay });
  return data['endingPreview'].map(({ kind: what, title, subtitle, hears }: { kind: string; title: string; subtitle: string | null; hears: Person[] }) =>
    [what, title, subtitle, ...hears.map(({ name }) => name)].join(' · ')).sort();
};

describe('what becomes ownerless', () => {
  it('is shown before a seat, a function, an affiliation or a person ends', async () => {
    const unreachable = 'PARTY_UNREACHABLE · 1 Eerste · Alleen';
    expect(await preview('MEMBERSHIP', membership.id)).toEqual([`${unreachable} · Lot Vertrekt`]);
    expect(await preview('SEAT', membership.seatId, '2022-06-30')).toEqual([`${unreachable} · Lot Vertrekt`]);
    expect(await preview('FUNCTION', chair.id)).toEqual(['FUNCTION_VACANT · Voorzitter · Werkgroep']);
    expect(await preview('AFFILIATION', affiliation.id)).toEqual(['CONTACT_LOST · 2 Tweede · Samen']);
    expect(await preview('PERSON', leaver.id)).toEqual([
      'BODY_EMPTY · Werkgroep · ', 'CONTACT_LOST · 2 Tweede · Samen', 'FUNCTION_VACANT · Voorzitter · Werkgroep', `${unreachable} · Bea Beheer`,
    ]);
  });

  it('of what does not exist or may not be seen cannot be asked', async () => {
    const stranger = await db.arrange(() => aPerson());
    const document = 'query ($id: ID!) { endingPreview(kind: SEAT, id: $id) { kind } }';
    for (const [person, id] of [[stranger, membership.seatId], [administrator, stranger.id], [administrator, 'geen id']] as const) {
      expect((await api.as(person.id)(document, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

it('a contact whose affiliation ends makes way for the successor who was named, or speaks no more', async () => {
  const before = await db.as(administrator.id, ({ manager }) => manager.findOneByOrFail(ActionParty, { id: contacted.id }));
  expect(before.contactId).toBe(leaver.id);
  const { errors } = await api.as(administrator.id)(
    'mutation ($id: ID!, $to: ID) { endAffiliation(id: $id, version: 1, successorId: $to) { id } }', { id: affiliation.id, to: colleague.id });
  expect(errors).toBeUndefined();
  const after = await db.as(administrator.id, ({ manager }) => manager.findOneByOrFail(ActionParty, { id: contacted.id }));
  expect([after.contactId, after.readerPersonIds]).toEqual([colleague.id, [colleague.id]]);
});
