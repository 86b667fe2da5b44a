import { Module } from '@nestjs/common';
import { AccessReviewResolver } from './access-review.resolver.js';
import { BodyCompositionResolver } from './body-composition.resolver.js';
import { BodyFunctionMutations } from './body-function.mutations.js';
import { BodyFunctionResolver } from './body-function.resolver.js';
import { BodySettingsResolver, SettingResolver } from './body-settings.resolver.js';
import { BodyResolver } from './body.resolver.js';
import { BodyOfHitResolver } from './bodies.search.js';
import { FoundBodyMutations, ViewerFoundingResolver } from './found-body.resolver.js';
import { FunctionAnswerMutations } from './function-answer.mutations.js';
import { BodyRefusalsResolver, FunctionRefusalResolver } from './function-refusal.resolver.js';
import { MandateAcceptanceResolver, MandateLineResolver, MandateResolver, MandateSheetResolver } from './mandate.resolver.js';
import { FunctionActsResolver, MembersActsResolver, ProposalsToViewerResolver } from './members-acts.resolver.js';
import { OrganisationSeatsResolver, RegionLearningNetworkResolver } from './organisation-seats.resolver.js';
import { MembershipSeatResolver, PersonRegisterResolver } from './person-register.resolver.js';
import { PrintBodiesController } from './print-bodies.controller.js';
import { SeatMutations } from './seat.mutations.js';
import { MembershipResolver, SeatHistoryResolver, SeatResolver } from './seat.resolver.js';
import { RequiredDomainsResolver } from './required-domains.resolver.js';
import { ViewerSeatsResolver } from './viewer-seats.resolver.js';
import { ViewerVacanciesResolver } from './viewer-vacancies.resolver.js';

/** The tables: who sits there, who steers, where they climb to. */
@Module({
  controllers: [PrintBodiesController],
  providers: [
    AccessReviewResolver, BodyCompositionResolver, BodyFunctionMutations, BodyFunctionResolver, BodyOfHitResolver, BodyRefusalsResolver, BodyResolver, BodySettingsResolver,
    FoundBodyMutations, FunctionActsResolver, ViewerFoundingResolver, FunctionAnswerMutations, FunctionRefusalResolver,
    MandateAcceptanceResolver, MandateLineResolver, MandateResolver, MandateSheetResolver, MembersActsResolver, MembershipResolver, MembershipSeatResolver, OrganisationSeatsResolver, PersonRegisterResolver, ProposalsToViewerResolver, RegionLearningNetworkResolver,
    RequiredDomainsResolver, SeatHistoryResolver, SeatMutations, SeatResolver, SettingResolver, ViewerSeatsResolver, ViewerVacanciesResolver,
  ],
})
export class BodiesModule {}
