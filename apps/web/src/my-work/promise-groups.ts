import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { daysBetween } from '../words/dates.js';

export type PromisedPart = NonNullable<MyWorkQuery['viewer']>['promises'][number];
export type GroupName = 'overdue' | 'week' | 'soon' | 'later' | 'undated';

const order: readonly GroupName[] = ['overdue', 'week', 'soon', 'later', 'undated'];
const SOON_DAYS = 42;

/** Days from a day to the Sunday that ends its week. */
const daysToSunday = (day: string) => (7 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7;

function groupOf({ action }: PromisedPart, today: string): GroupName {
  if (action.isOverdue) return 'overdue';
  if (!action.due.on) return 'undated';
  const days = daysBetween(today, action.due.on);
  if (days <= daysToSunday(today)) return 'week';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/** Promises by when they must be kept, the most urgent first; empty groups are left out. */
export function promiseGroups(promises: readonly PromisedPart[], today: string): { name: GroupName; promises: PromisedPart[] }[] {
  return order
    .map((name) => ({ name, promises: promises.filter((part) => groupOf(part, today) === name) }))
    .filter((group) => group.promises.length > 0);
}
