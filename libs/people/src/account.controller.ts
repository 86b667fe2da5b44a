import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inputPipe } from '@schakel/graphql';
import { DataSource } from 'typeorm';
import { HttpErrorFilter } from './http-error.filter.js';
import { invitationLink } from './invitation-link.js';
import type { LinkDetails } from './one-time-links.js';
import { askNewEmail, changePassword } from './own-account.js';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people-settings.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { setSessionCookie } from './session-cookie.js';
import { AskNewEmailInput, ChangePasswordInput, ForgotPasswordInput, UseLinkInput } from './sign-in.inputs.js';
import { describeLink, forgotPassword, useLink } from './use-link.js';
import { shortUserAgent } from './user-agent.js';

/** Every answer to a forgotten password takes at least this long: writing a link down takes longer than finding nobody. */
const forgotMs = 300;

/** One's own password and address, and the links from mails. */
@Controller('auth')
@UseGuards(SameOriginGuard)
@UsePipes(inputPipe())
@UseFilters(HttpErrorFilter)
export class AccountController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings,
  ) {}

  @Post('forgot')
  @HttpCode(204)
  async forgot(@Body() { email }: ForgotPasswordInput, @Req() request: Request): Promise<void> {
    await Promise.all([forgotPassword(this.dataSource, this.settings.isDemo, email, request.ip), pause(forgotMs)]);
  }

  /** Mail scanners open links: this acts on nothing. */
  @Get('link/:token')
  async describe(@Param('token') token: string): Promise<Omit<LinkDetails, 'personId'>> {
    const { purpose, name, email } = await describeLink(this.dataSource, token);
    return { purpose, name, email };
  }

  @Post('link/:token')
  @HttpCode(204)
  async use(@Param('token') token: string, @Body() { password }: UseLinkInput): Promise<void> {
    await useLink(this.dataSource, token, password ?? null);
  }

  /** For an administrator, where no mail leaves the house. */
  @Post('invitations/:personId/link')
  @HttpCode(200)
  async invitationLink(@Param('personId') personId: string): Promise<{ url: string }> {
    return { url: await invitationLink(this.dataSource, this.settings, personId) };
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(@Body() { current, next }: ChangePasswordInput, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = await changePassword(this.dataSource, current, next, shortUserAgent(request.headers['user-agent']));
    setSessionCookie(request, response, this.settings, token);
  }

  @Post('email')
  @HttpCode(204)
  async askNewEmail(@Body() { email, password }: AskNewEmailInput): Promise<void> {
    await askNewEmail(this.dataSource, email, password);
  }
}
