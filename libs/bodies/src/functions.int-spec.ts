import { OrganisationsModule, type Organisation } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { PlatformRole, type Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule, BodyFunctionKind, BodyKind, FunctionState, type Body, type BodyFunction } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let body: Body;
let vgn: Organisation;
const people = {} as Record<'secretary' | 'seated' | 'employee' | 'colleague' | 'elsewhere' | 'coordinator' | 'stranger', Person>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    vgn = await anOrganisation({ slug: 'vgn', name: 'VGN', shortName: 'VGN' });
    const vng = await anOrganisation({ slug: 'vng', name: 'VNG', shortName: 'VNG' });
    for (const name of ['secretary', 'seated', 'employee', 'colleague', 'elsewhere', 'coordinator', 'stranger'] as const) people[name] = await aPerson({ name });
    for (const { id: personId } of [people.employee, people.colleague]) await anAffiliation({ personId, organisationId: vgn.id });
    await anAffiliation({ personId: people.elsewhere.id, organisationId: vng.id });
    await aRole(people.coordinator.id, PlatformRole.NATIONAL_COORDINATOR);
    body = await aBody({ code: 'WB', name: 'Werkgroep bekostiging', position: 1 });
    await aBody({ code: 'SZV', kind: BodyKind.STEERING, position: 2 });
    await aBody({ code: 'DO', position: 3 });
    await aFunction({ bodyId: body.id, personId: people.secretary.id });
    const seat = await aSeat({ bodyId: body.id, organisationId: vgn.id });
    await aMembership({ seatId: seat.id, personId: people.seated.id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const said = ({ data, errors }: GraphqlAnswer): unknown => errors?.map(({ extensions: { code, rule, fields } }) => rule ?? fields?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? data;
const asked = async (person: Person, document: string, variables: object = {}): Promise<any> => said(await api.as(person.id)(document, variables));
const held = 'functions { id state organisation { slug } person { name } substitute { name } } functionRefusals { kind reason organisation { slug } declinedBy { name } declinedOn }';
const accept = `mutation ($id: ID!, $version: Int!, $to: ID, $with: ID) { acceptFunction(id: $id, version: $version, personId: $to, substituteId: $with) { ${held} } }`;
const decline = `mutation ($id: ID!, $version: Int!, $reason: String!) { declineFunction(id: $id, version: $version, reason: $reason) { ${held} } }`;
const waiting = async (person: Person): Promise<unknown[]> => (await asked(person, '{ viewer { waiting { kind id title subtitle path } } }')).viewer.waiting;
const proposed = (overrides: Partial<BodyFunction> = {}): Promise<BodyFunction> =>
  db.arrange(() => aFunction({ bodyId: body.id, kind: BodyFunctionKind.CHAIR, organisationId: vgn.id, state: FunctionState.PROPOSED, ...overrides }));

describe('a function proposed to a party', () => {
  it('waits for everybody who speaks for that party, and for nobody else', async () => {
    const { id } = await proposed();
    const item = { kind: 'ACCEPT_FUNCTION', id, title: 'Neemt u het voorzitterschap op u?', subtitle: 'Werkgroep bekostiging · voor VGN', path: '/overleggen/WB#voorstel' };
    for (const person of [people.employee, people.colleague]) expect(await waiting(person)).toEqual([item]);
    for (const person of [people.secretary, people.seated, people.elsewhere]) expect(await waiting(person)).toEqual([]);
    await db.arrange(({ manager }) => manager.query('delete from body_function where id = $1', [id]));
  });

  it('is accepted by one of them from outside the body, who names who does it and who replaces', async () => {
    const { id } = await proposed();
    expect(await asked(people.employee, accept, { id, version: 1 })).toBe('INVALID personId');
    expect(await asked(people.employee, accept, { id, version: 1, to: people.elsewhere.id })).toBe('INVALID personId');
    expect(await asked(people.employee, accept, { id, version: 1, to: people.employee.id, with: people.elsewhere.id })).toBe('INVALID substituteId');
    for (const person of [people.elsewhere, people.seated]) expect(await asked(person, accept, { id, version: 1, to: people.colleague.id })).toBe('FORBIDDEN');
    expect(await asked(people.stranger, accept, { id, version: 1 })).toBe('NOT_FOUND');
    const { acceptFunction } = await asked(people.employee, accept, { id, version: 1, to: people.colleague.id, with: people.employee.id });
    expect(acceptFunction.functions).toContainEqual({ id, state: 'ACCEPTED', organisation: { slug: 'vgn' }, person: { name: 'colleague' }, substitute: { name: 'employee' } });
    expect((await db.sightOf(people.colleague.id)).functions).toEqual([{ bodyId: body.id, kind: 'CHAIR' }]);
    expect(await waiting(people.employee)).toEqual([]);
    expect(await asked(people.employee, accept, { id, version: 2 })).toBe('ALREADY_ACCEPTED');
    expect(await asked(people.employee, decline, { id, version: 2, reason: 'Toch niet' })).toBe('ALREADY_ACCEPTED');
    await db.arrange(({ manager }) => manager.query('delete from body_function where id = $1', [id]));
  });

  it('is declined with a reason, and the no is shown as long as the function is vacant', async () => {
    const { id } = await proposed();
    for (const person of [people.elsewhere, people.seated, people.secretary]) expect(await asked(person, decline, { id, version: 1, reason: 'Nee' })).toBe('FORBIDDEN');
    expect(await asked(people.stranger, decline, { id, version: 1, reason: 'Nee' })).toBe('NOT_FOUND');
    expect(await asked(people.employee, decline, { id, version: 1, reason: ' ' })).toBe('INVALID reason');
    expect(await asked(people.employee, decline, { id, version: 1, reason: 'x'.repeat(501) })).toBe('INVALID reason');
    expect(await asked(people.employee, decline, { id, version: 1, reason: 'BSN 111222333' })).toBe('INVALID reason');
    expect(await asked(people.employee, decline, { id, version: 7, reason: 'Geen tijd' })).toBe('STALE_VERSION');
    const { declineFunction } = await asked(people.employee, decline, { id, version: 1, reason: 'Geen tijd' });
    const refusal = { kind: 'CHAIR', reason: 'Geen tijd', organisation: { slug: 'vgn' }, declinedBy: { name: 'employee' }, declinedOn: '2022-04-01' };
    expect(declineFunction.functions).not.toContainEqual(expect.objectContaining({ id }));
    expect(declineFunction.functionRefusals).toEqual([refusal]);
    expect(await asked(people.employee, decline, { id, version: 2, reason: 'Geen tijd' })).toBe('NOT_FOUND');
    const next = await proposed();
    expect((await asked(people.secretary, `{ body(code: "WB") { ${held} } }`)).body.functionRefusals).toEqual([]);
    await db.arrange(({ manager }) => manager.query('delete from body_function where id = $1', [next.id]));
  });
});

it('a proposed person from outside accepts, and the named one is not replaced by his party', async () => {
  const { id } = await proposed({ personId: people.elsewhere.id, organisationId: null });
  const { acceptFunction } = await asked(people.elsewhere, accept, { id, version: 1, to: people.stranger.id });
  expect(acceptFunction.functions).toContainEqual({ id, state: 'ACCEPTED', organisation: null, person: { name: 'elsewhere' }, substitute: null });
  await db.arrange(({ manager }) => manager.query('delete from body_function where id = $1', [id]));
});

it('what is vacant is shown to the members of the body, and all of it to the national coordinator', async () => {
  const vacant = async (person: Person): Promise<unknown> =>
    (await asked(person, '{ viewer { vacancies { body { code } kinds } } }')).viewer.vacancies.map((one: { body: Body; kinds: string[] }) => `${one.body.code} ${one.kinds.join(' ')}`);
  expect(await vacant(people.seated)).toEqual(['WB REGIE INVITATION CHAIR']);
  expect(await vacant(people.coordinator)).toEqual(['WB REGIE INVITATION CHAIR', 'DO REGIE INVITATION CHAIR SECRETARY']);
  expect(await vacant(people.employee)).toEqual([]);
});
