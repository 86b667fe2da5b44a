import { unit } from '@schakel/database';
import { Account, PlatformRole, RoleGrant } from '@schakel/people';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { migrateDatabase } from './migrate-database.js';
import { checkDatabase } from './steps/check-database.js';
import { invitationFor } from './steps/invite-administrator.js';

const before = process.env['DEMO'];
let db: TestDatabase;

beforeAll(async () => {
  process.env['DEMO'] = '0';
  db = await testDatabase();
});
afterAll(async () => {
  if (before === undefined) delete process.env['DEMO'];
  else process.env['DEMO'] = before;
  await db.close();
});

describe('check', () => {
  const faults = async (): Promise<string[]> =>
    (await checkDatabase(db.urls)).filter(({ isGood }) => !isGood).map(({ name, words }) => `${name}: ${words}`);

  // Each leaves a damage that the next migrate must repair.
  afterEach(async () => {
    await migrateDatabase(db.urls.adminUrl);
    expect(await faults()).toEqual([]);
  });

  it('finds nothing after migrate', async () => {
    const findings = await checkDatabase(db.urls);
    expect(findings.map(({ name, isGood }) => `${name} ${isGood}`)).toEqual(['Migraties true', 'Wachtrij true', 'Regels per rij true', 'Klok true']);
  });

  it('finds a policy that was dropped, widened or added by hand', async () => {
    await db.tamper('drop policy app_select on action_item');
    await db.tamper('alter policy app_select on decision using (true)');
    await db.tamper('create policy opening on learning for select to schakel_app using (true)');
    expect(await faults()).toEqual([
      'Regels per rij: action_item.app_select wijkt af of ontbreekt',
      'Regels per rij: decision.app_select wijkt af of ontbreekt',
      'Regels per rij: learning.opening hoort er niet te zijn',
      expect.stringContaining('npx schakel migrate'),
    ]);
  });

  it('finds a right that was given and a function that was rewritten by hand', async () => {
    await db.tamper('grant delete on decision to schakel_app');
    await db.tamper('create or replace function viewer_in_network() returns boolean language sql stable as $$ select true $$');
    expect(await faults()).toEqual([
      'Regels per rij: function viewer_in_network() wijkt af of ontbreekt',
      'Regels per rij: grants on decision wijkt af of ontbreekt',
      expect.stringContaining('npx schakel migrate'),
    ]);
  });

  it('finds a table on which the rules were switched off', async () => {
    await db.tamper('alter table action_comment disable row level security');
    await db.tamper('alter table credential no force row level security');
    expect(await faults()).toEqual(expect.arrayContaining(['Regels per rij: staan uit voor de tabel action_comment', 'Regels per rij: staan uit voor de tabel credential']));
  });

  it('finds a queue that is older than the code', async () => {
    await db.tamper('update bullmq.migration set version = -version where version > 1');
    const found = await faults();
    await db.tamper('update bullmq.migration set version = abs(version)');
    expect(found).toEqual([expect.stringMatching(/^Wachtrij: versie 1 van \d+; draai npx schakel migrate$/)]);
  });
});

describe('a database of another mode', () => {
  it('is noticed when the demo stands in it and DEMO is off', async () => {
    await db.tamper(`insert into domain_clock (id, demo_day) values (1, '2022-04-01')`);
    const clock = (await checkDatabase(db.urls)).find(({ name }) => name === 'Klok');
    await db.tamper('delete from domain_clock');
    expect(clock).toMatchObject({ isGood: false, words: expect.stringContaining('DEMO staat uit') });
  });
});

describe('the invitation of an administrator', () => {
  const person = { name: 'Noor Voorbeeld', email: 'noor@beheer.example' };

  it('gives a link each time, and makes one person with the role', async () => {
    const paths = [await invitationFor(db.urls.appUrl, person), await invitationFor(db.urls.appUrl, person)];
    expect(paths).toEqual([expect.stringMatching(/^\/uitnodiging\/[\w-]{43}$/), expect.stringMatching(/^\/uitnodiging\/[\w-]{43}$/)]);
    expect(paths[0]).not.toBe(paths[1]);
    const [accounts, roles] = await db.arrange(async () => [await unit().manager.find(Account), await unit().manager.find(RoleGrant)]);
    expect(accounts).toMatchObject([{ email: person.email }]);
    expect(roles).toMatchObject([{ personId: accounts[0]?.personId, role: PlatformRole.ADMINISTRATOR, until: null }]);
  });

  it('refuses what is no address, in words', async () => {
    await expect(invitationFor(db.urls.appUrl, { ...person, email: 'noor' })).rejects.toMatchObject({ isForPeople: true });
  });
});
