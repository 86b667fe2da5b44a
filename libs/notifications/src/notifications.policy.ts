import { anyViewer, isAdministrator, ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { onlyFor, recorded } from '@schakel/history';
import { Mail, MailText } from './mail.entity.js';
import { Notification } from './notification.entity.js';
import { ReminderItem, ReminderRun } from './reminder.entity.js';
import { UnreachableAddress } from './unreachable-address.entity.js';

// Raising an action hides what was said about it at once: the action's own predicate answers inside this one.
const aboutSomethingVisible = `(notification.action_id is null or exists (select 1 from action_item where action_item.id = notification.action_id))`;

// As does the row of history that it tells of.
const tellsOfSomethingVisible = `(notification.entry_id is null or exists (select 1 from history_entry where history_entry.id = notification.entry_id))`;

secure(Notification, {
  select: `${ownRow()} and ${aboutSomethingVisible} and ${tellsOfSomethingVisible}`,
  insert: ownRow(),
  update: ownRow(),
  updateColumns: ['read_at', 'mail_id'],
  delete: ownRow(),
});

// The envelope is the administrator's; the words are nobody's, but in demo mode, where every mail is invented.
secure(Mail, { select: isAdministrator, insert: ownRow(), update: isAdministrator, updateColumns: ['state', 'to_address', 'last_error', 'resends'] });
secure(MailText, { select: `${isAdministrator} and exists (select 1 from domain_clock where demo_day is not null)`, insert: anyViewer });

secure(UnreachableAddress, { select: `${isAdministrator} or ${ownRow()}`, update: isAdministrator, updateColumns: ['version', 'cleared_at', 'cleared_by_id'] });
// Who cleared it must be able to write the line of history, so he may read it too.
recorded(UnreachableAddress, {
  subject: ({ id, personId }) => personId ?? id,
  readability: ({ id, personId, clearedById }) => ({ ...onlyFor(personId ?? id), readerPersonIds: [personId ?? id, ...(clearedById ? [clearedById] : [])] }),
});

secure(ReminderRun, { select: isAdministrator, insert: `${isAdministrator} and ${ownRow('started_by_id')}` });
secure(ReminderItem, { select: ownRow(), insert: ownRow() });

const administration = 'Dit doet de beheerder.';

export const mayCheckNow = act('notifications.check-now', administration, (viewer) => viewer.isAdministrator);

export const mayReadMailLog = act('notifications.read-mail-log', administration, (viewer) => viewer.isAdministrator);

export const mayResendMail = act('notifications.resend-mail', administration, (viewer) => viewer.isAdministrator);

export const mayClearAddress = act('notifications.clear-address', administration, (viewer) => viewer.isAdministrator);

export const maySendSample = act('notifications.send-sample', administration, (viewer) => viewer.isAdministrator);
