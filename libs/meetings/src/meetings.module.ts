import { Module } from '@nestjs/common';
import { AgendaFillResolver, AgendaOriginResolver } from './agenda-fill.resolver.js';
import { AgendaGuestMutations, AgendaGuestsResolver } from './agenda-guests.resolver.js';
import { AgendaItemMutations } from './agenda-item.mutations.js';
import { AgendaItemResolver, MeetingAgendaResolver } from './agenda-item.resolver.js';
import { AttendanceRecordMutations } from './attendance-record.mutations.js';
import { AttendanceMutations } from './attendance.mutations.js';
import { AttendancePlaceResolver, AttendanceResolver, MeetingAttendanceResolver } from './attendance.resolver.js';
import { BodyCadenceResolver, MeetingCadenceResolver, ViewerCadenceResolver } from './body-cadence.resolver.js';
import { BodyMeetingsResolver } from './body-meetings.resolver.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { BodyDomainAbsencesResolver, MeetingDomainsResolver, ViewerDomainAbsencesResolver } from './domains-at-meeting.resolver.js';
import { GuestInvitationResolver, ViewerInvitationsResolver } from './guest-invitation.resolver.js';
import { ItemsOfNobodyResolver } from './items-of-nobody.resolver.js';
import { ItemMandateResolver } from './item-mandate.resolver.js';
import { MeetingMutations } from './meeting.mutations.js';
import { MeetingResolver } from './meeting.resolver.js';
import { ViewerNextMeetingsResolver } from './next-meetings.resolver.js';
import { AgendaPaperMutations } from './papers/agenda-paper.mutations.js';
import { ExportPapersController } from './papers/export-papers.controller.js';
import { AgendaItemPapersResolver, AgendaPaperResolver, AgendaPaperVersionResolver, MeetingPapersResolver } from './papers/agenda-paper.resolver.js';
import { BodyPlanningResolver, MeetingPlanningResolver } from './planning.resolver.js';
import { PrintMeetingsController } from './print-meetings.controller.js';
import { ReferralMutations } from './referral.mutations.js';
import { BodyReferralsResolver, ItemReferralResolver, MeetingReferralsResolver, ReferralResolver } from './referral.resolver.js';
import { YearPlanMutations } from './year-plan.mutations.js';

/** What bodies meet about, and when. */
@Module({
  controllers: [CalendarFeedController, ExportPapersController, PrintMeetingsController],
  providers: [
    AgendaFillResolver, AgendaItemMutations, AgendaItemResolver, AgendaOriginResolver, AttendanceMutations, AttendancePlaceResolver, AttendanceRecordMutations, AttendanceResolver,
    BodyDomainAbsencesResolver, BodyMeetingsResolver, BodyPlanningResolver, CalendarFeedResolver, MeetingAgendaResolver, MeetingAttendanceResolver, MeetingDomainsResolver, MeetingMutations,
    MeetingPlanningResolver, MeetingResolver, ViewerDomainAbsencesResolver, ViewerNextMeetingsResolver, YearPlanMutations,
    AgendaGuestMutations, AgendaGuestsResolver, GuestInvitationResolver, ViewerInvitationsResolver,
    ItemMandateResolver, ItemsOfNobodyResolver, BodyReferralsResolver, ItemReferralResolver, MeetingReferralsResolver, ReferralMutations, ReferralResolver,
    BodyCadenceResolver, MeetingCadenceResolver, ViewerCadenceResolver,
    AgendaItemPapersResolver, AgendaPaperMutations, AgendaPaperResolver, AgendaPaperVersionResolver, MeetingPapersResolver,
  ],
})
export class MeetingsModule {}
