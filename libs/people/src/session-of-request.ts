import type { Request } from 'express';
import type { SessionToken } from '@schakel/access';
import type { PeopleSettings } from './people-settings.js';
import { sessionTokenOf } from './session-cookie.js';
import { hashToken } from './tokens.js';

/** A page asks by itself while nobody touches it, or listens: that keeps no session alive. */
const isQuiet = ({ headers, originalUrl }: Request): boolean => headers['x-schakel-quiet'] === '1' || /^\/live(\?|$)/.test(originalUrl);

/** What is kept of the token that the browser sent, and how it is used; null when it sent none. */
export function sessionTokenOfRequest(request: Request, settings: Pick<PeopleSettings, 'secureCookies'>): SessionToken | null {
  const token = sessionTokenOf(request, settings);
  return token ? { hash: hashToken(token), isQuiet: isQuiet(request) } : null;
}
