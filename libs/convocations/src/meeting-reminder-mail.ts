import type { Day } from '@schakel/kernel';
import { refusal, type MailItem, type MailModel } from '@schakel/notifications';
import type { AgendaContent } from './agenda-mail.js';
import { paperFact } from './agenda-mail.js';
import { onlyForYou } from './convocation-mail.js';
import { invitationAnswers } from './invitation-answer.js';
import { dayWords, detailsOf, roomOf } from './meeting-words.js';

interface Reading {
  name: string;
  /** Its links answer it for him: he said nothing yet. */
  isAnswered?: boolean;
  today: Day;
  publicUrl: string;
}

const automatic = (publicUrl: string): string => `Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`;

/** Whose meeting it is in an envelope, which the administrator reads. */
const tableOf = ({ isConfidential, body }: AgendaContent): string => (isConfidential ? 'vergadering' : body);

/** The day before: when, where, and what there is to read. */
export function meetingReminderMail(content: AgendaContent, { name, today, publicUrl, isAnswered = false }: Reading): MailModel {
  const { meeting, body, lines } = content;
  const room = `${roomOf(publicUrl, meeting.number)}#agenda`;
  const toRead = lines.filter(({ papers }) => papers.length > 0);
  const items = toRead.map(({ position, title, papers }): MailItem => ({ number: String(position), title, url: room, place: [], facts: papers.map(paperFact) }));
  return {
    subject: `Herinnering: ${tableOf(content)} op ${dayWords(today, meeting)}`,
    greeting: `Beste ${name},`,
    intro: [`Op ${dayWords(today, meeting)} is ‘${meeting.title}’ van ${body}.`, ...(lines.length === 0 ? ['Er is nog geen agenda.'] : [])],
    details: detailsOf(meeting),
    sections: items.length > 0 ? [{ heading: 'Te lezen', items: items.slice(0, 40), more: Math.max(items.length - 40, 0) }] : [],
    ...(isAnswered ? { answers: invitationAnswers(publicUrl) } : {}),
    button: { label: 'Open de agenda en de stukken', url: room },
    footer: [`U krijgt deze mail omdat u hoort bij ${body}.`, ...(isAnswered ? [onlyForYou] : []), automatic(publicUrl)],
    unsubscribe: refusal(publicUrl),
  };
}

/** To who arranges it: the term passed and nothing went round. */
export function agendaDueMail(content: AgendaContent, { name, today, publicUrl }: Reading): MailModel {
  const { meeting, body } = content;
  return {
    subject: `Stuur de agenda rond: ${tableOf(content)} op ${dayWords(today, meeting)}`,
    greeting: `Beste ${name},`,
    intro: [`De agenda van ‘${meeting.title}’ van ${body} is nog niet rondgestuurd. Volgens de afspraak van dit overleg hoort dat nu wel.`],
    details: detailsOf(meeting),
    sections: [],
    button: { label: 'Open de agenda', url: `${roomOf(publicUrl, meeting.number)}#agenda` },
    footer: [`U krijgt deze mail omdat u zorgt voor de agenda van ${body}. De termijn staat bij de instellingen van dit overleg.`, automatic(publicUrl)],
    unsubscribe: refusal(publicUrl),
  };
}
