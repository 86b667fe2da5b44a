import type { RequestHandler } from 'express';
import { inScope, scopeOfSession, type RequestScope } from '@schakel/access';
import { isDatabaseAway } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { answerDatabaseAway } from './database-away.js';
import type { PeopleSettings } from './people-settings.js';
import { sessionTokenOfRequest } from './session-of-request.js';

/**
 * Finds out who asks, from the session cookie, and runs the rest of the request with that. Stands before every route of the api.
 * Without a (valid) session there is no viewer. When the database is down it answers 503 with Retry-After.
 */
export function requestScopeMiddleware(dataSource: DataSource, settings: Pick<PeopleSettings, 'secureCookies'> = { secureCookies: false }): RequestHandler {
  return (request, response, next) => {
    const enter = (scope: RequestScope): void => inScope(scope, next);
    const refuse = (error: unknown): void => (isDatabaseAway(error) ? answerDatabaseAway(response) : next(error));
    void scopeOfSession(dataSource, sessionTokenOfRequest(request, settings)).then(enter, refuse);
  };
}
