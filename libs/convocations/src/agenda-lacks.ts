import { AgendaPurpose, type Meeting } from '@schakel/meetings';
import type { AgendaLine } from './agenda-version.entity.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overBudget({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, lines: readonly AgendaLine[]): string[] {
  if (!startsAt || !endsAt) return [];
  const planned = lines.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const over = planned - (minutesOf(endsAt) - minutesOf(startsAt));
  return over > 0 ? [`De agenda duurt ${over} minuten langer dan de vergadering.`] : [];
}

/** What an agenda lacks before it goes round, in whole sentences. Nothing of it forbids sending. `withDecision`: items that lead to the text of a decision. */
export function agendaLacks(meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'onlineUrl'>, lines: readonly AgendaLine[], withDecision: ReadonlySet<string> = new Set()): string[] {
  const bare = lines.filter(({ itemId, purpose, explanation, papers }) => !withDecision.has(itemId) && purpose === AgendaPurpose.DECISION && !explanation?.trim() && papers.length === 0);
  return [
    ...(meeting.place || meeting.onlineUrl ? [] : ['Er is nog geen plaats, en geen link om online mee te doen.']),
    ...overBudget(meeting, lines),
    ...bare.map(({ position, title }) => `Punt ${position}, ‘${title}’, is ter besluitvorming maar heeft geen tekst en geen stuk.`),
  ];
}
