// The nightly sweep on the worker as it runs in production, with a mail server of its own. Not compared with a floor: the goals are figures.
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { leaveDue } from './ordinary-night.mjs';
import { residentMb, startMailSink, startWorker, usedMs } from './processes.mjs';

/** A slow machine is not waited for longer: what came by then is counted. */
const mostSeconds = 120;

/** quality.md: 10,000 reminders, each a mail to another person. */
const mostPersons = 10_000;

/** As the schedule asks for it: at seven in the morning of the day of the data set. */
async function askForReminders(client) {
  const run = randomUUID();
  await client.query(
    `with run as (
       insert into reminder_run (id, moment, once_key, is_done, mails, notifications, unreachable)
       select $1::uuid, (demo_day + time '07:00') at time zone 'Europe/Amsterdam', 'bench ' || $1, false, 0, 0, 0 from domain_clock)
     insert into outbox_entry (id, kind, payload, once_key, created_at, attempts)
     values (gen_random_uuid(), 'notifications.reminders-due', jsonb_build_object('runId', $1::text), 'bench ' || $1, now(), 0)`, [run]);
  await client.query(`select pg_notify('schakel_outbox', '')`);
  return run;
}

async function countOf(sink) {
  sink.child.send('count');
  const [got] = await once(sink.child, 'message');
  return got;
}

async function until(asked, isThere) {
  while ((performance.now() - asked) / 1_000 < mostSeconds) {
    if (await isThere()) return true;
    await pause(10);
  }
  return false;
}

const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

/** How long until all is found that is due, and how many mails a second go out after that. */
export async function measureSweep(_row, { urls, client }) {
  const { persons, saidBefore } = await leaveDue(urls, client, mostPersons);
  const sink = await startMailSink();
  const worker = await startWorker(urls, { SMTP_URL: `smtp://127.0.0.1:${sink.port}`, PUBLIC_URL: 'https://bench.schakel.example' });
  try {
    // What a start has to do is over.
    await pause(3_000);
    const asked = performance.now();
    const run = await askForReminders(client);
    await until(asked, async () => (await client.query('select 1 from reminder_item where run_id = $1 limit 1', [run])).rowCount > 0);
    const swept = performance.now() - asked;
    const usedBefore = usedMs(worker.pid);
    const isWhole = await until(asked, async () => {
      await pause(200);
      const { rows: [{ waiting }] } = await client.query(`select (not is_done)::int + (select count(*) from mail where state = 'QUEUED') as waiting from reminder_run where id = $1`, [run]);
      return Number(waiting) === 0;
    });
    const { mails, bytes, firstAt, lastAt } = await countOf(sink);
    const { rows: [{ said, actions }] } = await client.query('select count(*) as said, (select count(*) from action_item) as actions from reminder_item where run_id = $1', [run]);
    const perSecond = (1_000 * (mails - 1)) / (lastAt - firstAt);
    return {
      lines: [
        `${actions} actions looked at until the first person is told: ${seconds(swept)} (goal ≤ 3 s)`,
        `${mails} mails rendered and delivered in ${seconds(lastAt - firstAt)}: ${perSecond.toFixed(0)} a second by one worker (goal ≥ 200)${isWhole ? '' : `; cut off after ${mostSeconds} s`}`,
        `${said} reminders said in them, to ${persons} persons, ${saidBefore} were said before; ${Math.round(bytes / mails)} bytes a mail, ${((usedMs(worker.pid) - usedBefore) / mails).toFixed(1)} ms of the worker's processor a mail; memory of the worker ${residentMb(worker.pid)} MB`,
      ],
    };
  } finally {
    await worker.stop();
    await sink.stop();
  }
}
