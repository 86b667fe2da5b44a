import { HistoryEntry } from '@schakel/history';
import { PlatformRole, RoleGrant } from '@schakel/people';
import { Affiliation } from './index.js';
import { anAffiliation } from './testing.js';
import { openPeopleScene, type PeopleScene } from './testing/people-scene.js';

let scene: PeopleScene;
let { db, api, administrator, member, stranger, vgn, asked, fresh } = {} as PeopleScene;

beforeAll(async () => {
  scene = await openPeopleScene();
  ({ db, api, administrator, member, stranger, vgn, asked, fresh } = scene);
});

afterAll(() => scene?.close());

const unknown = '018f0000-0000-7000-8000-000000000000';

const invite = 'mutation ($id: ID!, $email: String) { invitePerson(id: $id, email: $email) { invitation { state } account { email } } }';
const affiliation = 'mutation ($personId: ID!, $input: AffiliationInput!) { addAffiliation(personId: $personId, input: $input) { id } }';
const end = 'mutation ($id: ID!, $version: Int!, $lastDay: Date) { endAffiliation(id: $id, version: $version, lastDay: $lastDay) { affiliations { id } } }';
const grantRole = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { id version role from until grantedBy { name } } }';
const endRole = 'mutation ($id: ID!, $version: Int!, $lastDay: Date) { endRole(id: $id, version: $version, lastDay: $lastDay) { name } }';

describe('an affiliation', () => {
  it('has no day in common with another for the same party and region', async () => {
    const { id: personId } = await fresh();
    const from = (start: string, until?: string) => ({ personId, input: { organisationId: vgn.id, from: start, until } });
    expect(await asked(administrator, affiliation, from('2022-01-01', '2022-06-30'))).toEqual({ addAffiliation: { id: personId } });
    expect(await asked(administrator, affiliation, from('2022-06-30'))).toBe('PERIOD_OVERLAPS');
    expect(await asked(administrator, affiliation, from('2022-07-02', '2022-07-01'))).toBe('INVALID until');
    expect(await asked(administrator, affiliation, from('2022-07-01'))).toEqual({ addAffiliation: { id: personId } });
  });

  it('ends at once, and with it what it lets see', async () => {
    const person = await fresh();
    const row = await db.arrange(() => anAffiliation({ personId: person.id, organisationId: vgn.id }));
    expect(await asked(administrator, end, { id: row.id, version: 1 })).toEqual({ endAffiliation: { affiliations: [] } });
    expect(await db.arrange(({ manager }) => manager.findOneByOrFail(Affiliation, { id: row.id }))).toMatchObject({ until: '2022-03-31', version: 2 });
    expect((await db.sightOf(person.id)).isInNetwork).toBe(false);
    expect(await asked(administrator, end, { id: row.id, version: 2 })).toBe('ALREADY_ENDED');
    expect(await asked(administrator, end, { id: row.id, version: 1 })).toBe('STALE_VERSION');
  });

  it('that began today and ends at once is taken away; its history stays', async () => {
    const person = await fresh();
    const row = await db.arrange(() => anAffiliation({ personId: person.id, organisationId: vgn.id, from: '2022-04-01' }));
    expect(await asked(administrator, end, { id: row.id, version: 1 })).toEqual({ endAffiliation: { affiliations: [] } });
    const told = await db.as(administrator.id, ({ manager }) => manager.findBy(HistoryEntry, { recordId: row.id }));
    expect(told.map(({ act }) => act).sort()).toEqual(['CREATED', 'REMOVED']);
  });

  it('is the administrator’s', async () => {
    const row = await db.arrange(({ manager }) => manager.findOneByOrFail(Affiliation, { personId: member.id }));
    const input = { organisationId: vgn.id, from: '2022-04-01' };
    expect(await asked(member, affiliation, { personId: administrator.id, input })).toBe('FORBIDDEN');
    expect(await asked(stranger, affiliation, { personId: administrator.id, input })).toBe('NOT_FOUND');
    expect(await asked(administrator, affiliation, { personId: unknown, input })).toBe('NOT_FOUND');
    expect(await asked(member, end, { id: row.id, version: 1 })).toBe('FORBIDDEN');
    expect(await asked(stranger, end, { id: row.id, version: 1 })).toBe('NOT_FOUND');
    expect(await asked(administrator, end, { id: unknown, version: 1 })).toBe('NOT_FOUND');
  });
});

describe('a role', () => {
  const input = (personId: string, more: object = {}) => ({ input: { personId, role: 'NATIONAL_COORDINATOR', from: '2022-04-01', ...more } });

  it('is granted from–until, and says by whom', async () => {
    const { id } = await fresh();
    expect(await asked(administrator, grantRole, input(id, { until: '2022-12-31' }))).toMatchObject({ grantRole: { role: 'NATIONAL_COORDINATOR', until: '2022-12-31', grantedBy: { name: 'Bea Beheer' } } });
    expect(await asked(administrator, grantRole, input(id, { from: '2022-12-31' }))).toBe('PERIOD_OVERLAPS');
    expect(await asked(administrator, grantRole, input(id, { from: '2023-02-01', until: '2023-01-01' }))).toBe('INVALID until');
  });

  it('of administrator never leaves nobody: not the last, and not one who cannot sign in or leaves soon', async () => {
    const own = await db.arrange(({ manager }) => manager.findOneByOrFail(RoleGrant, { personId: administrator.id }));
    const leave = () => asked(administrator, endRole, { id: own.id, version: 1 });
    expect(await leave()).toBe('LAST_ADMINISTRATOR');
    expect(await asked(administrator, endRole, { id: own.id, version: 1, lastDay: '2030-01-01' })).toBe('LAST_ADMINISTRATOR');
    const second = await fresh();
    const granted = (await api.as(administrator.id)(grantRole, input(second.id, { role: PlatformRole.ADMINISTRATOR }))).data['grantRole'];
    expect(await leave()).toBe('LAST_ADMINISTRATOR');
    await asked(administrator, invite, { id: second.id, email: 'tweede@organisatie.example' });
    expect(await asked(administrator, endRole, { id: granted.id, version: 7 })).toBe('STALE_VERSION');
    expect(await asked(administrator, endRole, { id: granted.id, version: 1, lastDay: '2022-04-30' })).toEqual({ endRole: { name: 'Nieuw Iemand' } });
    expect(await leave()).toBe('LAST_ADMINISTRATOR');
  });

  it('is the administrator’s', async () => {
    const own = await db.arrange(({ manager }) => manager.findOneByOrFail(RoleGrant, { personId: administrator.id }));
    expect(await asked(member, grantRole, input(member.id))).toBe('FORBIDDEN');
    expect(await asked(member, '{ roleGrants { id } }')).toBe('FORBIDDEN');
    expect(await asked(member, endRole, { id: own.id, version: 1 })).toBe('FORBIDDEN');
    expect(await asked(stranger, endRole, { id: own.id, version: 1 })).toBe('NOT_FOUND');
    expect(await asked(stranger, grantRole, input(member.id))).toBe('NOT_FOUND');
    expect(await asked(administrator, endRole, { id: unknown, version: 1 })).toBe('NOT_FOUND');
  });
});
