import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { asViewer } from '@schakel/access';
import { answerPrint, printFormat } from '@schakel/print';
import { bodyByCode } from '@schakel/bodies';
import { meetingByNumber } from '@schakel/meetings';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { decisionsOfBodyInPrint, decisionsOfMeetingInPrint } from './decisions-in-print.js';

/** The besluitenlijst as PDF or DOCX. Errors: UNAUTHENTICATED, NOT_FOUND, RATE_LIMITED. */
@Controller('export')
@UseFilters(HttpErrorFilter)
export class PrintDecisionsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('vergaderingen/:number/besluitenlijst.:format')
  async ofMeeting(@Param('number') number: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print decisions', async () => {
      const meeting = await meetingByNumber(number);
      return [meeting.number, await decisionsOfMeetingInPrint(meeting)] as const;
    }, true);
    await answerPrint(response, format, `${name} besluitenlijst`, document);
  }

  @Get('overleggen/:code/besluitenlijst.:format')
  async ofBody(@Param('code') code: string, @Param('format') end: string, @Res() response: Response): Promise<void> {
    const format = printFormat(end);
    const [name, document] = await asViewer(this.dataSource, 'print decisions', async () => {
      const body = await bodyByCode(code);
      return [body.code, await decisionsOfBodyInPrint(body)] as const;
    }, true);
    await answerPrint(response, format, `${name} besluitenlijst`, document);
  }
}
