import { Module } from '@nestjs/common';
import { BodyDecisionsResolver, RecommendationResolver } from './body-decisions.resolver.js';
import { DecisionMutations } from './decision.mutations.js';
import { DecisionResolver } from './decision.resolver.js';
import { PrintDecisionsController } from './print-decisions.controller.js';
import { WrittenUnderResolver } from './written-under.resolver.js';

/** What bodies decided, and what they were advised. */
@Module({ controllers: [PrintDecisionsController], providers: [BodyDecisionsResolver, DecisionMutations, DecisionResolver, RecommendationResolver, WrittenUnderResolver] })
export class DecisionsModule {}
