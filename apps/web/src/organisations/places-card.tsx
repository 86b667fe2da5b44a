import { PersonAndSubstitute } from '../bodies/person-name.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { DataBadge, Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord, functionStateWord, seatRoleWord } from '../words/kinds.js';
import type { OrganisationFacts } from './organisation-page.js';

type Seat = OrganisationFacts['seats'][number];
type Held = OrganisationFacts['functions'][number];

const bodyLink = ({ code, name }: Seat['body']) => (
  <TextLink to="/overleggen/$code" params={{ code }}>
    {name}
  </TextLink>
);

function FunctionLine({ held: { kind, state, body, person, substitute, provenance } }: { held: Held }) {
  return (
    <li className="seat">
      <div>
        <strong>{functionKindWord(kind)}</strong>, {bodyLink(body)}
        <div className="row seat__marks">
          <Pill tone={state === 'ACCEPTED' ? 'good' : 'info'}>{functionStateWord(state)}</Pill>
          {person?.isExample ? null : <ProvenanceMark provenance={provenance} quietForReport />}
        </div>
      </div>
      <div>{person ? <PersonAndSubstitute person={person} substitute={substitute} /> : null}</div>
    </li>
  );
}

function SeatPersons({ memberships }: Pick<Seat, 'memberships'>) {
  if (memberships.length === 0) return <span className="quiet">{m.organisations_seat_empty()}</span>;
  return memberships.map(({ id, person, substitute }) => (
    <div key={id}>
      <PersonAndSubstitute person={person} substitute={substitute} />
    </div>
  ));
}

function SeatLine({ seat: { body, role, label, note, memberships, provenance } }: { seat: Seat }) {
  return (
    <li className="seat">
      <div>
        {bodyLink(body)}
        {label ? <span className="small quiet"> ({label})</span> : null}
        {note ? <div className="small quiet">{note}</div> : null}
        <div className="row seat__marks">
          <DataBadge>{seatRoleWord(role)}</DataBadge>
          <ProvenanceMark provenance={provenance} quietForReport />
        </div>
      </div>
      <div>
        <SeatPersons memberships={memberships} />
      </div>
    </li>
  );
}

/** Where the party sits and which functions it holds, by whom. */
export function PlacesCard({ organisation: { seats, functions } }: { organisation: OrganisationFacts }) {
  return (
    <>
      {functions.length > 0 ? (
        <Card title={m.organisations_functions()} id="functies">
          <ul className="rows">
            {functions.map((held) => (
              <FunctionLine key={held.id} held={held} />
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={m.organisations_seats()} id="zetels">
        {seats.length === 0 ? (
          <EmptyState title={m.organisations_seats_none_title()}>{m.organisations_seats_none()}</EmptyState>
        ) : (
          <ul className="rows">
            {seats.map((seat) => (
              <SeatLine key={seat.id} seat={seat} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
