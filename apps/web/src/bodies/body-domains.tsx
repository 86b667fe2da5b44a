import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import type { Domain } from '../generated/enums.js';
import type { BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord } from '../words/kinds.js';
import { hasEnded } from './body-groups.js';

interface DomainLine {
  domain: Domain;
  isPresent: boolean;
}

function Line({ line: { domain, isPresent }, isMissed }: { line: DomainLine; isMissed: boolean }) {
  const absent = isMissed ? 'care' : 'quiet';
  return (
    <li className="domain-line">
      <span>{domainWord(domain)}</span>
      <Pill tone={isPresent ? 'good' : absent}>{isPresent ? m.bodies_domain_present() : m.bodies_domain_absent()}</Pill>
    </li>
  );
}

/** Which of the six domains sit at this table, and which do not. */
export function DomainsCard({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const lines: DomainLine[] = [
    ...body.domainsAbsent.map((domain) => ({ domain, isPresent: false })),
    ...body.domainsPresent.map((domain) => ({ domain, isPresent: true })),
  ];
  if (lines.length === 0) return null;
  // An empty chair is a matter of care while a table meets to decide; professionals learn among themselves.
  const isMissed = body.kind !== 'LEARNING_NETWORK' && !hasEnded(body, today);
  const isFromReport = body.provenance.kind !== 'USER';
  return (
    <Card title={m.bodies_domains_title()} id="domeinen">
      <div className="stack stack--close">
        <ul className="rows rows--close">
          {lines.map((line) => (
            <Line key={line.domain} line={line} isMissed={isMissed} />
          ))}
        </ul>
        {isFromReport ? (
          <div className="small">
            <ProvenanceMark provenance={{ kind: 'ASSUMPTION' }} /> {m.bodies_domains_assumed()}
          </div>
        ) : null}
      </div>
    </Card>
  );
}

/** Parties that must act under this table and cannot speak there. */
export function MissingPartiesCard({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const { code, partiesWithoutSeat } = body;
  if (partiesWithoutSeat.length === 0 || hasEnded(body, today)) return null;
  return (
    <Card title={m.bodies_without_seat_title()} id="zonder-zetel">
      <div className="stack stack--close">
        <Paragraph small>{m.bodies_without_seat_text()}</Paragraph>
        <ul className="rows rows--close">
          {partiesWithoutSeat.map(({ id, slug, name, shortName }) => (
            <li key={id}>
              <TextLink to="/partijen/$slug" params={{ slug }}>
                {name}
              </TextLink>
              <div className="small">
                <TextLink to="/acties" search={{ bodyCodes: [code], party: slug, onlyOpen: true }}>
                  {m.bodies_without_seat_actions({ party: shortName })}
                </TextLink>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
