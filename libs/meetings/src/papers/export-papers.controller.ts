import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { logger } from '@schakel/kernel';
import { attachmentHeader, safeName } from '@schakel/files';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { mergedPapers } from './merge-papers.js';
import { papersOfMeeting } from './papers-of-meeting.js';
import { zipOf } from './zip-papers.js';

const headersFor = (number: string, extension: 'zip' | 'pdf', mediaType: string): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': attachmentHeader(safeName(`Stukken ${number}`, extension)),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
});

/** All papers of a meeting that the viewer may read. Errors: UNAUTHENTICATED, NOT_FOUND (no such meeting for the viewer, or no papers), before the first byte. */
@Controller('export/vergaderingen')
@UseFilters(HttpErrorFilter)
export class ExportPapersController {
  constructor(private readonly dataSource: DataSource) {}

  @Get(':number/stukken.zip')
  async zip(@Param('number') number: string, @Res() response: Response): Promise<void> {
    const papers = await papersOfMeeting(this.dataSource, number);
    response.set(headersFor(papers.number, 'zip', 'application/zip'));
    await pipeline(zipOf(this.dataSource, papers), response).catch((error: unknown) => logger.warn({ error }, 'export broken off'));
  }

  @Get(':number/stukken.pdf')
  async pdf(@Param('number') number: string, @Res() response: Response): Promise<void> {
    const papers = await papersOfMeeting(this.dataSource, number);
    const pdf = await mergedPapers(this.dataSource, papers);
    response.set(headersFor(papers.number, 'pdf', 'application/pdf')).send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  }
}
