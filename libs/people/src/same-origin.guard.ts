import { ForbiddenException, Inject, Injectable, UnsupportedMediaTypeException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people-settings.js';

type Place = Pick<PeopleSettings, 'publicUrl' | 'secureCookies'>;

/** Does another site ask? Browsers say where a request comes from; programs say nothing, and carry nobody's cookie. */
export function isForeign({ headers }: Pick<Request, 'headers'>, { publicUrl, secureCookies }: Place): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  if (origin === undefined || origin === publicUrl) return false;
  // On a computer of one's own the site has several names (localhost, 127.0.0.1): there the address that was asked counts.
  return secureCookies || !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

/** Whatever changes something is JSON from our own pages: a form of another site can make neither. Errors: 415, 403. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const [type = ''] = (request.headers['content-type'] ?? '').split(';');
    if (type.trim().toLowerCase() !== 'application/json') throw new UnsupportedMediaTypeException('Stuur dit verzoek als JSON.');
    if (isForeign(request, this.settings)) throw new ForbiddenException('Dit verzoek komt van een andere site. Open Schakel opnieuw en probeer het nog eens.');
    return true;
  }
}
