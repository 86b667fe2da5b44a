import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useRead } from '../data/use-read.js';
import { OpenActionsOfPartyDocument, type BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from '../printing/print-links.js';
import { ActionLines } from './action-line.js';

const shown = 8;

/** Owned by this table. */
function OwnActions({ body: { code, actionItems } }: { body: BodyPartsFragment }) {
  const toRegister = (
    <span className="row">
      <TextLink to="/acties" search={{ bodyCodes: [code] }}>
        {m.bodies_to_register()}
      </TextLink>
      <PrintLinks name={m.print_actions()} address={`/export/overleggen/${encodeURIComponent(code)}/actielijst`} />
    </span>
  );
  return (
    <Card title={m.bodies_own_actions()} id="acties" aside={actionItems.length > 0 ? toRegister : null}>
      {actionItems.length === 0 ? (
        <EmptyState title={m.bodies_own_actions_none_title()}>{m.bodies_own_actions_none()}</EmptyState>
      ) : (
        <div className="stack">
          <ActionLines actions={actionItems.slice(0, shown)} />
          {actionItems.length > shown ? (
            <Paragraph small>{m.bodies_actions_shown({ shown, count: actionItems.length })}</Paragraph>
          ) : null}
        </div>
      )}
    </Card>
  );
}

/** In which the table itself is a party, under whichever table they stand. */
function ActionsAsParty({ code }: { code: string }) {
  const read = useRead(OpenActionsOfPartyDocument, { party: code, first: 20 }, { fresh: true });
  const found = read.data?.actionItems;
  if (!found || found.totalCount === 0) return null;
  return (
    <Card
      title={m.bodies_party_actions()}
      id="zelf-partij"
      aside={
        <TextLink to="/acties" search={{ party: code, onlyOpen: true }}>
          {m.bodies_to_register()}
        </TextLink>
      }
    >
      <div className="stack">
        <Paragraph small quiet>
          {m.bodies_party_actions_text()}
        </Paragraph>
        <ActionLines actions={found.edges.map(({ node }) => node)} />
      </div>
    </Card>
  );
}

export function BodyActions({ body }: { body: BodyPartsFragment }) {
  return (
    <div className="stack">
      <OwnActions body={body} />
      <ActionsAsParty code={body.code} />
    </div>
  );
}
