import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { AcceptMandateDocument, type MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';

type Party = MandateVersionFragment['parties'][number];

function Word({ party: { acceptance, isAsked } }: { party: Party }) {
  if (!acceptance) return <Pill tone="care">{m.tables_mandate_not_yet()}</Pill>;
  const day = dayText(acceptance.acceptedOn);
  if (isAsked) return <Pill tone="care">{m.tables_mandate_again({ day })}</Pill>;
  return (
    <>
      <Pill tone="good">{m.tables_mandate_accepted({ day })}</Pill> <span className="small quiet">{m.tables_mandate_accepted_by({ name: acceptance.acceptedBy.name })}</span>
    </>
  );
}

function PartyLine({ sheetId, party }: { sheetId: string; party: Party }) {
  const change = useChange(AcceptMandateDocument);
  const { organisation, mayAccept } = party;
  return (
    <li className="stack stack--close">
      <div>
        <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
          {organisation.shortName}
        </TextLink>
      </div>
      <div>
        <Word party={party} />
      </div>
      {mayAccept ? (
        <div className="no-print">
          <Button small busy={change.busy} onClick={() => void change.run({ sheetId, organisationId: organisation.id })}>
            {m.tables_mandate_accept({ party: organisation.shortName })}
          </Button>
        </div>
      ) : null}
      {change.message ? (
        <Alert kind="error" live>
          {change.message}
        </Alert>
      ) : null}
    </li>
  );
}

/** Who agreed to the version in force, who must still say so. */
export function MandatePartiesCard({ sheet: { id, parties } }: { sheet: MandateVersionFragment }) {
  return (
    <Card title={m.tables_mandate_parties()} id="akkoord">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {parties.length > 0 ? m.tables_mandate_parties_text() : m.tables_mandate_parties_none()}
        </Paragraph>
        <ul className="rows">
          {parties.map((party) => (
            <PartyLine key={party.organisation.id} sheetId={id} party={party} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
