import { addDays, type Day } from '@schakel/kernel';
import { addMailKind, type MailModel, type MailSample } from '@schakel/notifications';
import { AgendaPurpose } from '@schakel/meetings';
import { AgendaChangeKind } from './agenda-changes.js';
import { agendaMail, type AgendaContent } from './agenda-mail.js';
import type { AgendaLine } from './agenda-version.entity.js';
import type { ToldMeeting } from './convocation.entity.js';
import type { LateKind } from './find-late-work.js';
import { lateMail } from './late-mails.js';
import { agendaDueMail, meetingReminderMail } from './meeting-reminder-mail.js';
import { partyListMail } from './party-list-mail.js';
import { convocationMail, type ConvocationContent } from './convocation-mail.js';

// Invented throughout: no table or person of these exists.

const meetingOn = (heldOn: Day): ToldMeeting => ({
  number: 'WV-2022-3', title: 'Werkgroep voorbeeld, juni', body: 'Werkgroep voorbeeld', heldOn, startsAt: '10:00', endsAt: '12:00', place: 'Voorbeeldstraat 1, zaal 3', onlineUrl: null,
});

const convocation = (more: (today: Day) => Partial<ConvocationContent>) => (today: Day, publicUrl: string): MailModel => {
  const meeting = meetingOn(addDays(today, 20));
  const content: ConvocationContent = { kind: 'INVITATION', meeting, before: null, isConfidential: false, note: null, lapsedReason: null, isAgendaSent: false, isAnswered: true, guestOf: null, ...more(today) };
  return convocationMail(content, { name: 'Robin Voorbeeld', today, publicUrl });
};

const sample = (key: string, label: string, more: (today: Day) => Partial<ConvocationContent>): MailSample => ({ key, label, model: convocation(more) });

const line = (position: number, title: string, purpose: AgendaPurpose, more: Partial<AgendaLine> = {}): AgendaLine => ({
  itemId: String(position), position, startsAfter: (position - 1) * 30, title, explanation: null, purpose, minutes: 30, presenter: null, papers: [], ...more,
});

const lines: AgendaLine[] = [
  line(1, 'Opening en mededelingen', AgendaPurpose.INFORMATION),
  line(2, 'Notitie over de bekostiging', AgendaPurpose.DECISION, { presenter: 'Voorbeeldpartij', papers: [{ id: '1', name: 'Notitie bekostiging.pdf', version: 2, size: 340_000 }] }),
  line(3, 'Plaatsen in de regio', AgendaPurpose.DISCUSSION, { presenter: 'Sam Voorbeeld' }),
];

const supplement: AgendaContent['changes'] = [
  { itemId: '3', kind: AgendaChangeKind.NEW, position: 3, title: 'Plaatsen in de regio', facts: [] },
  { itemId: '2', kind: AgendaChangeKind.CHANGED, position: 2, title: 'Notitie over de bekostiging', facts: ['Het was ter bespreking en is nu ter besluitvorming.', 'Nieuwe versie van een stuk: Notitie bekostiging.pdf.'] },
];

function agendaOn(today: Day, days: number, version: number): AgendaContent {
  const meeting = meetingOn(addDays(today, days));
  return { meeting, body: meeting.body, isConfidential: false, version, note: null, lines, changes: version === 1 ? [] : supplement };
}

const late = (kind: LateKind, key: string, label: string): MailSample => ({
  key,
  label,
  model: (today, publicUrl) => {
    const meeting = meetingOn(addDays(today, kind === 'PAPER' ? 6 : -30));
    const items = kind === 'PAPER' ? [{ position: 2, title: 'Notitie over de bekostiging', presenter: 'Voorbeeldpartij' }] : [];
    const content = { kind, meeting, body: meeting.body, isConfidential: false, missing: ['voorzitter'], laterOn: addDays(today, -3), items };
    return lateMail(content, { name: 'Robin Voorbeeld', today, publicUrl });
  },
});

const partyList = (today: Day, publicUrl: string): MailModel => {
  const meeting = { ...meetingOn(addDays(today, -9)), isConfidential: false };
  const lines = [{ number: 'WV-2022-A004', title: 'Plaatsen per regio tellen', due: 'vrijdag 24 juni 2022' }, { number: 'WV-2022-A005', title: 'De notitie aanvullen', due: 'geen datum afgesproken' }];
  const decisions = [{ number: 'WV-2022-B002', title: 'De notitie over de bekostiging is vastgesteld' }];
  return partyListMail({ body: meeting.body, meeting, promised: [{ party: 'Voorbeeldpartij', lines }], free: [], decisions }, { name: 'Robin Voorbeeld', today, publicUrl });
};

addMailKind('CONVOCATION', {
  label: 'Vergadering',
  when: 'Meteen als een vergadering wordt gepland, wijzigt of vervalt, met een agendabestand; en op de werkdag ervoor, aan wie bij het overleg hoort. Op werkdagen om 07:00 uur als een agenda, een stuk of een verslag te laat is, aan wie daarvoor zorgt. Na het ondertekenen van een verslag, aan elke partij: haar eigen lijst.',
  samples: [
    sample('convocation-invitation', 'Uitnodiging', () => ({ note: 'Meld u bij de balie.' })),
    sample('convocation-change', 'Gewijzigd, nadat de agenda rondging', (today) => ({ kind: 'CHANGE', before: { ...meetingOn(addDays(today, 13)), place: null }, isAgendaSent: true })),
    sample('convocation-lapsed', 'Vervallen', () => ({ kind: 'LAPSED', isAnswered: false, lapsedReason: 'Te weinig leden kunnen komen.' })),
    sample('convocation-left', 'Aan wie het overleg verlaat', () => ({ kind: 'LEFT', isAnswered: false })),
    sample('convocation-guest', 'Aan een gast, voor één agendapunt', () => ({ isAnswered: false, guestOf: ['Notitie over de bekostiging'] })),
    { key: 'meeting-reminder', label: 'De dag ervoor', model: (today, publicUrl) => meetingReminderMail(agendaOn(today, 1, 1), { name: 'Robin Voorbeeld', today, publicUrl, isAnswered: true }) },
    { key: 'agenda-due', label: 'Aan de secretaris: de agenda is nog niet rondgestuurd', model: (today, publicUrl) => agendaDueMail(agendaOn(today, 6, 1), { name: 'Robin Voorbeeld', today, publicUrl }) },
    { key: 'party-list', label: 'Aan elke partij, na het ondertekenen: wat er voor haar is afgesproken', model: partyList },
    late('PAPER', 'paper-missing', 'Aan wie een punt inbrengt: er is nog geen stuk'),
    late('CONCEPT', 'minutes-concept-late', 'Aan de secretaris: het concept van het verslag is te laat'),
    late('SIGN', 'minutes-signing-late', 'Aan secretaris en voorzitter: het verslag is nog niet ondertekend'),
    late('ADOPT', 'minutes-adoption-late', 'Aan secretaris en voorzitter: het verslag is nog niet vastgesteld'),
  ],
});

const agenda = (key: string, label: string, version: number): MailSample => ({
  key,
  label,
  model: (today, publicUrl) => agendaMail(agendaOn(today, 7, version), { name: 'Robin Voorbeeld', today, publicUrl }),
});

addMailKind('AGENDA', {
  label: 'Agenda',
  when: 'Als de secretaris of de voorzitter de agenda rondstuurt of aanvult, aan wie bij het overleg hoort. Ieder krijgt de punten die voor hem bedoeld zijn.',
  samples: [agenda('agenda-first', 'Agenda', 1), agenda('agenda-supplement', 'Aanvulling', 2)],
});
