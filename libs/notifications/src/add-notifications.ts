import { newId } from '@schakel/kernel';
import { onlyPerson, unit } from '@schakel/database';
import { NotificationKind } from './notification.entity.js';

export interface NewNotification {
  personId: string;
  kind: NotificationKind;
  title: string;
  text: string;
  path: string;
  /** Why this person gets it. */
  reason?: string;
  actionId: string | null;
  bodyId?: string | null;
  entryId?: string;
  /** The event it tells of. */
  eventKey?: string;
  mailId?: string | null;
  runId?: string;
  /** The occasion: told once to that person. */
  onceKey: string;
}

/**
 * Tells people inside the web app. What was told before is left as it is. An event that concerns a person is told to him for that reason
 * only: what he heard of it as a follower makes way. Returns how many are new.
 */
export async function addNotifications(notifications: readonly NewNotification[]): Promise<number> {
  if (notifications.length === 0) return 0;
  const rows = [];
  for (const notification of notifications) {
    const { eventKey, kind } = notification;
    if (!eventKey) rows.push(notification);
    else if (kind !== NotificationKind.FOLLOWED) rows.push({ ...notification, mailId: notification.mailId ?? (await makeWay(notification.personId, eventKey)) });
    else if (!(await isTold(notification.personId, eventKey))) rows.push(notification);
  }
  const added = await unit().execute(
    `insert into notification (id, person_id, kind, title, text, path, reason, action_id, body_id, entry_id, event_key, mail_id, run_id, at, once_key)
     select id, "personId", kind, title, text, path, reason, "actionId", "bodyId", "entryId", "eventKey", "mailId", "runId", $2::timestamptz, "onceKey"
       from jsonb_to_recordset($1::jsonb) as n(id uuid, "personId" uuid, kind text, title text, text text, path text, reason text, "actionId" uuid, "bodyId" uuid,
                                               "entryId" uuid, "eventKey" text, "mailId" uuid, "runId" uuid, "onceKey" text)
     on conflict do nothing`,
    [JSON.stringify(rows.map((row) => ({ id: newId(), ...row }))), unit().moment.at],
  );
  // In bulk beside the path of records: told here.
  if (added > 0) unit().announce(notifications.map(({ personId }) => onlyPerson(personId)));
  return added;
}

/** One at a time per person and event: the two jobs that tell of it may run at once. */
const oneAtATime = (personId: string, eventKey: string): Promise<number> => unit().execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${personId} ${eventKey}`]);

/** Takes away what a follower heard of it. Returns the mail that brought that, so that it is not mailed again. */
async function makeWay(personId: string, eventKey: string): Promise<string | null> {
  await oneAtATime(personId, eventKey);
  const [rows]: [{ mailId: string | null }[], number] = await unit().manager.query(
    `delete from notification where person_id = $1 and event_key = $2 and kind = 'FOLLOWED' returning mail_id as "mailId"`, [personId, eventKey]);
  return rows[0]?.mailId ?? null;
}

async function isTold(personId: string, eventKey: string): Promise<boolean> {
  await oneAtATime(personId, eventKey);
  const told: unknown[] = await unit().manager.query('select 1 from notification where person_id = $1 and event_key = $2 limit 1', [personId, eventKey]);
  return told.length > 0;
}
