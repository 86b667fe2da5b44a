import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, UseFilters, UseGuards } from '@nestjs/common';
import { HttpErrorFilter, SameOriginGuard } from '@schakel/people';
import { DataSource } from 'typeorm';
import { answerFromMail, askFromMail } from './answer.js';
import type { AnswerQuestion } from './answer-kinds.js';

/** What our own page sends. */
interface Answered {
  choice?: unknown;
  fields?: unknown;
}

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).length <= 20 && Object.values(value).every((one) => typeof one === 'string');

/** Answering a question from a mail without signing in: the token is the key. The page itself is the web app's, and it alone may send: JSON, from our own site. */
@Controller()
@UseFilters(HttpErrorFilter)
@UseGuards(SameOriginGuard)
export class AnswerController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('answer/:token')
  ask(@Param('token') token: string): Promise<AnswerQuestion> {
    return askFromMail(this.dataSource, token);
  }

  @Post('a/:token')
  @HttpCode(200)
  answer(@Param('token') token: string, @Body() { choice, fields = {} }: Answered = {}): Promise<AnswerQuestion> {
    if (typeof choice !== 'string' || !isTexts(fields)) throw new BadRequestException('Kies een antwoord.');
    return answerFromMail(this.dataSource, token, { choice, fields });
  }
}
