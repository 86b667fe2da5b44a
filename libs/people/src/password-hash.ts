import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile.js';

/** Argon2id at OWASP's minimum. (The package argon2 0.45 crashes on Node 20.) */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing fills a processor and 19 MiB each: never more than four at once, and one processor stays for the rest of the API.
const hashing = new Turnstile(Math.max(1, Math.min(4, availableParallelism() - 1)));

// The same letter can be typed in two ways; both are the same password.
const canonical = (password: string): string => password.normalize('NFKC');

/** What is kept of a password, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hashing.pass(() => hash(canonical(password), cost));

let decoy: Promise<string> | undefined;

/**
 * Is this the password? Without a hash (nobody has this address, or no password was chosen yet) the answer is no, after the same work:
 * the time it takes does not tell who has an account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hash(randomBytes(24), cost);
  const against = passwordHash ?? (await decoy);
  const fits = await hashing.pass(() => verify(against, canonical(password)));
  return fits && passwordHash !== null;
}
