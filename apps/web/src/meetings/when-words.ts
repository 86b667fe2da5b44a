import { m } from '../paraglide/messages.js';

/** '10:00–12:00', or null when no time was agreed. */
export function timesText({ startsAt, endsAt }: { startsAt?: string | null; endsAt?: string | null }): string | null {
  return startsAt && endsAt ? m.meetings_times({ from: startsAt, until: endsAt }) : null;
}
