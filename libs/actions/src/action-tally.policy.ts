import { declareFunction, declareTrigger, readableByLevel, secure } from '@schakel/database';
import { runningSql, unfinishedSql } from './action-item.sql.js';
import { ActionTally } from './action-tally.entity.js';

// By level only: who may read an action because it names him finds it in actions_beyond_level.
secure(ActionTally, { select: readableByLevel });

/** Rows of action_item (with `n`, how many times they count) as rows of action_tally. */
const asTally = (rows: string): string => `
  insert into action_tally (body_id, level, measure, standing, on_day, count)
  select item.body_id, item.level, kept.measure, kept.standing, kept.on_day, sum(item.n)
    from (${rows}) item
   cross join lateral (values
     ('STANDING', item.standing, null::date, item.state in (${unfinishedSql})),
     ('DUE_DAY', null, item.due_on, item.due_on is not null and item.state in (${runningSql})),
     ('DUE_MONTH', null, date_trunc('month', item.due_on)::date, item.due_on is not null and item.state in (${runningSql}))) kept (measure, standing, on_day, is_counted)
   where kept.is_counted group by 1, 2, 3, 4, 5 having sum(item.n) <> 0`;

const rowsOf = (table: string, n: number): string => `select body_id, level, state, standing, due_on, ${n} as n from ${table}`;

declareFunction(
  'action_tally_keep()',
  `create or replace function action_tally_keep() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' then ${asTally(rowsOf('after_rows', 1))};
     elsif tg_op = 'DELETE' then ${asTally(rowsOf('before_rows', -1))};
     else ${asTally(`${rowsOf('after_rows', 1)} union all ${rowsOf('before_rows', -1)}`)};
     end if;
     return null;
   end $$`,
  true,
  true,
);
for (const [event, tables] of [['insert', 'new table as after_rows'], ['update', 'new table as after_rows old table as before_rows'], ['delete', 'old table as before_rows']]) {
  declareTrigger(`action_tally_${event}`, 'action_item', `after ${event} on {table} referencing ${tables} for each statement execute function action_tally_keep()`);
}

/** Makes all counts anew from the actions. */
declareFunction(
  'action_tally_rebuild()',
  `create or replace function action_tally_rebuild() returns void language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     lock table action_tally in exclusive mode;
     delete from action_tally;
     ${asTally(rowsOf('action_item', 1))};
   end $$`,
  true,
  true,
);

const names = `item.reader_person_ids && (select viewer_person_array()) or item.reader_organisation_ids && (select viewer_organisations()) or item.reader_body_ids && (select viewer_own_bodies())`;
const beyond = (condition: string): string => `
  return query select item.body_id, item.standing, item.state, item.due_on from action_item item
   where (${names}) and item.state in (${unfinishedSql}) and ${condition} and (${readableByLevel}) is not true`;

/**
 * The unfinished actions that the viewer may read only because they name him, his party or his body. As definer, since an index under a
 * policy cannot find them; it gives no more than what row-level security would, and no texts.
 */
declareFunction(
  'actions_beyond_level()',
  `create or replace function actions_beyond_level() returns table (body_id uuid, standing text, state text, due_on date)
     language plpgsql stable security definer set search_path = public, pg_temp as $$
   #variable_conflict use_column
   begin
     if viewer_person() is null then return; end if;
     if viewer_in_network() then ${beyond(`item.level <> 'NETWORK'`)};
     else ${beyond('true')};
     end if;
   end $$`,
  true,
);
