import type { Day } from '@schakel/kernel';
import { refusal, type MailModel } from '@schakel/notifications';
import type { LateKind } from './find-late-work.js';
import { dayWords, roomOf, type MeetingTimes } from './meeting-words.js';

/** What is late, as its reader may see it. */
export interface LateContent {
  kind: LateKind;
  meeting: MeetingTimes & { number: string; title: string };
  body: string;
  isConfidential: boolean;
  /** Of missing signatures: 'voorzitter', 'secretaris'. */
  missing: readonly string[];
  /** The day of the meeting at which they could have been adopted. */
  laterOn: Day | null;
  /** Items without anything to decide on. */
  items: readonly { position: number; title: string; presenter: string | null }[];
}

interface Reading {
  name: string;
  today: Day;
  publicUrl: string;
}

interface Words {
  subject: string;
  intro: string;
  button: string;
  /** Below the address of the meeting. */
  place: string;
}

const wordsOf: Readonly<Record<LateKind, (content: LateContent, today: Day) => Words>> = {
  CONCEPT: ({ meeting, body }) => ({
    subject: 'Stuur het concept van het verslag rond', button: 'Schrijf het verslag', place: '/verslag',
    intro: `Het verslag van ‘${meeting.title}’ van ${body} is nog niet rondgestuurd. Volgens de afspraak van dit overleg had dat al gemoeten.`,
  }),
  SIGN: ({ meeting, body, missing }) => ({
    subject: 'Onderteken het verslag', button: 'Open het verslag', place: '#verslag-vaststellen',
    intro: `Het verslag van ‘${meeting.title}’ van ${body} is nog niet door twee personen ondertekend.${missing.length > 0 ? ` Nog niet ondertekend: ${missing.join(' en ')}.` : ''}`,
  }),
  ADOPT: ({ meeting, body, laterOn }, today) => ({
    subject: 'Stel het verslag vast', button: 'Open het verslag', place: '#verslag-vaststellen',
    intro: `Het verslag van ‘${meeting.title}’ van ${body} is ondertekend, maar nog niet vastgesteld. ${laterOn ? `De vergadering van ${dayWords(today, { ...meeting, heldOn: laterOn })} is intussen gehouden.` : ''}`.trim(),
  }),
  PAPER: ({ meeting, body }) => ({
    subject: 'Er ontbreekt nog een stuk', button: 'Open de agenda', place: '#agenda',
    intro: `Op de agenda van ‘${meeting.title}’ van ${body} staat een punt ter besluitvorming zonder tekst en zonder stuk. Zo kunnen de leden zich niet voorbereiden.`,
  }),
};

const table = ({ isConfidential, body }: LateContent): string => (isConfidential ? 'vergadering' : body);

/** One line for who reads it inside Schakel. No title stands in it: it is kept, also when its reader's sight of the meeting ends. */
export function lateLine(content: LateContent, today: Day): { title: string; text: string; path: string } {
  const { subject, place } = wordsOf[content.kind](content, today);
  return { title: `${subject}: ${table(content)}`, text: `Vergadering van ${dayWords(today, content.meeting)}.`, path: `/vergaderingen/${encodeURIComponent(content.meeting.number)}${place}` };
}

/** To who must see to it. Its subject names the table and the day, never the title: the administrator reads it. */
export function lateMail(content: LateContent, { name, today, publicUrl }: Reading): MailModel {
  const { meeting, body, items, kind } = content;
  const words = wordsOf[kind](content, today);
  const url = `${roomOf(publicUrl, meeting.number)}${words.place}`;
  const lines = items.map(({ position, title, presenter }) => ({ number: String(position), title, url, place: presenter ? [presenter] : [], facts: [] }));
  return {
    subject: `${words.subject}: ${table(content)} ${kind === 'PAPER' ? 'op' : 'van'} ${dayWords(today, meeting)}`,
    greeting: `Beste ${name},`,
    intro: [words.intro],
    sections: lines.length > 0 ? [{ heading: 'Ter besluitvorming', items: lines.slice(0, 40), more: Math.max(lines.length - 40, 0) }] : [],
    button: { label: words.button, url },
    footer: [`U krijgt deze mail omdat u hiervoor zorgt bij ${body}. De termijn staat bij de instellingen van dit overleg.`, `Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`],
    unsubscribe: refusal(publicUrl),
  };
}
