import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Day } from '@schakel/kernel';
import { requestScope } from '@schakel/access';
import { inputPipe } from '@schakel/graphql';
import { DataSource } from 'typeorm';
import { demoAccounts, type DemoAccount } from './demo-accounts.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people-settings.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import { signIn, signOut } from './sign-in.js';
import { SignInInput } from './sign-in.inputs.js';
import { shortUserAgent } from './user-agent.js';

/** Signing in and out. Outside GraphQL, so that no document can hold a hundred guesses. */
@Controller('auth')
@UseGuards(SameOriginGuard)
@UsePipes(inputPipe())
@UseFilters(HttpErrorFilter)
export class SignInController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings,
  ) {}

  @Post('login')
  @HttpCode(204)
  async login(@Body() { email, password }: SignInInput, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = await signIn(this.dataSource, this.settings.isDemo, {
      email,
      password,
      formerToken: sessionTokenOf(request, this.settings),
      networkAddress: request.ip,
      userAgent: shortUserAgent(request.headers['user-agent']),
    });
    setSessionCookie(request, response, this.settings, token);
  }

  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await signOut(this.dataSource);
    clearSessionCookie(request, response, this.settings);
  }

  @Get('settings')
  publicSettings(): { isDemo: boolean; today: Day; hasSmtp: boolean } {
    const { isDemo, hasSmtp } = this.settings;
    return { isDemo, today: requestScope().moment.day, hasSmtp };
  }

  @Get('demo-accounts')
  demoAccounts(): Promise<DemoAccount[]> {
    return demoAccounts(this.dataSource, this.settings.isDemo);
  }
}
