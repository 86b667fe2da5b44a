import { ActionDependency, ActionItem, ActionParty, sortKeyOf, Standing } from '@schakel/actions';
import { Body, nextNumber } from '@schakel/bodies';
import { unit } from '@schakel/database';
import { change, insert, recordings, remove } from '@schakel/history';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { exampleSeed, reportSeed } from '../seeds/index.js';
import { idOf } from './seed/ids.js';
import { seedDatabase } from './seed/seed-database.js';

const said: string[] = [];
const seed = async (db: TestDatabase, kind: 'demo' | 'minimal'): Promise<number> => seedDatabase(db.urls.adminUrl, kind, (line) => said.push(line));

/** How many rows each table holds, beyond any viewer. */
async function counts(db: TestDatabase): Promise<Record<string, number>> {
  const tables = db.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
  const query = tables.map((table) => `select '${table}' as "table", count(*) as count from "${table}"`).join(' union all ');
  const rows: { table: string; count: number }[] = await db.arrange(async () => unit().manager.query(query));
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
}

const personId = (role: string): string => idOf('person', role);
const actionId = (number: string): string => idOf('action', number);

describe('the demo', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seed(db, 'demo');
  });
  afterAll(async () => db.close());

  it('is there once, however often it is seeded', async () => {
    const before = await counts(db);
    said.length = 0;
    expect(await seed(db, 'demo')).toBe(0);
    expect(await seed(db, 'minimal')).toBe(0);
    expect(await counts(db)).toEqual(before);
    expect(said).toEqual(['De inhoud is er al', 'De inhoud is er al']);
    expect(before).toMatchObject({ person: 9, account: 9, credential: 9, role_grant: 2, region: 11, recommendation: 6, domain_clock: 1 });
    expect(before['organisation']).toBe(reportSeed.organisations.length);
    expect(before['action_item']).toBe(reportSeed.actions.length + exampleSeed.actions.length);
    expect(before['progress_update']).toBe(exampleSeed.updates.length);
  });

  it('has one history row for each record', async () => {
    const all = await counts(db);
    const records = db.dataSource.entityMetadatas.filter(({ name }) => recordings.get(name)).map(({ tableName }) => tableName);
    expect(records).toEqual(expect.arrayContaining(['action_item', 'meeting', 'due_request', 'person', 'account']));
    expect(all['history_entry']).toBe(records.reduce((sum, table) => sum + (all[table] ?? 0), 0));
    const rows: { operation: string; day: string }[] = await db.arrange(async () =>
      unit().manager.query(`select distinct operation, (domain_at at time zone 'Europe/Amsterdam')::date as day from history_entry`));
    expect(rows).toEqual([{ operation: 'seed', day: '2022-04-01' }]);
  });

  it('gives every row under an action, history included, the readers of the action', async () => {
    const under = [['action_party', 'action_id'], ['progress_update', 'action_id'], ['action_comment', 'action_id'], ['due_request', 'action_id'], ['action_dependency', 'action_id'], ['history_entry', 'subject_id']] as const;
    for (const [table, column] of under) {
      const [row]: { all: number; different: number }[] = await db.arrange(async () => unit().manager.query(
        `select count(*) as all, count(*) filter (where (r.level, r.body_id, r.reader_person_ids, r.reader_organisation_ids, r.reader_body_ids)
                is distinct from (i.level, i.body_id, i.reader_person_ids, i.reader_organisation_ids, i.reader_body_ids)) as different
           from ${table} r join action_item i on i.id = r.${column}`,
      ));
      expect({ table, ...row }).toEqual({ table, all: expect.any(Number), different: 0 });
      expect(row?.all).toBeGreaterThan(0);
    }
  });

  it('lets the parties in an action read it, also through their group, and its contacts and creator', async () => {
    const sorted = (query: string): string => `coalesce((select array_agg(distinct id order by id) from (${query}) one where id is not null), '{}')`;
    const party = (column: string): string => `select ${column} as id from action_party p where p.action_id = i.id`;
    const members = 'select m.organisation_id from action_party p join group_member m on m.group_id = p.group_id where p.action_id = i.id';
    const others: unknown[] = await db.arrange(async () => unit().manager.query(
      `select number from action_item i where reader_organisation_ids <> ${sorted(`${party('organisation_id')} union ${members}`)}
           or reader_body_ids <> ${sorted(party('party_body_id'))} or reader_person_ids <> ${sorted(`${party('contact_id')} union select i.created_by_id`)}`,
    ));
    expect(others).toEqual([]);
  });

  it('keeps the worst word of who promised', async () => {
    const standings = await db.as(personId('secretary'), async () => unit().manager.find(ActionItem, { select: { number: true, standing: true } }));
    const of = (number: string): Standing | undefined => standings.find((action) => action.number === number)?.standing;
    expect([of('WB-2022-A005'), of('WIM-2022-A001'), of('SO-2022-A001'), of('SO-2022-A002'), of('6a')]).toEqual([
      Standing.STUCK, Standing.ATTENTION, Standing.NO_WORD, Standing.ON_TRACK, Standing.NO_WORD,
    ]);
    const party = await db.as(personId('secretary'), async () => unit().manager.findOneByOrFail(ActionParty, { id: idOf('action-party', 'WB-2022-A001/vgn') }));
    expect(party).toMatchObject({ standing: Standing.ATTENTION, forecastOn: '2022-04-04', contactId: personId('member'), lastWordAt: new Date('2022-03-25T09:00:00Z') });
  });

  it('asks the worker to tell of what waits for somebody, as when people do it', async () => {
    const asked: { kind: string; count: number }[] = await db.arrange(async () => unit().manager.query('select kind, count(*) as count from outbox_entry group by kind order by kind'));
    const pending = exampleSeed.actions.flatMap(({ parties }) => parties.filter(({ acceptance }) => acceptance === 'PENDING'));
    expect(asked).toEqual([
      { kind: 'actions.comment-placed', count: exampleSeed.comments.length },
      { kind: 'actions.done-reported', count: 1 },
      { kind: 'actions.due-asked', count: exampleSeed.dueRequests.length },
      { kind: 'actions.party-assigned', count: pending.length },
    ]);
  });

  it('leaves numbers free for what comes', async () => {
    const next = async (code: string, letter: 'A' | 'B' | 'L'): Promise<string> =>
      db.arrange(async () => nextNumber(await unit().manager.findOneByOrFail(Body, { code }), 2022, letter));
    expect([await next('WB', 'A'), await next('SO', 'A'), await next('WIM', 'A'), await next('BO', 'B')]).toEqual([
      'WB-2022-A010', 'SO-2022-A006', 'WIM-2022-A002', 'BO-2022-B002',
    ]);
    await seed(db, 'demo');
    expect(await next('WB', 'A')).toBe('WB-2022-A011');
  });
});

