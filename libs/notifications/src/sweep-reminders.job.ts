import { newId, realNow, scheduledMoment, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { enqueue, jobKind } from '@schakel/jobs';
import type { DataSource } from 'typeorm';
import { remindPerson, type KindFinding, type RemindedPerson } from './remind-person.js';
import { reminderKinds } from './reminder-kinds.js';
import { ReminderRun } from './reminder.entity.js';

/** Looks at everything that is due at the moment of a run. */
export const remindersDue = jobKind<{ runId: string }>('notifications.reminders-due', 'Nakijken wie een herinnering krijgt');

/** How many persons are told at once; each takes a connection. */
const atOnce = 4;

/** Asks for a run at a moment. Returns null when that occasion has its run already. */
export async function askForReminders(moment: Moment, onceKey: string, startedById: string | null = null): Promise<ReminderRun | null> {
  const run = unit().manager.create(ReminderRun, {
    id: newId(), moment: moment.at, startedById, onceKey, isDone: false, finishedAt: null, mails: 0, notifications: 0, unreachable: 0,
  });
  const added = await unit().execute(
    `insert into reminder_run (id, moment, started_by_id, once_key, is_done, mails, notifications, unreachable)
     values ($1, $2, $3, $4, false, 0, 0, 0) on conflict do nothing`,
    [run.id, run.moment, startedById, onceKey],
  );
  if (added === 0) return null;
  await enqueue(remindersDue, { runId: run.id }, `reminders ${run.id}`);
  return run;
}

const system = <T>(dataSource: DataSource, moment: Moment, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'remind' }, work, 'sweep');

/**
 * Finds what is due and tells each person his own part. May be killed and run again: what was said is found said. One person whose mail
 * fails does not keep the others waiting; the job fails afterwards, so that the queue tries again.
 */
export async function sweepReminders(dataSource: DataSource, runId: string, publicUrl: string): Promise<void> {
  const now = await domainMoment(dataSource);
  const run = await system(dataSource, now, () => unit().manager.findOneBy(ReminderRun, { id: runId }));
  if (!run || run.isDone) return;
  const moment = scheduledMoment(run.moment, realNow());
  const { found, persons } = await system(dataSource, moment, async () => {
    await unit().execute(`set local statement_timeout = '60s'`);
    const all = await findReminders(moment);
    return { found: all, persons: await reachedPersons([...all.keys()]) };
  });
  const failures: unknown[] = [];
  await eachOf(persons, async (person) => {
    await remindPerson(dataSource, person, found.get(person.personId) ?? [], { runId, moment, publicUrl }).catch((error: unknown) => failures.push(error));
  });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${persons.length} persons could not be told: ${String(failures[0])}`);
  const finished = await domainMoment(dataSource);
  await system(dataSource, moment, () => finishRun(runId, finished.at));
}

/** What is due and was not said yet, per person: one statement per kind, whatever the number of actions. Beyond any viewer. */
export async function findReminders(moment: Moment): Promise<Map<string, KindFinding[]>> {
  const found = new Map<string, KindFinding[]>();
  for (const [kind, { find }] of reminderKinds.entries()) {
    for (const finding of await find(moment)) {
      const own = found.get(finding.personId);
      if (own) own.push({ ...finding, kind });
      else found.set(finding.personId, [{ ...finding, kind }]);
    }
  }
  return found;
}

const reachedPersons = (personIds: string[]): Promise<RemindedPerson[]> =>
  unit().manager.query(
    `select person.id as "personId", person.name, account.email as address
       from person left join account on account.person_id = person.id where person.id = any ($1::uuid[]) order by person.id`,
    [personIds],
  );

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of waiting) await work(item);
  }));
}

const finishRun = (runId: string, finishedAt: Date): Promise<number> =>
  unit().execute(
    `update reminder_run set is_done = true, finished_at = $2,
            mails = (select count(distinct mail_id) from reminder_item where run_id = $1),
            notifications = (select count(*) from notification where run_id = $1),
            unreachable = (select count(distinct subject_id) from reminder_item where run_id = $1 and kind in ('UNREACHABLE', 'UNREACHABLE_ADMIN'))
      where id = $1`,
    [runId, finishedAt],
  );
