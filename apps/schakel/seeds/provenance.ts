import type { SeedProvenance } from './seed-types.js';

/** It stands in the report, at this place, in these words. */
export const report = (place: string, quote?: string): SeedProvenance => ({ kind: 'REPORT', place, ...(quote === undefined ? {} : { quote }) });

/** The makers filled it in; the place and the words are what they leaned on. */
export const assumption = (place?: string, quote?: string): SeedProvenance => ({
  kind: 'ASSUMPTION',
  ...(place === undefined ? {} : { place }),
  ...(quote === undefined ? {} : { quote }),
});

/** Demo content: it says nothing about the real parties. */
export const example: SeedProvenance = { kind: 'EXAMPLE' };
