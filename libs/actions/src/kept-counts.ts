import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';
import { runningSql } from './action-item.sql.js';

const standing = (word: string): string => `coalesce(sum(seen.count) filter (where seen.standing = '${word}'), 0)::int`;

/**
 * Counts per body of what the viewer may see, from what is kept; columns as in ActionCounts. `ofBodies`: a condition on `seen.body_id`.
 * What is overdue: all of the months before this one, and the days of this one that have passed.
 */
export const keptCountsSql = (ofBodies = 'true'): string => `
  select seen.body_id, coalesce(sum(seen.count) filter (where seen.measure = 'STANDING'), 0)::int as open,
         ${standing('ON_TRACK')} as "onTrack", ${standing('ATTENTION')} as attention, ${standing('STUCK')} as stuck, ${standing('NO_WORD')} as "noWord",
         coalesce(sum(seen.count) filter (where seen.measure <> 'STANDING'), 0)::int as overdue
    from (
      select body_id, measure, standing, count from action_tally
       where measure = 'STANDING' or (measure = 'DUE_MONTH' and on_day < date_trunc('month', (select viewer_day())))
          or (measure = 'DUE_DAY' and on_day >= date_trunc('month', (select viewer_day())) and on_day < (select viewer_day()))
      union all select body_id, 'STANDING', standing, 1 from actions_beyond_level()
      union all select body_id, 'DUE_DAY', null, 1 from actions_beyond_level() named where named.due_on < (select viewer_day()) and named.state in (${runningSql})) seen
   where ${ofBodies} group by seen.body_id`;

/** Folds rows of one kind together. One at a time: two at once would count twice. */
export async function foldTally(): Promise<void> {
  await unit().execute('select pg_advisory_xact_lock(7340011)');
  await unit().execute(`
    with folded as (
        select array_agg(id) as ids, body_id, level, measure, standing, on_day, sum(count)::int as count
          from action_tally group by body_id, level, measure, standing, on_day having count(*) > 1),
      gone as (delete from action_tally using folded where action_tally.id = any (folded.ids))
    insert into action_tally (body_id, level, measure, standing, on_day, count)
    select body_id, level, measure, standing, on_day, count from folded where count <> 0`);
}

export const foldTallySchedule: Schedule = {
  key: 'fold-action-tally',
  time: 'MACHINE',
  cron: '23 * * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Counts of actions are added to by every change and never waited for; the sums stay short.',
  tick: foldTally,
};
