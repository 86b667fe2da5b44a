import type { Request } from 'express';
import type { PeopleSettings } from './people-settings.js';
import { sessionTokenOf } from './session-cookie.js';
import { hashToken } from './tokens.js';

/** What is kept of the token that the browser sent; null when it sent none. */
export function sessionTokenHashOf(request: Request, settings: Pick<PeopleSettings, 'secureCookies'>): string | null {
  const token = sessionTokenOf(request, settings);
  return token && hashToken(token);
}
