import { newId } from '@schakel/kernel';
import { onlyPerson, unit } from '@schakel/database';
import type { NotificationKind } from './notification.entity.js';

export interface NewNotification {
  personId: string;
  kind: NotificationKind;
  title: string;
  text: string;
  path: string;
  actionId: string | null;
  runId?: string;
  /** The occasion: told once to that person. */
  onceKey: string;
}

/** Tells people inside the web app, in one statement. What was told before is left as it is. Returns how many are new. */
export async function addNotifications(notifications: readonly NewNotification[]): Promise<number> {
  if (notifications.length === 0) return 0;
  const rows = notifications.map((notification) => ({ id: newId(), ...notification }));
  const added = await unit().execute(
    `insert into notification (id, person_id, kind, title, text, path, action_id, run_id, at, once_key)
     select id, "personId", kind, title, text, path, "actionId", "runId", $2::timestamptz, "onceKey"
       from jsonb_to_recordset($1::jsonb) as n(id uuid, "personId" uuid, kind text, title text, text text, path text, "actionId" uuid, "runId" uuid, "onceKey" text)
     on conflict do nothing`,
    [JSON.stringify(rows), unit().moment.at],
  );
  // In bulk beside the path of records: told here.
  if (added > 0) unit().announce(notifications.map(({ personId }) => onlyPerson(personId)));
  return added;
}
