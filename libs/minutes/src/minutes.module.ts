import { Module } from '@nestjs/common';
import { MinutesAfterMutations } from './minutes-after.mutations.js';
import { MinutesAfterResolver, MinutesSignatureResolver } from './minutes-after.resolver.js';
import { MinutesCommentResolver, MinutesRectificationResolver, MinutesSectionAfterMutations } from './minutes-comment.mutations.js';
import { PrintMinutesController } from './print-minutes.controller.js';
import { MeetingRecordResolver, MeetingRecordsResolver, SectionRecordsResolver } from './minutes-record.resolver.js';
import { MinutesSectionMutations } from './minutes-section.mutations.js';
import { MeetingMinutesResolver, MinutesResolver, MinutesSectionResolver, MinutesVersionResolver } from './minutes.resolver.js';

/** The minutes of meetings. */
@Module({
  controllers: [PrintMinutesController],
  providers: [
    MeetingMinutesResolver, MeetingRecordResolver, MeetingRecordsResolver, MinutesAfterMutations, MinutesAfterResolver, MinutesCommentResolver, MinutesRectificationResolver, MinutesResolver,
    MinutesSectionAfterMutations, MinutesSectionMutations, MinutesSectionResolver, MinutesSignatureResolver, MinutesVersionResolver, SectionRecordsResolver,
  ],
})
export class MinutesModule {}
