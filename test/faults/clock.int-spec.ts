import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork } from '@schakel/database';
import { askToMove } from '@schakel/clock';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { PostOffice, aNetwork, aPromise, aReachedPerson, standClockOn, workDone, type Network, type Reached } from '@schakel/notifications/testing';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';

const people = 12;
const main = path.resolve(import.meta.dirname, '../../apps/worker/dist/main.js');

let db: TestDatabase;
let post: PostOffice;
let folder: string;
let network: Network;
const reached: Reached[] = [];
const workers: ChildProcess[] = [];

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  post.slowness = 100;
  folder = await mkdtemp(path.join(tmpdir(), 'schakel-faults-'));
  await db.arrange(arrange);
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await post?.close();
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each person works for a party of his own, whose action is due on the Wednesday: reminded on Monday, late on Thursday. */
async function arrange(): Promise<void> {
  await standClockOn(testDay);
  network = await aNetwork();
  for (let index = 0; index < people; index += 1) {
    const organisation = await anOrganisation();
    const person = await aReachedPerson(`Persoon ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    await aPromise(network.funding, organisation, {}, '2022-04-06');
    reached.push(person);
  }
}

/** The worker as the launcher starts it: a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, SMTP_URL: post.url, DEMO: '1', DATA_DIR: folder, LOG_LEVEL: 'silent', REDIS_URL: process.env['REDIS_URL'] };
  const worker = fork(main, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

async function killWhen(worker: ChildProcess, condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function rowsOf<T>(statement: string): Promise<T[]> {
  return db.arrange((unit) => unit.manager.query(statement));
}

const countOf = async (what: string): Promise<number> => (await rowsOf<{ count: number }>(`select count(*)::int as count from ${what}`))[0]?.count ?? 0;

it('a move of the clock whose worker is killed twice goes on where it was: each day once, in order, and nothing is said twice', async () => {
  const viewer = await db.sightOf(network.administrator.id);
  await UnitOfWork.run(db.dataSource, { viewer, moment: momentOn(testDay), operation: 'spec' }, () => askToMove('2022-04-08'));
  // Once in the midst of the mails of Monday, once in those of Thursday.
  await killWhen(await startWorker(), async () => (await countOf(`mail where state = 'SENT'`)) >= 4);
  expect(await countOf('reminder_run')).toBe(1);
  await killWhen(await startWorker(), async () => (await countOf(`mail where state = 'SENT'`)) >= people + 4);
  expect(await rowsOf('select state from clock_passage')).toEqual([{ state: 'RUNNING' }]);
  const last = await startWorker();
  await workDone(db, 150_000);
  last.kill('SIGTERM');
  await once(last, 'exit');

  expect(await rowsOf('select state, reached_day as day from clock_passage')).toEqual([{ state: 'DONE', day: '2022-04-08' }]);
  const runs = await rowsOf<{ day: string; mails: number }>(
    `select to_char(r.moment, 'MM-DD') as day, count(m.id)::int as mails from reminder_run r left join mail m on m.created_at = r.moment group by r.moment order by min(r.id::text)`);
  expect(runs).toEqual([{ day: '04-04', mails: people }, { day: '04-05', mails: 0 }, { day: '04-06', mails: 0 }, { day: '04-07', mails: people }, { day: '04-08', mails: 0 }]);
  const perPerson = reached.map(({ email }) => new Set(post.to(email).map((mail) => mail.messageId)).size);
  expect(perPerson).toEqual(reached.map(() => 2));
  // A mail that the server kept before we could mark it comes again with the same Message-ID: at most one for each that was under way.
  expect(post.received.length - 2 * people).toBeLessThanOrEqual(2 * 4);
  // The Thursday began when all of Monday's mails were out.
  const [order] = await rowsOf<{ isInOrder: boolean }>(
    `select max(done_at) filter (where m.created_at < '2022-04-05') <= min(e.created_at) filter (where m.created_at > '2022-04-05') as "isInOrder"
       from outbox_entry e join mail m on m.id = (e.payload->>'mailId')::uuid`);
  expect(order?.isInOrder).toBe(true);
  expect(await countOf(`chronicle_line where kind = 'MAIL'`)).toBe(2 * people);
}, 240_000);
