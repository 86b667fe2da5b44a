import { Module } from '@nestjs/common';
import { PrintMinutesController } from './print-minutes.controller.js';
import { MinutesSectionMutations } from './minutes-section.mutations.js';
import { MeetingMinutesResolver, MinutesResolver, MinutesSectionResolver, MinutesVersionResolver } from './minutes.resolver.js';

/** The minutes of meetings. */
@Module({ controllers: [PrintMinutesController], providers: [MeetingMinutesResolver, MinutesResolver, MinutesSectionMutations, MinutesSectionResolver, MinutesVersionResolver] })
export class MinutesModule {}
