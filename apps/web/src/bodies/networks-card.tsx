import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Heading } from '../components/heading.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { Assumptions } from './source.js';

const linkTo = ({ code, name, region }: BodyLineFragment) => (
  <TextLink to="/overleggen/$code" params={{ code }}>
    {region ? region.name : name}
  </TextLink>
);

function National({ body }: { body: BodyLineFragment }) {
  return (
    <div className="stack stack--close">
      <Heading level={3}>{linkTo(body)}</Heading>
      {body.purpose ? <Paragraph>{body.purpose}</Paragraph> : null}
      <div>
        <ProvenanceMark provenance={body.provenance} />
      </div>
      <Assumptions reasons={body.provenance.assumptions} />
    </div>
  );
}

/** Where the teams learn from each other: the national network, and one per region. */
export function NetworksCard({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const national = bodies.filter(({ region }) => !region);
  const regional = bodies.filter(({ region }) => region);
  const reasons = [...new Set(regional.flatMap(({ provenance }) => provenance.assumptions))];
  if (bodies.length === 0) return null;
  return (
    <Card title={m.bodies_networks_title()} id="netwerken">
      <div className="stack">
        <Paragraph>{m.bodies_networks_text()}</Paragraph>
        {national.map((body) => (
          <National key={body.id} body={body} />
        ))}
        {regional.length > 0 ? (
          <div className="stack stack--close">
            <Heading level={3}>{m.bodies_networks_regional()}</Heading>
            <ul className="plain-list name-grid">
              {regional.map((body) => (
                <li key={body.id}>{linkTo(body)}</li>
              ))}
            </ul>
            <Assumptions reasons={reasons} />
          </div>
        ) : null}
      </div>
    </Card>
  );
}
