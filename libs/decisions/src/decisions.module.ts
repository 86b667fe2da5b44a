import { Module } from '@nestjs/common';
import { BodyDecisionsResolver, RecommendationResolver } from './body-decisions.resolver.js';
import { DecisionResolver } from './decision.resolver.js';

/** What bodies decided, and what they were advised. */
@Module({ providers: [BodyDecisionsResolver, DecisionResolver, RecommendationResolver] })
export class DecisionsModule {}
