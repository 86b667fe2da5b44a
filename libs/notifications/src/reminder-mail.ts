import type { Day } from '@schakel/kernel';
import { pathOfAction } from '@schakel/actions';
import { list, shortDay } from './due-words.js';
import type { MailItem, MailModel } from './mail-model.js';
import type { ReminderLine } from './reminder-kinds.js';
import { refusal } from './unsubscribe-link.js';

export interface Reader {
  name: string;
  /** Names of bodies that the reader steers. */
  bodies: readonly string[];
}

/**
 * One line per action and group: what several kinds say about one action stands together, in the foremost section.
 * Ordered by section, due day and number as they came.
 */
export function takeTogether(lines: readonly ReminderLine[]): ReminderLine[] {
  const together = new Map<string, ReminderLine>();
  for (const line of [...lines].sort((a, b) => a.section.position - b.section.position)) {
    const key = `${line.section.group} ${line.actionId}`;
    const first = together.get(key);
    together.set(key, first ? joined(first, line) : line);
  }
  const inOrder = (a: ReminderLine, b: ReminderLine): number =>
    a.section.position - b.section.position || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return [...together.values()].sort(inOrder);
}

const joined = (first: ReminderLine, next: ReminderLine): ReminderLine => ({
  ...first,
  parties: [...new Set([...first.parties, ...next.parties])],
  facts: [...first.facts, ...next.facts],
});

const actionsIn = (count: number): string => (count === 1 ? '1 actie' : `${count} acties`);
const of = (count: number, one: string, more: string): string => (count === 1 ? one : more);

/** Who must do what by when, in numbers and a day only: nothing confidential can be in it. */
export function subjectOf(lines: readonly ReminderLine[], today: Day): string {
  const count = new Set(lines.map((line) => line.actionId)).size;
  const promises = lines.filter((line) => line.section.group === 'PROMISES');
  if (promises.length === 0) return `${actionsIn(count)} van uw overleg ${of(count, 'heeft', 'hebben')} een datum, trekker of aanspreekpunt nodig`;
  const late = promises.filter((line) => line.section.key === 'LATE').length;
  const next = promises.flatMap((line) => (line.section.key === 'SOON' && line.dueOn ? [line.dueOn] : [])).sort()[0];
  const reasons = [
    ...(late > 0 ? [count === 1 ? 'te laat' : `${late} te laat`] : []),
    ...(next ? [`${count === 1 ? '' : late > 0 ? 'de volgende ' : 'de eerste '}uiterlijk ${shortDay(today, next)}`] : []),
  ];
  return `${actionsIn(count)} ${of(count, 'vraagt', 'vragen')} om uw aandacht: ${reasons.length > 0 ? reasons.join(', ') : 'laat weten hoe het gaat'}`;
}

/** More than this in one part of a mail nobody reads. */
const mostItems = 40;

function sectionsOf(lines: readonly ReminderLine[], publicUrl: string): MailModel['sections'] {
  const headings = [...new Set(lines.map((line) => line.section.heading))];
  return headings.map((heading) => {
    const own = lines.filter((line) => line.section.heading === heading);
    return { heading, items: own.slice(0, mostItems).map((line) => itemOf(line, publicUrl)), more: Math.max(own.length - mostItems, 0) };
  });
}

const itemOf = ({ number, title, body, parties, facts }: ReminderLine, publicUrl: string): MailItem => ({
  number,
  title,
  url: `${publicUrl}${pathOfAction(number)}`,
  place: [body, ...(parties.length > 0 ? [`uw partij: ${list(parties)}`] : [])],
  facts,
});

/** The mail with everything that a person must hear at one moment. `lines` as `takeTogether` gives them, not empty. */
export function reminderMail(lines: readonly ReminderLine[], reader: Reader, today: Day, publicUrl: string): MailModel {
  const parties = [...new Set(lines.flatMap((line) => line.parties))];
  const isSteward = lines.some((line) => line.section.group === 'STEERING');
  const reasons = [
    ...(parties.length > 0 ? [`U krijgt deze mail omdat u in Schakel spreekt namens ${list(parties)}.`] : []),
    ...(isSteward ? [`U krijgt deze mail omdat u zorgt voor de actielijst van ${list(reader.bodies)}.`] : []),
  ];
  return {
    subject: subjectOf(lines, today),
    greeting: `Beste ${reader.name},`,
    intro: [intro(lines)],
    sections: sectionsOf(lines, publicUrl),
    button: { label: 'Bekijk mijn werk in Schakel', url: `${publicUrl}/` },
    footer: [...reasons, `Schakel kijkt op werkdagen om 07:00 uur wat er speelt en stuurt dan alles in één mail.${isSteward ? '' : ' Klopt er iets niet? Vraag het de secretaris van het overleg.'}`],
    unsubscribe: refusal(publicUrl),
  };
}

function intro(lines: readonly ReminderLine[]): string {
  const promises = lines.filter((line) => line.section.group === 'PROMISES').length;
  if (promises === 0) return 'Van deze acties is nog niet duidelijk wie er aan zet is, of wanneer. Kunt u dat met de partijen afspreken?';
  return promises === 1 ? 'Bij deze actie wachten anderen op u. Laat in Schakel weten hoe het gaat.' : 'Bij deze acties wachten anderen op u. Laat in Schakel weten hoe het gaat.';
}
