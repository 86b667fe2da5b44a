import { PROJECT_END } from './bodies-project.js';
import { assumption } from './provenance.js';
import type { SeedHandOver } from './seed-types.js';

/** The project team ended with item 6a unfinished: its hand-over stands open until somebody takes over its part. */
export const handOvers: readonly SeedHandOver[] = [
  {
    key: 'PT', body: 'PT', startedOn: PROJECT_END, reason: 'De projectfase is afgelopen.',
    provenance: assumption('hoofdstuk 8; Bijlage 2, actiepunt 6a', 'Projectteam rond dit in maart 2022 af'),
    assumptions: [{ field: 'body', why: 'Het rapport noemt geen overdracht van het Projectteam. Actiepunt 6a was voor maart 2022 afgesproken; dat het af is, staat er niet.' }],
  },
];
