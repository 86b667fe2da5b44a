import { Module } from '@nestjs/common';

/** What is raised to bodies; made through the minutes so far. */
@Module({})
export class EscalationsModule {}
