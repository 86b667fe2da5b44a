import { addDays, amsterdamInstant, newId, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { runningStates } from '@schakel/actions';
import type { ChronicleKind } from './chronicle-line.entity.js';
import type { ClockPassage } from './clock-passage.entity.js';

interface Line {
  kind: ChronicleKind;
  text: string;
  recipients: string[];
  path: string;
  actionId: string | null;
}

/** What was made on the day, by the domain's clock, since the move began: ids are made in order of real time. */
const madeOn = (column: string): string => `${column} >= $1 and ${column} < $2 and id > $3`;

/** From, until, and the move. The first day takes with it what an earlier move left of the day before. */
function spanOf({ id, fromDay, reachedDay }: ClockPassage, day: Day): [Date, Date, string] {
  const first = reachedDay === fromDay ? fromDay : day;
  return [amsterdamInstant(first, '00:00:00'), amsterdamInstant(addDays(day, 1), '00:00:00'), id];
}

const mailsOf = (passage: ClockPassage, day: Day): Promise<Line[]> =>
  unit().manager.query(
    `select 'MAIL' as kind, subject as text, array[to_name] as recipients, '/beheer/post/' || id as path, null as "actionId"
       from mail where ${madeOn('created_at')} order by created_at, to_name, id`,
    spanOf(passage, day),
  );

/** One line for what several people were told in the same words. */
const notificationsOf = (passage: ClockPassage, day: Day): Promise<Line[]> =>
  unit().manager.query(
    `select 'NOTIFICATION' as kind, told.title as text, array_agg(distinct person.name order by person.name) as recipients, told.path, told.action_id as "actionId"
       from (select * from notification where ${madeOn('at')}) told join person on person.id = told.person_id
      group by told.title, told.path, told.action_id order by min(told.at), told.title, told.path`,
    spanOf(passage, day),
  );

/** What the day itself changed: from today on it is late, or past its end. */
const changesOf = (day: Day): Promise<Line[]> =>
  unit().manager.query(
    `select 'ACTION_OVERDUE' as kind, number || ' ' || title as text, '{}'::text[] as recipients, '/acties/' || number as path, id as "actionId"
       from action_item where due_on = $1 and state = any ($2)
     union all
     select 'BODY_EXPIRED', name, '{}', '/overleggen/' || code, null from body where ends_on = $1 and (ended_on is null or ended_on > $1)
      order by kind, text`,
    [addDays(day, -1), runningStates],
  );

/** Writes what happened on a day, in the transaction that ends it. */
export async function writeChronicle(passage: ClockPassage, day: Day): Promise<void> {
  const mails = await mailsOf(passage, day);
  const notifications = await notificationsOf(passage, day);
  const changes = await changesOf(day);
  const rows = [...changes, ...mails, ...notifications].map((line, index) => ({ ...line, id: newId(), position: index + 1 }));
  if (rows.length > 0) {
    await unit().execute(
      `insert into chronicle_line (id, passage_id, day, position, kind, text, recipients, path, action_id)
       select id, $2, $3, position, kind, text, array(select jsonb_array_elements_text(recipients)), path, "actionId"
         from jsonb_to_recordset($1::jsonb) as l(id uuid, position int, kind text, text text, recipients jsonb, path text, "actionId" uuid)`,
      [JSON.stringify(rows), passage.id, day],
    );
  }
  await unit().execute('update clock_passage set reached_day = $2 where id = $1', [passage.id, day]);
}
