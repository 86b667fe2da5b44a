import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';

interface Period {
  from?: string | null;
  until?: string | null;
}

/** The last day is past. */
export const isOver = ({ until }: Period, today: string): boolean => Boolean(until && until < today);

/** The first day is still to come. */
export const isToCome = ({ from }: Period, today: string): boolean => Boolean(from && from > today);

/** 'vanaf ma 7 feb 2022', 'ma 7 feb 2022 tot en met vr 1 apr 2022' */
export function periodInWords({ from, until }: Period): string {
  if (from && until) return m.administration_period({ from: dayText(from), until: dayText(until) });
  if (from) return m.administration_period_from({ from: dayText(from) });
  return until ? m.administration_period_until({ until: dayText(until) }) : '';
}
