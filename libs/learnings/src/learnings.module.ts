import { Module } from '@nestjs/common';
import { BodyLearningsResolver, LearningResolver } from './learning.resolver.js';

/** Lessons from practice and about the collaboration. */
@Module({ providers: [BodyLearningsResolver, LearningResolver] })
export class LearningsModule {}
