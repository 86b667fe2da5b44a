import { fundingActions } from './actions-funding.js';
import { normActions } from './actions-norm.js';
import type { SeedAction } from './seed-types.js';

/** The twelve items of Bijlage 2, in its order. */
export const actions: readonly SeedAction[] = [...fundingActions, ...normActions];
