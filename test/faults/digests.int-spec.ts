import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { amsterdamInstant, scheduledMoment } from '@schakel/kernel';
import { dailyDigestSchedule } from '@schakel/notifications';
import { PostOffice, aReachedPerson, standClockOn, workDone, type Reached } from '@schakel/notifications/testing';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { testDatabase, testDay, type TestDatabase } from '@schakel/testing';

const people = 40;
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

/** Each person has two things to hear. */
async function arrange(): Promise<Reached[]> {
  await standClockOn(testDay);
  const organisation = await anOrganisation();
  const persons: Reached[] = [];
  for (let index = 0; index < people; index += 1) {
    const person = await aReachedPerson(`Volger ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    persons.push(person);
  }
  return persons;
}

const tellEverybody = (): Promise<number> => db.arrange((unit) => unit.execute(
  `insert into notification (id, person_id, kind, title, text, path, at, once_key)
   select gen_random_uuid(), p.id, 'ASSIGNED', 'Notitie', 'Tekst', '/', $1, p.id || ' ' || n from person p cross join generate_series(1, 2) n where p.name like 'Volger %'`,
  [amsterdamInstant(testDay, '12:00:00')]));

/** The worker as the launcher starts it: a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: db.urls.appUrl, SMTP_URL: post.url, DEMO: '1', DATA_DIR: folder, LOG_LEVEL: 'silent', REDIS_URL: process.env['REDIS_URL'] };
  const worker = fork(main, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

const countOf = async (what: string): Promise<number> => {
  const [row]: { count: number }[] = await db.arrange((unit) => unit.manager.query(`select count(*)::int as count from ${what}`));
  return row?.count ?? 0;
};

async function killWhen(worker: ChildProcess, condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

it('a digest brings each thing once to each person, also when the worker is killed while it writes and while it sends', async () => {
  await tellEverybody();
  const moment = scheduledMoment(amsterdamInstant(testDay, '16:00:00'));
  for (let turn = 0; turn < 3; turn += 1) await db.arrange(() => dailyDigestSchedule.tick(moment));
  await killWhen(await startWorker(), async () => (await countOf('mail')) >= 3);
  await killWhen(await startWorker(), () => post.received.length >= 8);
  const last = await startWorker();
  await workDone(db, 150_000);
  last.kill('SIGTERM');
  await once(last, 'exit');

  expect(await countOf(`mail where state = 'SENT'`)).toBe(people);
  expect(await countOf('notification where mail_id is null')).toBe(0);
  const perPerson = reached.map(({ email }) => new Set(post.to(email).map((mail) => mail.messageId)).size);
  expect(perPerson).toEqual(reached.map(() => 1));
}, 240_000);
