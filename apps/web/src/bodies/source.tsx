import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { SourcePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** What the makers filled in themselves, and why. */
export function Assumptions({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="plain-list stack stack--close">
      {reasons.map((reason) => (
        <li key={reason} className="small">
          <ProvenanceMark provenance={{ kind: 'ASSUMPTION' }} /> {reason}
        </li>
      ))}
    </ul>
  );
}

/** The literal words of the source, spelling included. */
export function SourceQuote({ quote }: { quote: string | null | undefined }) {
  return quote ? <blockquote className="quote">‘{quote}’</blockquote> : null;
}

/** Place, words and assumptions under each other. */
export function Source({ provenance }: { provenance: SourcePartsFragment }) {
  return (
    <div className="stack stack--close">
      <div>
        <ProvenanceMark provenance={provenance} />
        {provenance.kind === 'ASSUMPTION' && provenance.place ? (
          <span className="small quiet"> {m.bodies_source_near({ place: provenance.place })}</span>
        ) : null}
      </div>
      <SourceQuote quote={provenance.quote} />
      <Assumptions reasons={provenance.assumptions} />
    </div>
  );
}

/** Where what stands on this page comes from; nothing for what users entered. */
export function SourceCard({ provenance }: { provenance: SourcePartsFragment }) {
  if (provenance.kind === 'USER') return null;
  return (
    <Card title={m.bodies_source_title()} id="bron">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {m.bodies_source_text()}
        </Paragraph>
        <Source provenance={provenance} />
      </div>
    </Card>
  );
}
