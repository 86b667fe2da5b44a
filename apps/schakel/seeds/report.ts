import { actions } from './actions.js';
import { bodies } from './bodies.js';
import { decisions, meetings } from './decisions.js';
import { groups } from './groups.js';
import { endConditions, handOvers } from './hand-overs.js';
import { learnings } from './learnings.js';
import { organisations } from './organisations.js';
import { recommendations } from './recommendations.js';
import { regions } from './regions.js';
import { functions, seats } from './seats.js';
import type { SeedReport } from './seed-types.js';

/** All that is seeded from the report. */
export const reportSeed: SeedReport = {
  organisations, groups, regions, bodies, seats, functions, meetings, decisions, recommendations, actions, learnings, handOvers, endConditions,
};
