import type { Day } from '@schakel/kernel';
import { actionLines, lastWordOn, type ActionInReminder } from './action-lines.js';
import { dayWithin, daysAgo, daysAhead, list } from './due-words.js';
import { findUnreachable, findUnreachableWithoutSteward, findWithoutDue, findWithoutLead } from './find-defects.js';
import { findDueIn14Days, findDueIn3Days, findOverdue, findSilent } from './find-promises.js';
import { NotificationKind } from './notification.entity.js';
import { addReminderKind, type ReminderSection } from './reminder-kinds.js';

export const lateSection: ReminderSection = { key: 'LATE', group: 'PROMISES', position: 1, heading: 'Te laat' };
export const soonSection: ReminderSection = { key: 'SOON', group: 'PROMISES', position: 2, heading: 'Binnenkort klaar' };
export const silentSection: ReminderSection = { key: 'SILENT', group: 'PROMISES', position: 3, heading: 'Lang niets gehoord' };
export const defectSection: ReminderSection = { key: 'DEFECT', group: 'STEERING', position: 4, heading: 'Zonder datum, trekker of aanspreekpunt' };

/** 'maandag 4 april', with the agreed words before it when those are not a day: 'mei 2022, dus uiterlijk dinsdag 31 mei'. */
function agreedDay({ dueKind, dueLabel, dueOn }: ActionInReminder, today: Day): string {
  const on = dueOn ? dayWithin(today, dueOn) : '';
  return dueKind !== 'DATE' && dueLabel ? `${dueLabel}, dus uiterlijk ${on}` : on;
}

const wasDue = (action: ActionInReminder, today: Day): string[] =>
  action.dueOn && action.dueOn < today ? [`Moest klaar zijn: ${agreedDay(action, today)}. Dat was ${daysAgo(today, action.dueOn)}.`] : [];

const dueSoon = actionLines({
  section: soonSection,
  // No day any more: it was taken away since it was found.
  facts: (action, today) => (action.dueOn ? [`Klaar ${daysAhead(today, action.dueOn)}: ${agreedDay(action, today)}.`] : []),
});

addReminderKind({ key: 'DUE_14', section: soonSection, isMailed: true, find: findDueIn14Days, read: dueSoon });
addReminderKind({ key: 'DUE_3', section: soonSection, isMailed: true, find: findDueIn3Days, read: dueSoon });

addReminderKind({
  key: 'OVERDUE',
  section: lateSection,
  isMailed: true,
  find: findOverdue,
  read: actionLines({
    section: lateSection,
    facts: wasDue,
  }),
});

addReminderKind({
  key: 'SILENT',
  section: silentSection,
  isMailed: true,
  find: findSilent,
  read: actionLines({
    section: silentSection,
    facts: (action, today) => {
      const on = lastWordOn(action);
      return [on ? `Het laatste bericht was ${daysAgo(today, on)}, op ${dayWithin(today, on)}. Laat weten hoe het gaat.` : 'Er is nog geen bericht van uw partij. Laat weten hoe het gaat.'];
    },
  }),
});

addReminderKind({
  key: 'NO_DUE',
  section: defectSection,
  isMailed: true,
  find: findWithoutDue,
  read: actionLines({ section: defectSection, facts: () => ['Er is geen datum afgesproken.'] }),
});

addReminderKind({
  key: 'NO_LEAD',
  section: defectSection,
  isMailed: true,
  find: findWithoutLead,
  read: actionLines({ section: defectSection, facts: () => ['Er is geen trekker.'] }),
});

const nobodyReachable = actionLines({
  section: defectSection,
  // That it is late nobody else may have heard.
  facts: (action, today) =>
    action.parties.length > 0 ? [`Voor ${list(action.parties.map((party) => party.name))} is niemand bereikbaar.`, ...wasDue(action, today)] : [],
  notificationKind: NotificationKind.UNREACHABLE,
});

addReminderKind({ key: 'UNREACHABLE', section: defectSection, isMailed: true, find: findUnreachable, read: nobodyReachable });
addReminderKind({ key: 'UNREACHABLE_ADMIN', section: defectSection, isMailed: false, find: findUnreachableWithoutSteward, read: nobodyReachable });
