import { Module } from '@nestjs/common';
import { BodyLearningsResolver, LearningResolver, PutForwardResolver } from './learning.resolver.js';
import { PutForwardMutations } from './put-forward.mutations.js';

/** Lessons from practice and about the collaboration. */
@Module({ providers: [BodyLearningsResolver, LearningResolver, PutForwardMutations, PutForwardResolver] })
export class LearningsModule {}
