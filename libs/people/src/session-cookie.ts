import type { CookieOptions, Request, Response } from 'express';
import type { PeopleSettings } from './people-settings.js';
import { sessionTerms } from './terms.js';
import { looksLikeToken } from './tokens.js';

type CookieSettings = Pick<PeopleSettings, 'secureCookies'>;

const plainName = 'schakel_session';
/** The prefix makes the browser refuse this cookie from another (sub)domain or without https. */
const secureName = `__Host-${plainName}`;

const isSecure = (request: Request, { secureCookies }: CookieSettings): boolean => secureCookies || request.secure;

const attributes = (isHttps: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps });

/** Puts the token of a session in the browser. It stays after the session ended, to recognise the browser: the session's end is kept here, not there. */
export function setSessionCookie(request: Request, response: Response, settings: CookieSettings, token: string): void {
  const isHttps = isSecure(request, settings);
  response.cookie(isHttps ? secureName : plainName, token, { ...attributes(isHttps), maxAge: sessionTerms.rememberedDays * 86_400_000 });
}

export function clearSessionCookie(request: Request, response: Response, settings: CookieSettings): void {
  const isHttps = isSecure(request, settings);
  response.clearCookie(isHttps ? secureName : plainName, attributes(isHttps));
}

/** The token that the browser sent, or null. Over https the plain cookie counts for nothing: another site could have set it. */
export function sessionTokenOf(request: Request, settings: CookieSettings): string | null {
  const name = isSecure(request, settings) ? secureName : plainName;
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value && looksLikeToken(value.trim())) return value.trim();
  }
  return null;
}
