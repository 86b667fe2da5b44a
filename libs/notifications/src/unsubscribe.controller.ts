import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { describeRefusal, undoUnsubscribe, unsubscribe, type Refusal } from './unsubscribe.js';

/** What mail programs send (RFC 8058), and what our own page sends. */
interface Asked {
  'List-Unsubscribe'?: unknown;
  topics?: unknown;
  undo?: unknown;
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 20 && value.every((one) => typeof one === 'string');

/** Refusing mails without signing in: the token is the key, so the request may come from anywhere. The page itself is the web app's. */
@Controller()
@UseFilters(HttpErrorFilter)
export class UnsubscribeController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('unsubscribe/:token')
  describe(@Param('token') token: string): Promise<Refusal> {
    return describeRefusal(this.dataSource, token);
  }

  @Post('afmelden/:token')
  @HttpCode(200)
  act(@Param('token') token: string, @Body() body: Asked | undefined): Promise<Refusal> {
    if (body?.['List-Unsubscribe'] === 'One-Click') return unsubscribe(this.dataSource, token, null);
    if (body?.undo === true) return undoUnsubscribe(this.dataSource, token);
    if (isTexts(body?.topics)) return unsubscribe(this.dataSource, token, body.topics);
    throw new BadRequestException('Kies welke mails u niet meer wilt ontvangen.');
  }
}
