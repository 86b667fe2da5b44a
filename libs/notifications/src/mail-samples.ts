import { addDays, amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { LinkPurpose, linkPaths } from '@schakel/people';
import { defectSection, lateSection, silentSection, soonSection } from './action-reminders.js';
import { addressMail } from './address-mail.js';
import { digestMail, type DigestLine } from './digest-mail.js';
import { dayWithin } from './due-words.js';
import { linkMail } from './link-mail.js';
import { addMailKind, type MailSample } from './mail-kinds.js';
import type { MailModel } from './mail-model.js';
import { NotificationKind } from './notification.entity.js';
import { MailPace } from './notification-topics.js';
import type { ReminderLine, ReminderSection } from './reminder-kinds.js';
import { reminderMail, takeTogether } from './reminder-mail.js';

// Invented throughout: no person, action or party of these exists.

function line(section: ReminderSection, number: string, title: string, facts: string[], dueOn: Day | null = null): ReminderLine {
  return {
    actionId: number, section, number, title, body: 'Werkgroep voorbeeld', parties: section.group === 'PROMISES' ? ['Voorbeeldpartij'] : [],
    facts, dueOn, notificationKind: NotificationKind.REMINDER,
  };
}

const promises = (today: Day): ReminderLine[] => [
  line(lateSection, 'WV-2022-A001', 'Notitie over de bekostiging afronden', [`Moest klaar zijn: ${dayWithin(today, addDays(today, -9))}. Dat was 9 dagen geleden.`], addDays(today, -9)),
  line(soonSection, 'WV-2022-A004', 'Overzicht van de plaatsen in de regio maken', [`Klaar over 3 dagen: ${dayWithin(today, addDays(today, 3))}.`], addDays(today, 3)),
  line(silentSection, 'WV-2022-A007', 'Afspraken over op- en afschalen vastleggen', ['Er is nog geen bericht van uw partij. Laat weten hoe het gaat.']),
];

const defects: ReminderLine[] = [
  line(defectSection, 'WV-2022-A009', 'Handreiking voor gemeenten', ['Er is geen datum afgesproken.', 'Er is geen trekker.']),
  line(defectSection, 'WV-2022-A011', 'Scholing van nieuwe teams', ['Voor Voorbeeldpartij is niemand bereikbaar.']),
];

const reminder = (lines: (today: Day) => ReminderLine[], bodies: string[]) => (today: Day, publicUrl: string): MailModel =>
  reminderMail(takeTogether(lines(today)), { name: 'Robin Voorbeeld', bodies }, today, publicUrl);

addMailKind('REMINDER', {
  label: 'Herinnering',
  when: 'Op werkdagen om 07:00 uur, aan wie iets heeft beloofd of voor een actielijst zorgt.',
  samples: [
    { key: 'reminder-promises', label: 'Aan wie iets heeft beloofd', model: reminder(promises, []) },
    { key: 'reminder-steward', label: 'Aan wie voor de actielijst zorgt', model: reminder(() => defects, ['Werkgroep voorbeeld']) },
    { key: 'reminder-both', label: 'Aan wie beide doet', model: reminder((today) => [...promises(today), ...defects], ['Werkgroep voorbeeld']) },
  ],
});

const news = (today: Day): DigestLine[] => {
  const at = amsterdamInstant(today, '10:00:00');
  return [
    { id: '1', kind: NotificationKind.ASSIGNED, title: 'WV-2022-A004 Overzicht van de plaatsen in de regio maken', text: 'Voorbeeldpartij is gevraagd als trekker. Laat weten of uw partij dit oppakt.', path: '/acties/WV-2022-A004', reason: null, at },
    { id: '2', kind: NotificationKind.ANSWER, title: 'WV-2022-A007 Afspraken over op- en afschalen vastleggen', text: 'De trekker zegt dat dit klaar is. Klopt dat?', path: '/acties/WV-2022-A007', reason: 'omdat u hierover beslist', at },
    { id: '3', kind: NotificationKind.MENTION, title: 'WV-2022-A009 Handreiking voor gemeenten', text: 'Sam Voorbeeld noemt u in een reactie.', path: '/acties/WV-2022-A009', reason: 'omdat iemand u in een reactie noemt', at },
    { id: '4', kind: NotificationKind.REMINDER, title: 'WV-2022-A001 Notitie over de bekostiging afronden', text: 'Dit moest 9 dagen geleden klaar zijn.', path: '/acties/WV-2022-A001', reason: 'omdat u spreekt namens Voorbeeldpartij', at },
    { id: '5', kind: NotificationKind.COMMENT, title: 'WV-2022-A001 Notitie over de bekostiging afronden', text: 'Sam Voorbeeld schreef een reactie.', path: '/acties/WV-2022-A001', reason: 'omdat u spreekt namens Voorbeeldpartij', at },
    { id: '6', kind: NotificationKind.FOLLOWED, title: 'WV-2022-A011 Scholing van nieuwe teams', text: 'Voorbeeldpartij meldt voortgang: op schema.', path: '/acties/WV-2022-A011', reason: 'omdat u Werkgroep voorbeeld volgt', at },
  ];
};

const digest = (key: string, label: string, pace: MailPace, kinds = Object.values(NotificationKind)): MailSample => ({
  key,
  label,
  model: (today, publicUrl) => digestMail(news(today).filter(({ kind }) => kinds.includes(kind)), 'Robin Voorbeeld', pace, scheduledMoment(amsterdamInstant(today, '16:00:00')), publicUrl),
});

addMailKind('DIGEST', {
  label: 'Nieuws',
  when: 'Zo vaak als iemand zelf kiest: meteen, elke werkdag of elke week.',
  samples: [
    digest('digest-at-once', 'Meteen, aan wie in een reactie is genoemd', MailPace.AT_ONCE, [NotificationKind.MENTION]),
    digest('digest-daily', 'Aan het einde van de werkdag', MailPace.DAILY),
    digest('digest-weekly', 'Aan het begin van de week, over wat iemand volgt', MailPace.WEEKLY, [NotificationKind.FOLLOWED]),
  ],
});

/** A link as it stands in the mail; this one leads nowhere. */
const linkSample = (key: string, label: string, purpose: LinkPurpose): MailSample => ({
  key,
  label,
  model: (_today, publicUrl) => linkMail(purpose, 'Robin Voorbeeld', `${publicUrl}${linkPaths[purpose]}voorbeeld`, publicUrl),
});

const linkKinds: readonly [purpose: LinkPurpose, key: string, label: string, when: string][] = [
  [LinkPurpose.INVITATION, 'invitation', 'Uitnodiging', 'Als de beheerder iemand uitnodigt voor Schakel.'],
  [LinkPurpose.RESET_PASSWORD, 'reset-password', 'Nieuw wachtwoord', 'Als iemand zijn wachtwoord is vergeten.'],
  [LinkPurpose.CONFIRM_EMAIL, 'confirm-email', 'Nieuw mailadres', 'Als iemand een ander mailadres opgeeft, aan dat nieuwe adres.'],
];

for (const [purpose, key, label, when] of linkKinds) addMailKind(purpose, { label, when, samples: [linkSample(key, label, purpose)] });

addMailKind('ADDRESS_CHANGED', {
  label: 'Mailadres gewijzigd',
  when: 'Als de beheerder iemands mailadres wijzigt, aan het oude en het nieuwe adres.',
  samples: [{ key: 'address-changed', label: 'Aan beide adressen', model: (_today, publicUrl) => addressMail('Robin Voorbeeld', 'robin@organisatie.example', publicUrl) }],
});
