import { ProvenanceKind, type Provenance } from '@schakel/database';

/** What was invented for the demonstration, or assumed by the makers, says so on paper too; nothing for the rest. */
export function originMark({ kind }: Pick<Provenance, 'kind'>): string[] {
  if (kind === ProvenanceKind.EXAMPLE) return ['Voorbeeld'];
  return kind === ProvenanceKind.ASSUMPTION ? ['Aanname'] : [];
}
