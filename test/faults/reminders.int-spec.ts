import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { askForReminders } from '@schakel/notifications';
import { PostOffice, aNetwork, aPromise, aReachedPerson, standClockOn, workDone, type Reached } from '@schakel/notifications/testing';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';

const people = 60;
const presses = 5;
const main = path.resolve(import.meta.dirname, '../../apps/worker/dist/main.js');

let db: TestDatabase;
let post: PostOffice;
let folder: string;
let reached: Reached[];
const workers: ChildProcess[] = [];

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  post.slowness = 100;
  folder = await mkdtemp(path.join(tmpdir(), 'schakel-faults-'));
  reached = await db.arrange(arrange);
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await post?.close();
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each person works for a party of his own, whose action is due in three days. */
async function arrange(): Promise<Reached[]> {
  await standClockOn(testDay);
  const { funding } = await aNetwork();
  const persons: Reached[] = [];
  for (let index = 0; index < people; index += 1) {
    const organisation = await anOrganisation();
    const person = await aReachedPerson(`Persoon ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    await aPromise(funding, organisation, {}, '2022-04-04');
    persons.push(person);
  }
  return persons;
}

/** The worker as the launcher starts it: a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, SMTP_URL: post.url, DEMO: '1', DATA_DIR: folder, LOG_LEVEL: 'silent', REDIS_URL: process.env['REDIS_URL'] };
  const worker = fork(main, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

async function killWhen(worker: ChildProcess, condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

const countOf = async (what: string): Promise<number> => {
  const [row]: { count: number }[] = await db.arrange((unit) => unit.manager.query(`select count(*)::int as count from ${what}`));
  return row?.count ?? 0;
};

it('a due reminder arrives once for each, also when the worker is killed while it looks and while it sends, and five times asked', async () => {
  for (let press = 1; press <= presses; press += 1) await db.arrange(() => askForReminders(momentOn(testDay), `press ${press}`));
  await killWhen(await startWorker(), async () => (await countOf('mail')) >= 5);
  expect(await countOf('mail')).toBeLessThan(people);
  await killWhen(await startWorker(), () => post.received.length >= 15);
  const handedOver = await countOf(`mail where state = 'SENT'`);
  expect(handedOver).toBeLessThan(people);
  const last = await startWorker();
  await workDone(db, 150_000);
  last.kill('SIGTERM');
  await once(last, 'exit');

  expect(await countOf(`mail where state = 'SENT'`)).toBe(people);
  const perPerson = reached.map(({ email }) => ({ email, mails: new Set(post.to(email).map((mail) => mail.messageId)).size }));
  expect(perPerson).toEqual(reached.map(({ email }) => ({ email, mails: 1 })));
  // Killed between the mail server's keeping and our marking: the same mail again, known by its Message-ID; at most one for each that was under way.
  expect(post.received.length - people).toBeLessThanOrEqual(2 * 4);
}, 240_000);
