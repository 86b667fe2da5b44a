import { Module } from '@nestjs/common';
import { ClockResolver } from './clock.resolver.js';
import { DemoResetResolver } from './demo-reset.resolver.js';

/** The demo clock for the administrator. The worker moves it: `registerClockJobs`; the launcher puts it back. */
@Module({ providers: [ClockResolver, DemoResetResolver] })
export class ClockModule {}
