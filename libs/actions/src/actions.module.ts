import { Module } from '@nestjs/common';
import { ActionHistoryResolver, HistoryEntryResolver } from './action-history.resolver.js';
import { ActionItemMutations } from './action-item.mutations.js';
import { ActionItemResolver, DueMomentResolver } from './action-item.resolver.js';
import { ActionJudgementResolver } from './action-judgement.resolver.js';
import { ActionPartyMutations } from './action-party.mutations.js';
import { ActionPartyResolver } from './action-party.resolver.js';
import { ActionProgressMutations } from './action-progress.mutations.js';
import { ActionCommentResolver, ActionRecordsResolver, DueRequestResolver, ProgressUpdateResolver } from './action-records.resolver.js';
import { ActionOverviewResolver } from './action-overview.js';
import { ActionRegisterResolver } from './action-register.resolver.js';
import { ActionsOfBodiesResolver, ActionsOfDecisionsResolver } from './actions-of-bodies.resolver.js';
import { CommitmentsOnAgendaResolver } from './commitments-on-agenda.js';
import { ActionsOfMeetingsResolver } from './actions-of-meetings.resolver.js';
import { ActionsOfOrganisationsResolver } from './actions-of-organisations.resolver.js';
import { BodyDueMeetingsResolver, LapsedDueResolver } from './lapsed-due.resolver.js';
import { LapsedDueMutations } from './lapsed-due.mutations.js';
import { ExportActionsController } from './export-actions.controller.js';
import { MentionCandidatesResolver, MentionResolver } from './mention.resolver.js';
import { MyWorkResolver } from './my-work.resolver.js';
import { PrintActionsController } from './print-actions.controller.js';

/** Who promised what, at which table, by when. */
@Module({
  controllers: [ExportActionsController, PrintActionsController],
  providers: [
    ActionCommentResolver, ActionHistoryResolver, ActionItemMutations, ActionItemResolver, ActionJudgementResolver, ActionPartyMutations, ActionPartyResolver,
    ActionProgressMutations, ActionRecordsResolver, ActionOverviewResolver, ActionRegisterResolver, ActionsOfBodiesResolver, ActionsOfDecisionsResolver, ActionsOfMeetingsResolver, ActionsOfOrganisationsResolver,
    CommitmentsOnAgendaResolver, DueMomentResolver, DueRequestResolver, HistoryEntryResolver, MentionCandidatesResolver, MentionResolver, MyWorkResolver, ProgressUpdateResolver,
    BodyDueMeetingsResolver, LapsedDueMutations, LapsedDueResolver,
  ],
})
export class ActionsModule {}
