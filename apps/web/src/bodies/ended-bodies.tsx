import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { DataBadge, Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useRead } from '../data/use-read.js';
import { OpenActionsOfPartyDocument, type BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** A promise of a table that is gone: the first thing to repair. */
function StillOpen({ body }: { body: BodyLineFragment }) {
  const read = useRead(OpenActionsOfPartyDocument, { party: body.code, first: 1 }, { fresh: true });
  const count = read.data?.actionItems.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <div className="row">
      <Pill tone="bad">{m.bodies_still_open()}</Pill>
      <TextLink to="/acties" search={{ party: body.code, onlyOpen: true }}>
        {m.bodies_still_open_actions({ count, name: body.name })}
      </TextLink>
    </div>
  );
}

function EndedBody({ body }: { body: BodyLineFragment }) {
  const { code, name, endedOn, successor, provenance } = body;
  return (
    <li>
      <div className="row">
        <TextLink to="/overleggen/$code" params={{ code }}>
          {name}
        </TextLink>
        <DataBadge>{code}</DataBadge>
        <ProvenanceMark provenance={provenance} />
      </div>
      <div className="small quiet">
        {m.bodies_ended_on()} {endedOn ? <DateText on={endedOn} /> : null},{' '}
        {successor ? (
          <>
            {m.bodies_succeeded_by()}{' '}
            <TextLink to="/overleggen/$code" params={{ code: successor.code }}>
              {successor.name}
            </TextLink>
          </>
        ) : (
          m.bodies_no_successor()
        )}
      </div>
      <StillOpen body={body} />
    </li>
  );
}

/** The tables of the project: history. */
export function EndedBodies({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  if (bodies.length === 0) return null;
  return (
    <Card title={m.bodies_ended_title()} id="beeindigd">
      <div className="stack">
        <Paragraph>{m.bodies_ended_text()}</Paragraph>
        <ul className="rows">
          {bodies.map((body) => (
            <EndedBody key={body.id} body={body} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