describe('Bijlage 2', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seed(db, 'demo');
  });
  afterAll(async () => db.close());

  it.each(reportSeed.actions.map((action) => [action.number, action] as const))('has item %s complete, for somebody of another party', async (number, action) => {
    const { item, parties, requires } = await db.as(personId('region'), async () => {
      const { manager } = unit();
      return {
        item: await manager.findOneByOrFail(ActionItem, { number }),
        parties: await manager.find(ActionParty, { where: { actionId: actionId(number) }, order: { position: 'ASC' } }),
        requires: await manager.findBy(ActionDependency, { actionId: actionId(number) }),
      };
    });
    expect(item).toMatchObject({
      title: action.title, sourceText: action.sourceText, sourceActor: action.sourceActor, state: action.state, level: 'NETWORK', bodyId: idOf('body', action.body),
      dueKind: action.due.kind, dueOn: action.due.on ?? null, dueLabel: action.due.label ?? null, condition: action.condition ?? null,
      fundingSystems: action.fundingSystems, themeTitles: action.themes.map(({ title }) => title), standing: 'NO_WORD',
      originDecisionId: action.origin ? idOf('decision', action.origin.decision) : null,
    });
    expect(item.provenance).toMatchObject({ kind: 'REPORT', place: `Bijlage 2, actiepunt ${number}` });
    expect(item.provenance.assumptions).toEqual(expect.arrayContaining(action.assumptions.map(({ why }) => why)));
    const targets = action.parties.map(({ role, target, note, onBehalfOf }) => ({
      role,
      note: note ?? null,
      organisationId: 'organisation' in target ? idOf('organisation', target.organisation) : null,
      groupId: 'group' in target ? idOf('group', target.group) : null,
      partyBodyId: 'body' in target ? idOf('body', target.body) : null,
      onBehalfOfBodyId: onBehalfOf ? idOf('body', onBehalfOf) : null,
      acceptance: 'PENDING',
    }));
    expect(parties).toMatchObject(targets);
    expect(requires.map(({ requiresId }) => requiresId)).toEqual(action.requires.map(actionId));
  });

  it('gives the six of the Branches sight of what was asked of the Branches', async () => {
    const item = await db.arrange(async () => unit().manager.findOneByOrFail(ActionItem, { number: '5' }));
    const members = reportSeed.groups.find(({ key }) => key === 'branches')?.members ?? [];
    expect(item.readerOrganisationIds).toEqual(members.map((member) => idOf('organisation', member)).sort());
  });
});

