import { Module } from '@nestjs/common';
import { BodyMeetingsResolver } from './body-meetings.resolver.js';

/** What bodies met about, and when. */
@Module({ providers: [BodyMeetingsResolver] })
export class MeetingsModule {}
