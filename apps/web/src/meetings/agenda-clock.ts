interface Times {
  startsAt?: string | null;
  endsAt?: string | null;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The clock so many minutes after 'HH:MM'. */
export function clockAfter(time: string, minutes: number): string {
  const total = (minutesOf(time) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

export interface AgendaBudget {
  /** Planned minutes of all items together. */
  planned: number;
  /** Length of the meeting in minutes; null when no times were agreed. */
  length: number | null;
  /** Minutes by which the agenda is longer than the meeting. */
  over: number;
  /** Items for which no time was planned. */
  untimed: number;
}

/** What the items take, beside what the meeting has. */
export function budgetOf({ startsAt, endsAt }: Times, items: readonly { startsAfter: number; minutes?: number | null }[]): AgendaBudget {
  const planned = Math.max(0, ...items.map(({ startsAfter, minutes }) => startsAfter + (minutes ?? 0)));
  const length = startsAt && endsAt ? minutesOf(endsAt) - minutesOf(startsAt) : null;
  return { planned, length, over: length === null ? 0 : Math.max(0, planned - length), untimed: items.filter(({ minutes }) => !minutes).length };
}

/** After which item one must come to stand one place higher or lower; undefined at the end of the list. */
export function neighbourFor(ids: readonly string[], id: string, step: -1 | 1): { afterId: string | null } | undefined {
  const place = ids.indexOf(id);
  if (place < 0 || place + step < 0 || place + step >= ids.length) return undefined;
  return { afterId: (step === 1 ? ids[place + 1] : ids[place - 2]) ?? null };
}
