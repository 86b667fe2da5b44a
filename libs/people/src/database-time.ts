import { unit } from '@schakel/database';

/** The database's own time: sessions, links and delays live in it, whatever day it is for the domain. */
export async function databaseTime(): Promise<Date> {
  const rows: { now: Date }[] = await unit().manager.query('select clock_timestamp() as now');
  if (!rows[0]) throw new Error('the database told no time');
  return rows[0].now;
}
