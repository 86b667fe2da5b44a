import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import type { BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { CadenceWords } from './cadence-words.js';

function Lapsed({ meetings }: { meetings: NonNullable<BodyPartsFragment['cadence']>['lapsedMeetings'] }) {
  return (
    <ul className="rows">
      {meetings.map(({ id, number, heldOn, lapsedReason }) => (
        <li key={id}>
          <TextLink to="/vergaderingen/$number" params={{ number }}>
            {number}
          </TextLink>{' '}
          {heldOn ? <DateText on={heldOn} /> : null}
          {lapsedReason ? <span className="quiet">: {lapsedReason}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ planned, held, lapsed, longestGap, lapsedMeetings }: NonNullable<BodyPartsFragment['cadence']>) {
  return [
    { key: m.cadence_planned(), value: String(planned) },
    { key: m.cadence_held(), value: String(held) },
    { key: m.cadence_lapsed(), value: lapsedMeetings.length > 0 ? <Lapsed meetings={lapsedMeetings} /> : String(lapsed) },
    { key: m.cadence_gap(), value: longestGap === null || longestGap === undefined ? null : m.cadence_days({ count: longestGap }) },
  ];
}

/** How often this table must meet and does, this year. */
export function BodyCadence({ body }: { body: BodyPartsFragment }) {
  const { cadence } = body;
  if (!cadence) return null;
  return (
    <Card title={m.cadence_title({ year: String(cadence.year) })} id="cadans">
      <div className="stack stack--close">
        <Paragraph>
          <strong>
            <CadenceWords cadence={cadence} />
          </strong>
        </Paragraph>
        {cadence.shortBy > 0 ? <Alert kind="warning">{m.cadence_short_text({ count: cadence.shortBy, required: cadence.required ?? 0 })}</Alert> : null}
        <DefinitionList facts={factsOf(cadence)} />
      </div>
    </Card>
  );
}
