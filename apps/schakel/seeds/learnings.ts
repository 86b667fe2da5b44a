import { projectLearnings } from './learnings-project.js';
import { reviewLearnings } from './learnings-review.js';
import type { SeedLearning } from './seed-types.js';

/** The lessons about the collaboration: shared, without a region. */
export const learnings: readonly SeedLearning[] = [...projectLearnings, ...reviewLearnings];
