import { dayOf } from '../actions/day-of.js';

export interface Day<Line> {
  day: string;
  lines: Line[];
}

/** Lines by the day on which they came, in their order. */
export function byDay<Line extends { at: string }>(lines: readonly Line[]): Day<Line>[] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.at);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, own]) => ({ day, lines: own }));
}
