import type { Moment } from '@schakel/kernel';
import type { MailItem, MailModel } from './mail-model.js';
import type { Notification } from './notification.entity.js';
import { type MailPace, type NewsTopic, topicOf } from './notification-topics.js';
import { shortDay } from './due-words.js';
import { refusal } from './unsubscribe-link.js';

export type DigestLine = Pick<Notification, 'id' | 'kind' | 'title' | 'text' | 'path' | 'reason' | 'at'>;

/** What is asked comes first, what one only follows last. */
export const headings: Readonly<Record<NewsTopic, string>> = {
  ASSIGNED: 'Aan u gevraagd',
  ANSWER: 'Uw antwoord is nodig',
  MENTION: 'U bent genoemd',
  REMINDER: 'Herinneringen',
  COMMENT: 'Reacties',
  FOLLOWED: 'Wat u volgt',
};
const order = Object.keys(headings) as NewsTopic[];

/** More than this in one part of a mail nobody reads. */
const mostItems = 40;

const paceWords: Readonly<Record<MailPace, string>> = {
  AT_ONCE: 'meteen', DAILY: 'aan het einde van elke werkdag', WEEKLY: 'aan het begin van elke week', NONE: '',
};

const count = (number: number, one: string, more: string): string => (number === 1 ? `1 ${one}` : `${number} ${more}`);

/** In numbers and a day only: nothing confidential can be in it. */
export function digestSubject(lines: readonly DigestLine[], { day }: Moment): string {
  const asked = lines.filter(({ kind }) => kind === 'ASSIGNED' || kind === 'ANSWER').length;
  const rest = lines.length - asked;
  const news = count(rest, 'melding', 'meldingen');
  if (asked === 0) return `Schakel: ${news} tot en met ${shortDay(day, day)}`;
  return `Schakel: ${asked === 1 ? '1 vraag wacht' : `${asked} vragen wachten`} op u${rest > 0 ? `, en nog ${news}` : ''}`;
}

const itemOf = ({ title, text, path, reason }: DigestLine, publicUrl: string): MailItem => ({
  number: null,
  title,
  url: `${publicUrl}${path}`,
  place: [],
  facts: [text, ...(reason ? [`U krijgt dit ${reason}.`] : [])].filter((fact) => fact !== ''),
});

/** The mail with all news that waited; not empty. */
export function digestMail(lines: readonly DigestLine[], name: string, pace: MailPace, moment: Moment, publicUrl: string): MailModel {
  const sections = order.flatMap((topic) => {
    const own = lines.filter(({ kind }) => topicOf(kind) === topic);
    return own.length > 0 ? [{ heading: headings[topic], items: own.slice(0, mostItems).map((line) => itemOf(line, publicUrl)), more: Math.max(own.length - mostItems, 0) }] : [];
  });
  return {
    subject: digestSubject(lines, moment),
    greeting: `Beste ${name},`,
    intro: ['Dit is er veranderd. Wat u in Schakel al las, staat er niet meer bij.'],
    sections,
    button: { label: 'Bekijk alle meldingen', url: `${publicUrl}/meldingen` },
    footer: [`U kiest zelf wat Schakel u mailt en hoe vaak. Dit komt ${paceWords[pace]}. Wijzig uw keuze op ${publicUrl}/meldingen/voorkeuren.`],
    unsubscribe: refusal(publicUrl),
  };
}
