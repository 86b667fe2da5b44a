import { Module } from '@nestjs/common';
import './agenda-standing-in-print.js';
import './agenda-version.policy.js';
import './invitation-answer.js';
import './mail-samples.js';
import { AgendaVersionMutations } from './agenda-version.mutations.js';
import { MeetingMailingResolver, MeetingMailingsResolver } from './meeting-mailing.resolver.js';
import { AgendaVersionResolver, MeetingAgendaVersionResolver } from './agenda-version.resolver.js';

/** What members are sent about meetings, and how agendas went round. The worker does the work: `registerConvocationJobs`. */
@Module({ providers: [AgendaVersionMutations, AgendaVersionResolver, MeetingAgendaVersionResolver, MeetingMailingResolver, MeetingMailingsResolver] })
export class ConvocationsModule {}
