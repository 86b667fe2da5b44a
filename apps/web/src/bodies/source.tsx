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

/** Words that quote somebody themselves get the other marks around them. */
const holdsQuote = (text: string) => /(^|[\s(])['‘]/.test(text);

/** The literal words of the source, spelling included. */
export function SourceQuote({ quote }: { quote: string | null | undefined }) {
  if (!quote) return null;
  return <blockquote className="quote">{holdsQuote(quote) ? `“${quote}”` : `‘${quote}’`}</blockquote>;
}

/** Place, words and assumptions under each other. */
export function Source({ provenance }: { provenance: SourcePartsFragment }) {
  return (
    <div className="stack stack--close">
      <div>
        <ProvenanceMark provenance={provenance} />
        {provenance.kind === 'CHANGED' && provenance.place ? (
          <span className="small quiet"> {m.bodies_source_was({ place: provenance.place })}</span>
        ) : null}
        {provenance.kind === 'ASSUMPTION' && provenance.place ? (
          <span className="small quiet"> {m.bodies_source_near({ place: provenance.place })}</span>
        ) : null}
      </div>
      <SourceQuote quote={provenance.quote} />
      <Assumptions reasons={provenance.assumptions} />
    </div>
  );
}

interface SourceCardProps {
  provenance: SourcePartsFragment;
  /** The page's title: a quote that only repeats it says nothing. */
  title: string;
}

/** Where what stands on this page comes from; nothing for what users entered. */
export function SourceCard({ provenance, title }: SourceCardProps) {
  if (provenance.kind === 'USER') return null;
  const quote = provenance.quote === title ? null : provenance.quote;
  return (
    <Card title={m.bodies_source_title()} id="bron">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {provenance.kind === 'CHANGED' ? m.bodies_source_text_changed() : quote ? m.bodies_source_text_quoted() : m.bodies_source_text()}
        </Paragraph>
        <Source provenance={{ ...provenance, quote }} />
      </div>
    </Card>
  );
}
