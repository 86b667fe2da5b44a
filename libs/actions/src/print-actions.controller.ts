import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { asViewer } from '@schakel/access';
import { answerPrint, printFormat } from '@schakel/print';
import { bodyByCode } from '@schakel/bodies';
import { meetingByNumber } from '@schakel/meetings';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { actionsOfBodyInPrint, actionsOfMeetingInPrint } from './actions-in-print.js';

/** The actielijst as PDF or DOCX. Errors: UNAUTHENTICATED, NOT_FOUND, RATE_LIMITED. */
@Controller('export')
@UseFilters(HttpErrorFilter)
export class PrintActionsController {
  constructor(private readonly dataSource: DataSource) {}

  /** `partij`: the name of one party, for its list alone. */
  @Get('vergaderingen/:number/actielijst.:format')
  async ofMeeting(@Param('number') number: string, @Param('format') end: string, @Query('partij') typed: unknown, @Res() response: Response): Promise<void> {
    const party = typeof typed === 'string' ? typed.slice(0, 200) : '';
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print actions', async () => {
      const meeting = await meetingByNumber(number);
      return [meeting.number, await actionsOfMeetingInPrint(meeting, party || undefined)] as const;
    }, true);
    await answerPrint(response, format, `${name} actielijst${party ? ` ${party}` : ''}`, document);
  }

  @Get('overleggen/:code/actielijst.:format')
  async ofBody(@Param('code') code: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print actions', async () => {
      const body = await bodyByCode(code);
      return [body.code, await actionsOfBodyInPrint(body)] as const;
    }, true);
    await answerPrint(response, format, `${name} actielijst`, document);
  }
}
