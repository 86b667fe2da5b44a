import type { ProvenanceKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

export interface ProvenanceMarkProps {
  provenance: { kind: ProvenanceKind; place?: string | null };
  /** Facts of the report carry no mark in a dense list unless asked. */
  quietForReport?: boolean;
}

/** Where a fact comes from: 'bron: bijlage 2', 'aanname', 'voorbeeld', 'gewijzigd'; nothing for what a user entered. */
export function ProvenanceMark({ provenance, quietForReport = false }: ProvenanceMarkProps) {
  const { kind, place } = provenance;
  if (kind === 'USER' || (kind === 'REPORT' && quietForReport)) return null;
  if (kind === 'CHANGED') {
    return (
      <span className="provenance provenance--changed" title={m.component_provenance_changed_title()}>
        {m.component_provenance_changed()}
      </span>
    );
  }
  if (kind === 'REPORT') {
    const text = place ? m.component_provenance_report({ place }) : m.component_provenance_report_plain();
    return <span className="provenance">{text}</span>;
  }
  const isExample = kind === 'EXAMPLE';
  const title = isExample ? m.component_provenance_example_title() : m.component_provenance_assumption_title();
  return (
    <span className={`provenance provenance--${isExample ? 'example' : 'assumption'}`} title={title}>
      {isExample ? m.component_provenance_example() : m.component_provenance_assumption()}
    </span>
  );
}
