import { FirstSchema1795305600000 } from './1795305600000-first-schema.js';

/** In the order in which they run. A migration that landed is never edited. */
export const migrations = [FirstSchema1795305600000];