describe('a database in use', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await testDatabase();
    said.length = 0;
  });
  afterEach(async () => db.close());

  it('has no persons, no examples and no demo clock after minimal; demo adds them', async () => {
    await seed(db, 'minimal');
    expect(await counts(db)).toMatchObject({ person: 0, account: 0, affiliation: 0, membership: 0, action_item: 12, domain_clock: 1, organisation: reportSeed.organisations.length });
    const day = async (): Promise<unknown> => db.arrange(async () => unit().manager.query('select demo_day as day from domain_clock'));
    expect(await day()).toEqual([{ day: null }]);
    await seed(db, 'demo');
    expect(await day()).toEqual([{ day: '2022-04-01' }]);
    expect(await counts(db)).toMatchObject({ person: 9, action_item: 12 + exampleSeed.actions.length });
  });

  it('keeps what people changed, removed and moved', async () => {
    await seed(db, 'demo');
    await db.arrange(async ({ manager }) => {
      const item = await manager.findOneByOrFail(ActionItem, { number: '7' });
      await change(item, item.version, { title: 'Een titel van de secretaris' });
      const party = await manager.findOneByOrFail(ActionParty, { id: idOf('action-party', '8/aedes') });
      await remove(party, party.version);
      await manager.query(`update domain_clock set demo_day = '2022-06-01'`);
    });
    const before = await counts(db);
    expect(await seed(db, 'demo')).toBe(0);
    expect(await counts(db)).toEqual(before);
    const [title, day] = await db.arrange(async ({ manager }) => [
      (await manager.findOneByOrFail(ActionItem, { number: '7' })).title,
      (await manager.query('select demo_day as day from domain_clock'))[0].day,
    ]);
    expect([title, day]).toEqual(['Een titel van de secretaris', '2022-06-01']);
  });

  it('keeps its own action when an example would take the number, and says so', async () => {
    await seed(db, 'minimal');
    await db.arrange(async () => insert<ActionItem>(ActionItem, {
      number: 'WB-2022-A002', sortKey: sortKeyOf('WB-2022-A002'), title: 'Van onszelf', bodyId: idOf('body', 'WB'), createdAt: new Date(),
    }));
    await seed(db, 'demo');
    expect(said.filter((line) => line.startsWith('Overgeslagen'))).toEqual([expect.stringContaining(`'WB-2022-A002'`)]);
    const own = await db.arrange(async ({ manager }) => manager.findOneByOrFail(ActionItem, { number: 'WB-2022-A002' }));
    expect(own.title).toBe('Van onszelf');
    const [rows] = await db.arrange(async ({ manager }) => manager.query(`select (select count(*) from action_party where action_id = $1) as parties,
        (select count(*) from progress_update where action_id = $1) as updates, (select count(*) from action_comment where action_id = $1) as comments`, [actionId('WB-2022-A002')]));
    expect(rows).toEqual({ parties: 0, updates: 0, comments: 0 });
    expect(await counts(db)).toMatchObject({ action_item: 12 + exampleSeed.actions.length });
  });

  it('gets what a later version adds, and hears of that only', async () => {
    await seed(db, 'demo');
    const before = await counts(db);
    // As if seeded by a version that knew no meetings ahead and not this request.
    await db.tamper(`delete from meeting where provenance_kind = 'EXAMPLE'; delete from due_request; delete from outbox_entry`);
    expect(await seed(db, 'demo')).toBe(exampleSeed.meetings.length + exampleSeed.dueRequests.length);
    const { meeting, due_request: requests, outbox_entry: work } = await counts(db);
    expect({ meeting, requests, work }).toEqual({ meeting: before['meeting'], requests: before['due_request'], work: exampleSeed.dueRequests.length });
  });

  it('is seeded once by two starts at the same moment', async () => {
    const added = await Promise.all([seed(db, 'demo'), seed(db, 'demo')]);
    expect(Math.min(...added)).toBe(0);
    expect(await counts(db)).toMatchObject({ person: 9, action_item: 12 + exampleSeed.actions.length });
  });
});
