import type { Day } from '@schakel/kernel';
import { refusal, type MailDetail, type MailItem, type MailModel } from '@schakel/notifications';
import { purposeWords, type AgendaChange, type AgendaChangeKind } from './agenda-changes.js';
import type { AgendaLine, PaperLine } from './agenda-version.entity.js';
import { dayWords, detailsOf, roomOf, type MeetingTimes } from './meeting-words.js';

export interface AgendaContent {
  meeting: MeetingTimes & { number: string; title: string; place: string | null; onlineUrl: string | null };
  body: string;
  isConfidential: boolean;
  /** 1 is the first; later ones supplement. */
  version: number;
  note: string | null;
  lines: readonly AgendaLine[];
  /** Since the version before; none for the first. */
  changes: readonly AgendaChange[];
}

interface Reading {
  name: string;
  today: Day;
  publicUrl: string;
}

const megabyte = 1_000_000;

/** '340 kB', '2,4 MB' */
const sizeWords = (size: number): string => (size < megabyte ? `${Math.max(1, Math.round(size / 1_000))} kB` : `${(size / megabyte).toFixed(1).replace('.', ',')} MB`);

/** 'Stuk: Notitie.pdf (340 kB)' */
export const paperFact = ({ name, size }: PaperLine): string => `Stuk: ${name} (${sizeWords(size)})`;

const anchorOf = (room: string): string => `${room}#agenda`;

const timeOf = ({ startsAt }: MeetingTimes, { startsAfter }: AgendaLine): string[] => {
  if (!startsAt) return [];
  const minutes = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + startsAfter;
  return minutes < 1_440 ? [`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} uur`] : [];
};

const itemOf = (line: AgendaLine, { meeting }: AgendaContent, room: string, isTimed: boolean): MailItem => ({
  number: String(line.position),
  title: line.title,
  url: anchorOf(room),
  place: [purposeWords[line.purpose], ...(isTimed ? timeOf(meeting, line) : []), ...(line.presenter ? [line.presenter] : [])],
  facts: line.papers.map(paperFact),
});

const changeHeads: Readonly<Record<AgendaChangeKind, string>> = { NEW: 'Nieuw op de agenda.', CHANGED: '', MOVED: '', GONE: 'Van de agenda gehaald.' };

const changeItem = ({ position, title, kind, facts }: AgendaChange, room: string): MailItem => ({
  number: position === null ? null : String(position),
  title,
  url: anchorOf(room),
  place: [],
  facts: [...(changeHeads[kind] ? [changeHeads[kind]] : []), ...facts],
});

/** More than this in one part of a mail nobody reads. */
const mostItems = 60;

function section<T>(heading: string, all: readonly T[], item: (one: T) => MailItem): MailModel['sections'] {
  return all.length === 0 ? [] : [{ heading, items: all.slice(0, mostItems).map(item), more: Math.max(all.length - mostItems, 0) }];
}

/** Never a title: the administrator reads the envelope. */
export function agendaSubject({ version, isConfidential, body, meeting }: AgendaContent, today: Day): string {
  return `${version === 1 ? 'Agenda' : 'Aanvulling op de agenda'}: ${isConfidential ? 'vergadering' : body} op ${dayWords(today, meeting)}`;
}

const intro = ({ version, meeting, body, note }: AgendaContent): string[] => [
  version === 1 ? `Dit is de agenda van ‘${meeting.title}’ van ${body}.` : `De agenda van ‘${meeting.title}’ van ${body} is aangevuld. Bovenaan staat wat er anders is.`,
  ...(note ? [note] : []),
];

/** The agenda as its reader may see it, with what changed on top. Papers are named, and read in the room. */
export function agendaMail(content: AgendaContent, { name, today, publicUrl }: Reading): MailModel {
  const { meeting, body, lines, changes, version } = content;
  const room = roomOf(publicUrl, meeting.number);
  const isTimed = lines.some(({ minutes }) => minutes);
  const details: MailDetail[] = detailsOf(meeting);
  return {
    subject: agendaSubject(content, today),
    greeting: `Beste ${name},`,
    intro: intro(content),
    details,
    sections: [
      ...(version === 1 ? [] : section('Wat er anders is', changes, (change) => changeItem(change, room))),
      ...section('Agenda', lines, (line) => itemOf(line, content, room, isTimed)),
    ],
    button: { label: 'Open de agenda en de stukken', url: anchorOf(room) },
    unsubscribe: refusal(publicUrl),
    footer: [`U krijgt deze mail omdat u hoort bij ${body}. U ziet de punten die voor u bedoeld zijn.`, `Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`],
  };
}
