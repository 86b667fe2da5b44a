import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { LinkPurpose, openAccount, requestLink, type Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let organisationId: string;
const people = {} as Record<'administrator' | 'employee' | 'seated' | 'steward' | 'loose' | 'gone', Person>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    ({ id: organisationId } = await anOrganisation({ name: 'VGN' }));
    for (const name of ['administrator', 'employee', 'seated', 'steward', 'loose'] as const) people[name] = await aPerson({ name });
    people.gone = await aPerson({ name: 'gone', deactivatedAt: new Date() });
    await aRole(people.administrator.id);
    for (const name of ['administrator', 'employee', 'loose'] as const) await openAccount(people[name].id, `${name}@organisatie.example`, null);
    await requestLink(people.employee.id, LinkPurpose.INVITATION);
    await anAffiliation({ personId: people.employee.id, organisationId, from: '2021-01-01' });
    const body = await aBody({ code: 'WB', name: 'Werkgroep' });
    const seat = await aSeat({ bodyId: body.id, organisationId });
    await aMembership({ seatId: seat.id, personId: people.seated.id, substituteId: people.employee.id });
    await aFunction({ bodyId: body.id, personId: people.steward.id });
    await anAffiliation({ personId: people.loose.id, organisationId, until: '2022-03-31' });
  });
  await db.tamper(`update account set last_signed_in_at = now() where email like 'administrator%'`);
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const names = async (filter: object): Promise<unknown> => {
  const { data, errors } = await api.as(people.administrator.id)('query ($filter: PersonFilter) { people(filter: $filter) { totalCount edges { node { name } } } }', { filter });
  if (errors) return errors[0]?.extensions.code;
  expect(data['people'].totalCount).toBe(data['people'].edges.length);
  return data['people'].edges.map(({ node }: { node: { name: string } }) => node.name);
};

