import type { Response } from 'express';
import { databaseAway } from '@schakel/database';

/** 503: it is us, and it passes. */
export function answerDatabaseAway(response: Response): void {
  response
    .status(503)
    .set({ 'Retry-After': String(databaseAway.retryAfterSeconds), 'Cache-Control': 'no-store' })
    .json(databaseAway);
}
