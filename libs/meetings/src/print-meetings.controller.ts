import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { asViewer } from '@schakel/access';
import { answerPrint, printFormat } from '@schakel/print';
import { bodyByCode } from '@schakel/bodies';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { agendaInPrint } from './agenda-in-print.js';
import { meetingByNumber } from './load-meeting.js';
import { yearPlanInPrint } from './year-plan-in-print.js';

@Controller('export')
@UseFilters(HttpErrorFilter)
export class PrintMeetingsController {
  constructor(private readonly dataSource: DataSource) {}

  /** `format` is pdf or docx. Errors: UNAUTHENTICATED, NOT_FOUND, RATE_LIMITED. */
  @Get('vergaderingen/:number/agenda.:format')
  async agenda(@Param('number') number: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const { meeting, document } = await asViewer(this.dataSource, 'print agenda', async () => {
      const seen = await meetingByNumber(number);
      return { meeting: seen, document: await agendaInPrint(seen) };
    }, true);
    await answerPrint(response, format, `${meeting.number} agenda`, document);
  }

  /** The year plan of a body. Errors: as above. */
  @Get('overleggen/:code/jaarplan.:format')
  async yearPlan(@Param('code') code: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print year plan', async () => {
      const body = await bodyByCode(code);
      return [body.code, await yearPlanInPrint(body)] as const;
    }, true);
    await answerPrint(response, format, `${name} jaarplan`, document);
  }
}
