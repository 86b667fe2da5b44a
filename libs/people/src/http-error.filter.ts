import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { SchakelError, logger, type ErrorCode } from '@schakel/kernel';
import { isDatabaseAway } from '@schakel/database';
import { answerDatabaseAway } from './database-away.js';

const statuses: Readonly<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID: 400, CONFLICT: 409, RATE_LIMITED: 429 };

/** Errors of our HTTP addresses as JSON: `message` in Dutch and what the code brings along; never a stack. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // As a filter for the whole app it meets GraphQL's errors too; those have a form of their own.
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (isDatabaseAway(error)) return answerDatabaseAway(response);
    response.set('Cache-Control', 'no-store');
    if (error instanceof SchakelError) return answerOwn(response, error);
    if (error instanceof HttpException) return void response.status(error.getStatus()).json({ message: error.message });
    const correlationId = randomUUID();
    logger.error({ correlationId, error }, 'internal error');
    response.status(500).json({ message: `Er ging iets mis bij ons. Probeer het later opnieuw. Kenmerk: ${correlationId}`, correlationId });
  }
}

function answerOwn(response: Response, { code, message, details }: SchakelError): void {
  if (details.retryAfterSeconds !== undefined) response.set('Retry-After', String(details.retryAfterSeconds));
  response.status(statuses[code]).json({ message, ...details });
}
