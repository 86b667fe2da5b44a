// An ordinary night in the data set: all that is due was said on the days before, but one promise of each of some persons.
import path from 'node:path';
import { amsterdamInstant, scheduledMoment } from '@schakel/kernel';
import { UnitOfWork, createDataSource } from '@schakel/database';
import '@schakel/notifications';

const sweep = path.resolve(import.meta.dirname, '../../libs/notifications/dist/sweep-reminders.job.js');
const ofPromises = new Set(['DUE_14', 'DUE_3', 'OVERDUE', 'SILENT']);
const rowsAtOnce = 20_000;

/** What the sweep finds at a moment, by its own statements. */
async function allFound(urls, moment) {
  const { findReminders } = await import(sweep);
  const dataSource = await createDataSource({ url: urls.appUrl, poolSize: 1 }).initialize();
  try {
    return await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'bench' }, async (unit) => {
      await unit.execute(`set local statement_timeout = '300s'`);
      return findReminders(moment);
    }, 'sweep');
  } finally {
    await dataSource.destroy();
  }
}

/** Leaves one reminder due for each of at most so many persons. Returns for how many. */
export async function leaveDue(urls, client, mostPersons) {
  const { rows: [{ day }] } = await client.query(`select demo_day::text as day from domain_clock`);
  const found = await allFound(urls, scheduledMoment(amsterdamInstant(day, '07:00:00')));
  const said = [];
  let persons = 0;
  for (const findings of found.values()) {
    const due = persons < mostPersons ? findings.find(({ kind }) => ofPromises.has(kind)) : undefined;
    if (due) persons += 1;
    said.push(...findings.filter((finding) => finding !== due));
  }
  const { rows: [run] } = await client.query(
    `insert into reminder_run (id, moment, once_key, is_done, mails, notifications, unreachable) values (gen_random_uuid(), $1, 'the night before', true, 0, 0, 0) returning id`, [amsterdamInstant(day, '06:00:00')]);
  for (let start = 0; start < said.length; start += rowsAtOnce) {
    await client.query(
      `insert into reminder_item (id, person_id, kind, subject_id, occurrence, run_id, at)
       select gen_random_uuid(), "personId", kind, "subjectId", occurrence, $2, $3
         from jsonb_to_recordset($1::jsonb) as s("personId" uuid, kind text, "subjectId" uuid, occurrence text)`,
      [JSON.stringify(said.slice(start, start + rowsAtOnce)), run.id, amsterdamInstant(day, '06:00:00')]);
  }
  await client.query('vacuum analyze reminder_item');
  return { persons, saidBefore: said.length };
}
