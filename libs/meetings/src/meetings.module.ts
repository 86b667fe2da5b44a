import { Module } from '@nestjs/common';
import { AgendaItemMutations } from './agenda-item.mutations.js';
import { AgendaItemResolver, MeetingAgendaResolver } from './agenda-item.resolver.js';
import { BodyMeetingsResolver } from './body-meetings.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';

/** What bodies meet about, and when. */
@Module({ providers: [AgendaItemMutations, AgendaItemResolver, BodyMeetingsResolver, MeetingAgendaResolver, MeetingResolver] })
export class MeetingsModule {}
