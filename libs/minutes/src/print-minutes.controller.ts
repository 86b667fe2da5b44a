import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { asViewer } from '@schakel/access';
import { answerPrint, printFormat } from '@schakel/print';
import { meetingByNumber } from '@schakel/meetings';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { minutesInPrint } from './minutes-in-print.js';

@Controller('export/vergaderingen/:number')
@UseFilters(HttpErrorFilter)
export class PrintMinutesController {
  constructor(private readonly dataSource: DataSource) {}

  /** `format` is pdf or docx. Errors: UNAUTHENTICATED, NOT_FOUND, RATE_LIMITED. */
  @Get('verslag.:format')
  async minutes(@Param('number') number: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print minutes', async () => {
      const meeting = await meetingByNumber(number);
      return [meeting.number, await minutesInPrint(meeting)] as const;
    }, true);
    await answerPrint(response, format, `${name} verslag`, document);
  }
}
