import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link: 256 random bits, as 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const looksLikeToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is kept of a secret that is random itself; passwords go through `hashPassword`. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
