import { nationalBodies } from './bodies-national.js';
import { projectBodies, regionalNetworks } from './bodies-project.js';
import type { SeedBody } from './seed-types.js';

/** Every table of the report, now and then. */
export const bodies: readonly SeedBody[] = [...nationalBodies, ...regionalNetworks, ...projectBodies];