describe('the register of people', () => {
  it.each([
    [{}, ['administrator', 'employee', 'loose', 'seated', 'steward']],
    [{ state: 'WITHOUT_ACCOUNT' }, ['seated', 'steward']],
    [{ state: 'INVITED' }, ['employee']],
    [{ state: 'NEVER_SIGNED_IN' }, ['employee', 'loose']],
    [{ state: 'UNBOUND' }, ['loose']],
    [{ state: 'DEACTIVATED' }, ['gone']],
    [{ text: 'EMPL' }, ['employee']],
    [{ text: 'loose@organisatie' }, ['loose']],
    [{ text: '%' }, []],
    [{ text: 'qqq\u0000' }, []],
  ])('finds %j', async (filter, found) => {
    expect(await names(filter)).toEqual(found);
  });

  it('finds who works for a party now', async () => {
    expect(await names({ organisationId })).toEqual(['employee']);
    expect(await names({ organisationId: 'geen id' })).toBe('INVALID');
  });

  it('is the administrator’s; others choose from names of who takes part', async () => {
    expect((await api.as(people.employee.id)('{ people { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await api.as(people.employee.id)('{ findPerson(text: "o") { name } }');
    expect(data['findPerson'].map(({ name }: Person) => name)).toEqual(['administrator', 'employee', 'loose']);
  });

  it('shows what somebody holds in the order of the bodies, those that live first', async () => {
    const person = await db.arrange(async () => {
      const many = await aPerson({ name: 'many seats', deactivatedAt: new Date() });
      for (const [code, position, endedOn] of [['OUD', 1, '2022-01-01'], ['DERDE', 93, null], ['EERSTE', 91, null], ['TWEEDE', 92, null]] as const) {
        const body = await aBody({ code, name: code, position, endedOn });
        await aMembership({ seatId: (await aSeat({ bodyId: body.id, organisationId })).id, personId: many.id });
        await aFunction({ bodyId: body.id, personId: many.id });
      }
      return many;
    });
    const { data } = await api.as(people.administrator.id)('query ($id: ID!) { person(id: $id) { memberships { seat { body { code } } } functions { body { code } } } }', { id: person.id });
    const order = ['EERSTE', 'TWEEDE', 'DERDE', 'OUD'];
    expect(data['person'].memberships.map(({ seat }: { seat: { body: { code: string } } }) => seat.body.code)).toEqual(order);
    expect(data['person'].functions.map(({ body }: { body: { code: string } }) => body.code)).toEqual(order);
  });

  it('costs a fixed number of statements, whatever the page', async () => {
    const everything = 'query ($first: Int!) { people(first: $first) { edges { node { account { email } invitation { state } affiliations { organisation { name } } memberships { seat { body { name } } } functions { kind } roleGrants { role } } } } }';
    await api.as(people.administrator.id)(everything, { first: 2 });
    const few = api.statements().length;
    await api.as(people.administrator.id)(everything, { first: 100 });
    expect(api.statements().length).toBeLessThanOrEqual(few + 5);
  });
});

describe('the yearly review', () => {
  const review = '{ accessReview { overdueCount lastConfirmedOn lastConfirmedBy { name } lines { id kind personName subject detail isSubstitute isOverdue confirmedOn confirmedBy } } }';
  const confirm = 'mutation ($kind: BindingKind!, $id: ID!, $personId: ID!) { confirmAccess(kind: $kind, id: $id, personId: $personId) { id } }';
  const asked = async (person: Person = people.administrator, document = review, variables: object = {}) => {
    const { data, errors } = await api.as(person.id)(document, variables);
    return errors?.[0]?.extensions.code ?? data['accessReview'] ?? data;
  };

  it('lists who has access through what, and what was not looked at for a year', async () => {
    const { lines, overdueCount, lastConfirmedOn } = await asked();
    const told = lines.map(({ personName, kind, subject, isSubstitute, isOverdue }: Record<string, unknown>) => [personName, kind, subject, isSubstitute, isOverdue].join(' '));
    expect(told).toEqual([
      'administrator ACCOUNT administrator@organisatie.example false false', 'administrator ROLE ADMINISTRATOR false false',
      'employee ACCOUNT employee@organisatie.example false false', 'employee AFFILIATION VGN false true', 'employee MEMBERSHIP Werkgroep true false',
      'loose ACCOUNT loose@organisatie.example false false', 'seated MEMBERSHIP Werkgroep false false', 'steward FUNCTION Werkgroep false false',
    ]);
    expect([overdueCount, lastConfirmedOn]).toEqual([1, null]);
  });

  it('notes a yes, with the day and by whom', async () => {
    const line = (await asked()).lines.find(({ isOverdue }: { isOverdue: boolean }) => isOverdue);
    for (let times = 0; times < 2; times += 1) await asked(people.administrator, confirm, { kind: line.kind, id: line.id, personId: people.employee.id });
    const after = await asked();
    expect(after).toMatchObject({ overdueCount: 0, lastConfirmedOn: '2022-04-01', lastConfirmedBy: { name: 'administrator' } });
    expect(after.lines.find(({ id }: { id: string }) => id === line.id)).toMatchObject({ confirmedOn: '2022-04-01', confirmedBy: 'administrator' });
    expect(await db.arrange(({ manager }) => manager.query('select count(*)::int as count from access_confirmation'))).toEqual([{ count: 1 }]);
  });

  it('is the administrator’s', async () => {
    const line = (await asked()).lines[0];
    expect(await asked(people.employee)).toBe('FORBIDDEN');
    expect(await asked(people.employee, confirm, { kind: line.kind, id: line.id, personId: people.administrator.id })).toBe('FORBIDDEN');
    expect(await asked(people.loose, confirm, { kind: line.kind, id: line.id, personId: people.administrator.id })).toBe('NOT_FOUND');
    expect(await asked(people.administrator, confirm, { kind: 'ROLE', id: line.id, personId: people.employee.id })).toBe('NOT_FOUND');
  });
});
