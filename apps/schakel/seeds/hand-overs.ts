import { PROJECT_END } from './bodies-project.js';
import { assumption, report } from './provenance.js';
import type { SeedEndCondition, SeedHandOver } from './seed-types.js';

/** The project team ended with item 6a unfinished: its hand-over stands open until somebody takes over its part. */
export const handOvers: readonly SeedHandOver[] = [
  {
    key: 'PT', body: 'PT', startedOn: PROJECT_END, reason: 'De projectfase is afgelopen.',
    provenance: assumption('hoofdstuk 8; Bijlage 2, actiepunt 6a', 'Projectteam rond dit in maart 2022 af'),
    assumptions: [{ field: 'body', why: 'Het rapport noemt geen overdracht van het Projectteam. Actiepunt 6a was voor maart 2022 afgesproken; dat het af is, staat er niet.' }],
  },
];

const stops = report('§ 9.1.1', 'als de prestatie binnen de Zvw en Wlz is vastgesteld');

/** The Werkgroep bekostiging stops when both are so. */
export const endConditions: readonly SeedEndCondition[] = [
  { key: 'WB/zvw', body: 'WB', position: 0, text: 'De prestatie is vastgesteld binnen de Zvw', provenance: stops },
  { key: 'WB/wlz', body: 'WB', position: 1, text: 'De prestatie is vastgesteld binnen de Wlz', provenance: stops },
];
