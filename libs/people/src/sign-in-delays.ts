import { createHash } from 'node:crypto';
import { SchakelError } from '@schakel/kernel';
import { unit } from '@schakel/database';

/** How failures are slowed down: the first are free, then each doubles the wait, up to `longestSeconds`; after `hours` of rest all is forgotten. */
export interface Brake {
  readonly free: number;
  readonly longestSeconds: number;
  readonly hours: number;
}

/** One address that was typed, account or not; or one browser. Never longer than five minutes: nobody is locked out. */
export const perAccount: Brake = { free: 4, longestSeconds: 300, hours: 24 };

/** One network address: a whole office may stand behind it. */
export const perNetwork: Brake = { free: 50, longestSeconds: 60, hours: 1 };

/** Links asked for by one signed-in person to an address of choice. */
export const perAddressChange: Brake = { free: 5, longestSeconds: 300, hours: 24 };

/** Seconds to wait after so many failures. */
export const waitAfter = (failures: number, { free, longestSeconds }: Brake): number =>
  failures <= free ? 0 : Math.min(longestSeconds, 2 ** Math.min(failures - free, 20));

export const delayKey = (kind: 'email' | 'browser' | 'network' | 'forgot' | 'address-change', value: string): string =>
  createHash('sha256').update(`${kind}:${value}`).digest('hex');

/** A network as seen from here: the address itself, of IPv6 the half that a provider gives to one customer. */
export function networkOf(address: string | undefined): string {
  if (!address) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = head ? head.split(':') : [];
  if (tail !== undefined) {
    const after = tail ? tail.split(':') : [];
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0'), ...after);
  }
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** For how many seconds a refusal is repeated without asking the database: so short that forgiveness elsewhere is hardly missed. */
const remembered = 1;
const refusals = new Map<string, { seconds: number; until: number }>();

/** Repeats a refusal of this very second: a flood of attempts costs the database next to nothing. Errors: RATE_LIMITED. */
export function repeatRefusal(key: string): void {
  const refusal = refusals.get(key);
  if (refusal && refusal.until > performance.now()) throw tooManyAttempts(refusal.seconds);
  refusals.delete(key);
  if (refusals.size > 10_000) refusals.clear();
}

/**
 * Lets an attempt in and counts it as failed until `forgive` says otherwise, so that attempts at the same time are counted too.
 * Errors: RATE_LIMITED, and then this attempt counts nowhere (the unit of work rolls back).
 */
export async function countAttempt(key: string, brake: Brake): Promise<void> {
  const { manager } = unit();
  await manager.query(
    `insert into sign_in_delay (key, failures, last_failed_at, next_attempt_at) values ($1, 0, clock_timestamp(), clock_timestamp())
     on conflict do nothing`,
    [key],
  );
  const rows: { failures: number; seconds: number; isRested: boolean }[] = await manager.query(
    `select failures, extract(epoch from next_attempt_at - clock_timestamp())::float8 as seconds,
            last_failed_at < clock_timestamp() - make_interval(hours => $2) as "isRested"
       from sign_in_delay where key = $1 for update`,
    [key, brake.hours],
  );
  const { failures, seconds, isRested } = rows[0]!;
  if (seconds > 0) {
    refusals.set(key, { seconds: Math.ceil(seconds), until: performance.now() + Math.min(seconds, remembered) * 1_000 });
    throw tooManyAttempts(Math.ceil(seconds));
  }
  const counted = (isRested ? 0 : failures) + 1;
  await manager.query(
    `update sign_in_delay set failures = $2, last_failed_at = clock_timestamp(), next_attempt_at = clock_timestamp() + make_interval(secs => $3)
      where key = $1`,
    [key, counted, waitAfter(counted, brake)],
  );
}

/** It was the right person after all: that person's failures are forgotten. */
export async function forgive(key: string): Promise<void> {
  refusals.delete(key);
  await unit().manager.query('delete from sign_in_delay where key = $1', [key]);
}

/** Takes back this one attempt, and not those of others behind the same network address. */
export async function takeBack(key: string): Promise<void> {
  await unit().manager.query('update sign_in_delay set failures = greatest(failures - 1, 0), next_attempt_at = clock_timestamp() where key = $1', [key]);
}

export const inWords = (seconds: number): string => {
  if (seconds <= 90) return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
  return `${Math.ceil(seconds / 60)} minuten`;
};

const tooManyAttempts = (seconds: number): SchakelError =>
  new SchakelError('RATE_LIMITED', `Dit is te vaak geprobeerd. Wacht ${inWords(seconds)} en probeer het dan opnieuw.`, { retryAfterSeconds: seconds });
