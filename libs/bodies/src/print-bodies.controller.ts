import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { asViewer } from '@schakel/access';
import { answerPrint, printFormat } from '@schakel/print';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { bodyByCode } from './body-by-code.js';
import { mandateInPrint } from './mandate-in-print.js';

@Controller('export/overleggen/:code')
@UseFilters(HttpErrorFilter)
export class PrintBodiesController {
  constructor(private readonly dataSource: DataSource) {}

  /** `format` is pdf or docx. Errors: UNAUTHENTICATED, NOT_FOUND, RATE_LIMITED. */
  @Get('mandaat.:format')
  async mandate(@Param('code') code: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print mandate', async () => {
      const body = await bodyByCode(code);
      return [body.code, await mandateInPrint(body)] as const;
    }, true);
    await answerPrint(response, format, `${name} mandaat`, document);
  }
}
