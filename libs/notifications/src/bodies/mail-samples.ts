import { addDays, type Day } from '@schakel/kernel';
import { BodyFunctionKind } from '@schakel/bodies';
import { addMailKind, type MailSample } from '../mail-kinds.js';
import { announcementMail, type Announcement } from './announce.js';
import { closedWords } from './body-closed.job.js';
import { proposalWords } from './function-proposed.job.js';
import { mandateWords } from './mandates-due.job.js';

// Invented throughout: no table or party of these exists.

const body = { id: '00000000-0000-7000-8000-000000000000', name: 'Werkgroep voorbeeld', code: 'WV' };

const sample = (key: string, label: string, words: (today: Day) => Announcement): MailSample => ({
  key, label, model: (today, publicUrl) => announcementMail(words(today), 'Robin Voorbeeld', publicUrl),
});

addMailKind('BODY', {
  label: 'Functies, mandaat en sluiting van een overleg',
  when: 'Als iemand voor een functie wordt voorgesteld, als een partij na een jaar opnieuw akkoord moet gaan met een mandaat, en als een overleg stopt.',
  samples: [
    sample('function-person', 'Aan wie voor een functie is voorgesteld', () => proposalWords(BodyFunctionKind.CHAIR, body, null)),
    sample('function-party', 'Aan wie antwoordt voor een partij die is voorgesteld', () => proposalWords(BodyFunctionKind.INVITATION, body, 'Voorbeeldpartij')),
    sample('mandate-again', 'De jaarlijkse vraag over het mandaat', () => mandateWords(body, ['Voorbeeldpartij'])),
    sample('body-closed', 'Een overleg is gestopt', (today) => closedWords({
      body, endedOn: addDays(today, -1), reason: 'De opdracht is af.', successor: 'Strategisch overleg voorbeeld', went: [{ label: 'Naar Strategisch overleg voorbeeld', text: '3 acties en 1 besluit' }, { label: 'Beëindigd', text: '1 leerpunt' }],
    })),
  ],
});
