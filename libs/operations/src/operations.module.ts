import { Module } from '@nestjs/common';
import { HealthResolver } from './health.resolver.js';
import { JobResolver } from './job.resolver.js';
import { LogCheckResolver } from './log-check.resolver.js';

export { OPERATIONS_SETTINGS, type OperationsSettings } from './operations-settings.js';

/** What the web app asks about the machine. The worker does the work: `registerOperationsJobs`. */
@Module({ providers: [JobResolver, HealthResolver, LogCheckResolver] })
export class OperationsModule {}
