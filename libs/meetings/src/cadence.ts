import { addDays, daysBetween, type Day } from '@schakel/kernel';

/**
 * The day by which the next meeting must have been held: a year is shared out evenly, so with four a year the third is due by
 * 30 September. Null when all were held, or when nothing is agreed. `begun`: when a body began in that year, its meetings are shared over what is left of it.
 */
export function nextBefore(perYear: number | null, year: number, held: number, begun: Day | null = null): Day | null {
  if (!perYear || held >= perYear) return null;
  const gone = begun?.startsWith(String(year)) ? Number(begun.slice(5, 7)) - 1 : 0;
  const months = gone + Math.ceil(((12 - gone) * (held + 1)) / perYear);
  const firstAfter = months >= 12 ? `${year + 1}-01-01` : `${year}-${String(months + 1).padStart(2, '0')}-01`;
  return addDays(firstAfter, -1);
}

/** How many more must be planned to come to what was agreed; none when nothing is. */
export const shortBy = (perYear: number | null, { held, planned }: { held: number; planned: number }): number => Math.max(0, (perYear ?? 0) - held - planned);

/** Most days without a meeting: between two that were held, and since the last one until today. Null when none was held. */
export function longestGap(heldOn: readonly Day[], today: Day): number | null {
  const days = heldOn.filter((day) => day <= today).sort();
  if (days.length === 0) return null;
  return Math.max(...days.map((day, index) => daysBetween(day, days[index + 1] ?? today)));
}
