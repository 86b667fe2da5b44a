import { ProvenanceKind, type Provenance } from '@schakel/database';
import type { SeedAssumption, SeedProvenance } from '../../seeds/index.js';

/** The provenance columns of a record: its place and words, and what the makers filled in themselves. */
export const provenanceOf = ({ kind, place, quote }: SeedProvenance, assumptions: readonly SeedAssumption[] = [], more: readonly string[] = []): Provenance => ({
  kind: ProvenanceKind[kind],
  place: place ?? null,
  quote: quote ?? null,
  assumptions: [...assumptions.map(({ why }) => why), ...more],
});
