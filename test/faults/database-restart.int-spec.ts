import { execFile, fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@schakel/database/cluster';
import { aScene, anActionItem, type Scene } from '@schakel/actions/testing';
import { workDone } from '@schakel/notifications/testing';
import { ReminderRun, askForReminders } from '@schakel/notifications';
import { Person, hashPassword, openAccount } from '@schakel/people';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';

const root = path.resolve(import.meta.dirname, '../..');
const password = 'vier losse woorden samen';
const callers = 16;
const backWithinMs = 5_000;

let folder: string;
let server: EmbeddedPostgres;
let db: TestDatabase;
let scene: Scene;
let actionId: string;
let url: string;
let cookie: string;
const processes: ChildProcess[] = [];
/** What the processes called an error of their own. */
const internalErrors: string[] = [];

/** A server of its own, whose end no other spec notices; durable, as in production. */
const startServer = (preferredPort?: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ folder, durable: true, database: 'schakel_template', ...(preferredPort ? { preferredPort } : {}) });

async function startApp(app: 'api' | 'worker'): Promise<{ port?: number }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, DEMO: '1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' };
  const child = fork(path.join(root, `apps/${app}/dist/main.js`), { env, execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  child.stdout?.on('data', (said: Buffer) => internalErrors.push(...said.toString().split('\n').filter((line) => line.includes('internal error'))));
  processes.push(child);
  const [message] = (await once(child, 'message')) as [{ port?: number }];
  return message;
}

async function signIn(): Promise<string> {
  const email = 'secretaris@organisatie.example';
  await db.arrange(async ({ manager }) => {
    await manager.update(Person, { id: scene.secretary.id }, { isExample: false });
    await openAccount(scene.secretary.id, email, await hashPassword(password));
  });
  const answer = await fetch(`${url}/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  expect(answer.status).toBe(204);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'schakel-restart-'));
  server = await startServer();
  await promisify(execFile)(process.execPath, [path.join(root, 'test/setup/migrate-template.mjs'), server.adminUrl]);
  const secret = (login: string): string => decodeURIComponent(new URL(login).password);
  const administration = new URL(server.superuserUrl);
  administration.pathname = '/postgres';
  process.env['SCHAKEL_TEST_CLUSTER'] = JSON.stringify({
    superuserUrl: administration.href, template: 'schakel_template', ownerPassword: secret(server.adminUrl), appPassword: secret(server.appUrl),
  });
  db = await testDatabase();
  scene = await db.arrange(aScene);
  actionId = (await db.arrange(() => anActionItem({ bodyId: scene.funding.id }))).id;
  await startApp('worker');
  url = `http://127.0.0.1:${(await startApp('api')).port}`;
  cookie = await signIn();
}, 120_000);

afterAll(async () => {
  for (const child of processes) {
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGTERM');
    await ended;
  }
  await db?.close();
  await server?.destroy();
}, 60_000);

interface Answer {
  at: number;
  status: number;
  text: string;
  retryAfter: string | null;
}

async function ask(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID() };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }), signal: AbortSignal.timeout(20_000) });
  return { at: performance.now(), status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
}

const reading = '{ viewer { person { name } } actionItems(first: 20) { edges { node { number title parties { id } body { name } } } } }';
const saying = (words: string): string => `mutation { addComment(actionId: "${actionId}", text: "${words}") { id } }`;

/** Asks and says in turns until told to stop; keeps every answer, and the words that were acknowledged. */
class Load {
  readonly answers: Answer[] = [];
  readonly acknowledged: string[] = [];
  private isOver = false;
  private readonly work = Array.from({ length: callers }, (_, caller) => this.run(caller));

  private async run(caller: number): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const words = `Woord ${caller} van beurt ${turn}.`;
      const answer = await ask(turn % 2 === 0 ? saying(words) : reading);
      this.answers.push(answer);
      if (turn % 2 === 0 && answer.status === 200) this.acknowledged.push(words);
      if (answer.status !== 200) await pause(50);
    }
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.work);
  }
}

async function heardAfter(change: () => Promise<unknown>): Promise<string> {
  const stop = new AbortController();
  const stream = await fetch(`${url}/live?age=0`, { headers: { cookie }, signal: AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)]) });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await change();
  let heard = '';
  while (reader && !heard.includes('event: changed')) {
    const { value, done } = await reader.read();
    if (done) break;
    heard += value;
  }
  stop.abort();
  return heard;
}

/** A stream that was open when the database went either ends or says to ask again: what was changed meanwhile is not missed. */
async function isToldToAskAgain(stream: Response): Promise<boolean> {
  let said = '';
  for await (const part of stream.body ?? []) {
    said += Buffer.from(part).toString();
    if (/event: (end|refetch)/.test(said)) return true;
  }
  return false;
}

/** The worker is back too: new work does not wait for what it was at when the database went. */
async function isRunSoon(id: string | undefined): Promise<boolean> {
  for (const end = performance.now() + 10_000; performance.now() < end; await pause(100)) {
    if (await db.arrange(({ manager }) => manager.existsBy(ReminderRun, { id: id ?? '', isDone: true }))) return true;
  }
  return false;
}

const ways: [string, NodeJS.Signals][] = [['shut down', 'SIGINT'], ['killed', 'SIGQUIT']];

it.each(ways)('a database that is %s and started again under load: only answers and 503, nothing acknowledged is lost, back within five seconds', async (_way, signal) => {
  const load = new Load();
  await pause(1_500);
  const open = await fetch(`${url}/live?age=0`, { headers: { cookie }, signal: AbortSignal.timeout(40_000) });
  const { pid, port } = server;
  process.kill(pid, signal);
  while (server.isRunning()) await pause(20);
  await pause(1_000);
  server = await startServer(port);
  const backAt = performance.now();
  const run = await db.arrange(() => askForReminders(momentOn(testDay), randomUUID()));
  await pause(backWithinMs);
  const late = await ask(reading);
  await load.stop();
  expect(await isRunSoon(run?.id)).toBe(true);
  expect(late.status).toBe(200);
  expect(JSON.parse(late.text)).not.toHaveProperty('errors');
  expect(await isToldToAskAgain(open)).toBe(true);

  const { answers, acknowledged } = load;
  const strange = answers.filter(({ status, text }) => (status === 200 ? text.includes('"errors"') : status !== 503 || !text.includes('Even geduld')));
  expect({ strange: [...new Set(strange.map(({ status, text }) => `${status} ${text}`))], internalErrors }).toEqual({ strange: [], internalErrors: [] });
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(callers);
  expect(new Set(refused.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['5']));
  expect(Math.max(...refused.map(({ at }) => at)) - backAt).toBeLessThan(backWithinMs);

  const kept: { text: string }[] = await db.arrange(({ manager }) => manager.query('select text from action_comment'));
  const words = new Set(kept.map(({ text }) => text));
  expect(acknowledged.length).toBeGreaterThan(callers);
  expect(acknowledged.filter((one) => !words.has(one))).toEqual([]);
  await db.arrange(({ manager }) => manager.query('delete from action_comment'));

  // What was under way when it went is done again when its claim runs out.
  await workDone(db, 60_000);
  expect(await heardAfter(() => ask(saying('Zijn we er weer?')))).toContain('event: changed');
}, 120_000);
