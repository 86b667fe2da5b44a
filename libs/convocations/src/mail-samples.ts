import { addDays, type Day } from '@schakel/kernel';
import { addMailKind, type MailModel, type MailSample } from '@schakel/notifications';
import type { ToldMeeting } from './convocation.entity.js';
import { convocationMail, type ConvocationContent } from './convocation-mail.js';

// Invented throughout: no table or person of these exists.

const meetingOn = (heldOn: Day): ToldMeeting => ({
  number: 'WV-2022-3', title: 'Werkgroep voorbeeld, juni', body: 'Werkgroep voorbeeld', heldOn, startsAt: '10:00', endsAt: '12:00', place: 'Voorbeeldstraat 1, zaal 3', onlineUrl: null,
});

const convocation = (more: (today: Day) => Partial<ConvocationContent>) => (today: Day, publicUrl: string): MailModel => {
  const meeting = meetingOn(addDays(today, 20));
  const content: ConvocationContent = { kind: 'INVITATION', meeting, before: null, isConfidential: false, note: null, lapsedReason: null, isAgendaSent: false, ...more(today) };
  return convocationMail(content, { name: 'Robin Voorbeeld', today, publicUrl });
};

const sample = (key: string, label: string, more: (today: Day) => Partial<ConvocationContent>): MailSample => ({ key, label, model: convocation(more) });

addMailKind('CONVOCATION', {
  label: 'Vergadering',
  when: 'Meteen als een vergadering wordt gepland, wijzigt of vervalt, aan wie bij het overleg hoort. Er zit een agendabestand bij.',
  samples: [
    sample('convocation-invitation', 'Uitnodiging', () => ({ note: 'Meld u bij de balie.' })),
    sample('convocation-change', 'Gewijzigd, nadat de agenda rondging', (today) => ({ kind: 'CHANGE', before: { ...meetingOn(addDays(today, 13)), place: null }, isAgendaSent: true })),
    sample('convocation-lapsed', 'Vervallen', () => ({ kind: 'LAPSED', lapsedReason: 'Te weinig leden kunnen komen.' })),
    sample('convocation-left', 'Aan wie het overleg verlaat', () => ({ kind: 'LEFT' })),
  ],
});
