import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aScene, anActionItem, type Scene } from '@schakel/actions/testing';
import { Person, hashPassword, openAccount } from '@schakel/people';
import { testDatabase, type TestDatabase } from '@schakel/testing';

const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');
const lines = 120;
const email = 'regie@organisatie.example';
const password = 'vier losse woorden samen';

let db: TestDatabase;
let scene: Scene;
let folder: string;
let api: ChildProcess;
let url: string;
let cookie: string;

async function startApi(): Promise<void> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, DEMO: '1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  api = fork(main, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ port }] = (await once(api, 'message')) as [{ port: number }];
  url = `http://127.0.0.1:${port}`;
}

async function ask(query: string, variables: object = {}): Promise<any> {
  const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID() };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: any; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

interface Item {
  kind: string;
  recordId: string;
  version: number;
}

const handOver = async (): Promise<{ id: string; version: number; items: Item[] }> => (await ask('{ body(code: "WB") { handOver { id version items { kind recordId version } } } }')).body.handOver;
const accept = async (): Promise<unknown> => {
  const { id, items } = await handOver();
  return ask('mutation ($id: ID!, $picks: [HandOverPick!]!) { acceptInHandOver(handOverId: $id, picks: $picks) { id } }', { id, picks: items });
};

beforeAll(async () => {
  [db, folder] = [await testDatabase(), await mkdtemp(path.join(tmpdir(), 'schakel-hand-over-'))];
  await db.arrange(async ({ manager }) => {
    scene = await aScene();
    for (let number = 1; number <= lines; number += 1) await anActionItem({ bodyId: scene.funding.id, number: `WB-2022-A${number}`, sortKey: String(number).padStart(4, '0') });
    await manager.update(Person, { id: scene.above.id }, { isExample: false });
    await openAccount(scene.above.id, email, await hashPassword(password));
  });
  await startApi();
  const answer = await fetch(`${url}/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}, 60_000);

afterAll(async () => {
  api.kill('SIGKILL');
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const counts = (): Promise<object[]> => db.arrange(({ manager }) => manager.query(`select (select count(*)::int from hand_over_line where state = 'ACCEPTED') as accepted, (select count(*)::int from action_item where body_id = $1) as moved`, [scene.strategic.id]));

/** True once somebody waits for a row that is held. */
const someoneWaits = async (): Promise<boolean> =>
  (await db.arrange(({ manager }) => manager.query(`select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`))).length > 0;

it('killed in the middle of a hand-over nothing is half done, and who comes back goes on with it', async () => {
  await ask('mutation ($id: ID!) { beginClosing(bodyId: $id, reason: "Klaar") { id } }', { id: scene.funding.id });
  const { id, items } = await handOver();
  expect(items).toHaveLength(lines);
  await ask('mutation ($input: GiveInput!) { giveInHandOver(input: $input) { id } }', { input: { handOverId: id, picks: items, successorId: scene.strategic.id } });

  // The last action is held by somebody else: all before it were moved when the process is killed.
  const holder = db.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('set local role schakel_jobs');
  await holder.query('select 1 from action_item where number = $1 for update', [`WB-2022-A${lines}`]);
  const broken = accept().then(() => 'answered', () => 'broken off');
  while (!(await someoneWaits())) await pause(20);
  api.kill('SIGKILL');
  expect(await broken).toBe('broken off');
  await holder.rollbackTransaction();
  await holder.release();
  expect(await counts()).toEqual([{ accepted: 0, moved: 0 }]);

  await startApi();
  await accept();
  expect(await counts()).toEqual([{ accepted: lines, moved: lines }]);
  const { version } = await handOver();
  expect(await ask('mutation ($id: ID!, $version: Int!) { finishClosing(id: $id, version: $version) { state } }', { id, version })).toEqual({ finishClosing: { state: 'DONE' } });
}, 90_000);
