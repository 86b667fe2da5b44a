import type { Day } from '@schakel/kernel';
import { list, type MailItem, type MailModel, type MailSection } from '@schakel/notifications';
import { dayWords, roomOf, type MeetingTimes } from './meeting-words.js';

export interface PromisedLine {
  number: string;
  title: string;
  /** 'maandag 2 mei 2022' */
  due: string;
}

/** What one person is told after a meeting, as he may see it. */
export interface PartyListContent {
  body: string;
  /** Null for who may not know of the meeting: he is told what his party does, and no more. */
  meeting: (MeetingTimes & { number: string; title: string; isConfidential: boolean }) | null;
  /** By the name of the party. */
  promised: readonly { party: string; lines: readonly PromisedLine[] }[];
  /** Parties at the table that promised nothing. */
  free: readonly string[];
  /** Taken there. */
  decisions: readonly { number: string; title: string }[];
}

interface Reading {
  name: string;
  today: Day;
  publicUrl: string;
}

/** More than this in one part of a mail nobody reads. */
const mostItems = 60;

const section = (heading: string, items: readonly MailItem[]): MailSection[] => (items.length === 0 ? [] : [{ heading, items: items.slice(0, mostItems), more: Math.max(items.length - mostItems, 0) }]);

const subjectOf = ({ body, meeting }: PartyListContent, today: Day): string =>
  `Wat er voor u is afgesproken: ${meeting?.isConfidential ? 'vergadering' : body}${meeting ? ` van ${dayWords(today, meeting)}` : ''}`;

function intro({ body, meeting, promised, free }: PartyListContent): string[] {
  const what = meeting ? `Het verslag van ‘${meeting.title}’ van ${body} is ondertekend.` : `In ${body} is iets afgesproken waar u bij hoort.`;
  return [
    what,
    ...(promised.length > 0 ? ['Hieronder staat wat er voor uw organisatie is afgesproken, en wanneer het klaar moet zijn.'] : []),
    ...(free.length > 0 ? [`Voor ${list(free)} zijn geen acties of toezeggingen vastgelegd.`] : []),
  ];
}

/** Each party its own list, whether it was there or not. */
export function partyListMail(content: PartyListContent, { name, today, publicUrl }: Reading): MailModel {
  const { meeting, body, promised, decisions } = content;
  const room = meeting ? roomOf(publicUrl, meeting.number) : null;
  const lineOf = ({ number, title, due }: PromisedLine): MailItem => ({ number, title, url: `${publicUrl}/acties/${encodeURIComponent(number)}`, place: [], facts: [`Klaar: ${due}.`] });
  return {
    subject: subjectOf(content, today),
    greeting: `Beste ${name},`,
    intro: intro(content),
    sections: [
      ...promised.flatMap(({ party, lines }) => section(`Acties en toezeggingen van ${party}`, lines.map(lineOf))),
      ...(room ? section('Besluiten van deze vergadering', decisions.map(({ number, title }) => ({ number, title, url: `${room}#afspraken`, place: [], facts: [] }))) : []),
    ],
    button: room ? { label: 'Open het verslag', url: `${room}#verslag-vaststellen` } : { label: 'Open mijn werk', url: `${publicUrl}/` },
    footer: [`U krijgt deze mail omdat u spreekt voor een partij in ${body}. U ziet wat voor u bedoeld is.`, `Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`],
  };
}
