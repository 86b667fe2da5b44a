import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { logger } from '@schakel/kernel';
import { requestScope } from '@schakel/access';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { exportedActions } from './export-actions.js';
import { registerFromAddress } from './register-address.js';

@Controller('export')
@UseFilters(HttpErrorFilter)
export class ExportActionsController {
  constructor(private readonly dataSource: DataSource) {}

  /** The register as the page /acties shows it, with the same query string. Errors: UNAUTHENTICATED, INVALID, before the first byte. */
  @Get('actions.csv')
  async actions(@Req() request: Request, @Res() response: Response): Promise<void> {
    const lines = exportedActions(this.dataSource, await registerFromAddress(new URL(request.originalUrl, 'http://localhost').searchParams));
    const first = await lines.next();
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="schakel-acties-${requestScope().moment.day}.csv"`,
      'Cache-Control': 'no-store',
    });
    // Ends the connection when a later page fails: half a file must not look like a whole one.
    await pipeline(Readable.from(withFirst(first, lines)), response).catch((error: unknown) => logger.warn({ error }, 'export broken off'));
  }
}

async function* withFirst(first: IteratorResult<string, unknown>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
