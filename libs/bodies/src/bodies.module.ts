import { Module } from '@nestjs/common';
import { BodyCompositionResolver } from './body-composition.resolver.js';
import { BodyFunctionResolver } from './body-function.resolver.js';
import { BodySettingsResolver, SettingResolver } from './body-settings.resolver.js';
import { BodyResolver } from './body.resolver.js';
import { BodyOfHitResolver } from './bodies.search.js';
import { OrganisationSeatsResolver, RegionLearningNetworkResolver } from './organisation-seats.resolver.js';
import { MembershipResolver, SeatResolver } from './seat.resolver.js';
import { ViewerSeatsResolver } from './viewer-seats.resolver.js';

/** The tables: who sits there, who steers, where they climb to. */
@Module({
  providers: [
    BodyCompositionResolver, BodyFunctionResolver, BodyOfHitResolver, BodyResolver, MembershipResolver, OrganisationSeatsResolver, RegionLearningNetworkResolver, SeatResolver,
    BodySettingsResolver, SettingResolver, ViewerSeatsResolver,
  ],
})
export class BodiesModule {}
