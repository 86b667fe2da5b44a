import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { DataBadge } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import type { BodyPartsFragment, BodySeatFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord, seatRoleWord } from '../words/kinds.js';
import { DomainsCard, MissingPartiesCard } from './body-domains.js';
import { FunctionsCard, showsFunctions } from './functions-card.js';
import { hasEnded } from './body-groups.js';
import { PersonAndSubstitute } from './person-name.js';

function SeatName({ seat: { organisation, label } }: { seat: BodySeatFragment }) {
  if (!organisation) return <strong className="seat__label">{label}</strong>;
  return (
    <>
      <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
        {organisation.name}
      </TextLink>
      {label ? <span className="small quiet"> ({label})</span> : null}
    </>
  );
}

function SeatPersons({ memberships, isOver }: Pick<BodySeatFragment, 'memberships'> & { isOver: boolean }) {
  if (memberships.length === 0) return isOver ? <span /> : <span className="quiet">{m.bodies_seat_empty()}</span>;
  return (
    <ul className="plain-list">
      {memberships.map(({ id, person, substitute }) => (
        <li key={id}>
          <PersonAndSubstitute person={person} substitute={substitute} />
        </li>
      ))}
    </ul>
  );
}

function SeatLine({ seat, isOver }: { seat: BodySeatFragment; isOver: boolean }) {
  const { role, domain, note, memberships, provenance } = seat;
  return (
    <li className="seat">
      <div>
        <SeatName seat={seat} />
        {note ? <div className="small quiet">{note}</div> : null}
        <div className="row seat__marks">
          {role === 'PARTICIPANT' ? null : <DataBadge>{seatRoleWord(role)}</DataBadge>}
          {domain ? <DataBadge>{domainWord(domain)}</DataBadge> : null}
          <ProvenanceMark provenance={provenance} quietForReport />
        </div>
      </div>
      <SeatPersons memberships={memberships} isOver={isOver} />
    </li>
  );
}

/** Each source once, not once per seat. */
function SeatSources({ seats }: { seats: readonly BodySeatFragment[] }) {
  const places = [...new Set(seats.flatMap(({ provenance: { place } }) => (place ? [place] : [])))];
  return places.length > 0 ? (
    <Paragraph small quiet>
      {m.bodies_seats_source({ places: places.join('; ') })}
    </Paragraph>
  ) : null;
}

const ToMembers = ({ body: { code, members } }: { body: BodyPartsFragment }) => (
  <TextLink to="/overleggen/$code/leden" params={{ code }} className="small">
    {members.mayManage ? m.members_manage() : m.members_all()}
  </TextLink>
);

function SeatsCard({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const { seats } = body;
  const isOver = hasEnded(body, today);
  return (
    <Card title={isOver ? m.bodies_seats_then() : m.bodies_seats_title()} id="zetels" aside={isOver ? null : <ToMembers body={body} />}>
      {seats.length === 0 ? (
        <EmptyState title={m.bodies_seats_none_title()}>{m.bodies_seats_none()}</EmptyState>
      ) : (
        <div className="stack">
          <ul className="rows">
            {seats.map((seat) => (
              <SeatLine key={seat.id} seat={seat} isOver={isOver} />
            ))}
          </ul>
          <SeatSources seats={seats} />
        </div>
      )}
    </Card>
  );
}

/** Few seats leave room under them. */
const manySeats = 5;

/** Who sits there for which party, who holds which function, and who is missing. */
export function BodyPeople({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const underSeats = body.seats.length < manySeats && showsFunctions(body, today);
  return (
    <div className="columns columns--main-and-aside">
      <div className="stack">
        <SeatsCard body={body} />
        <MissingPartiesCard body={body} />
        {underSeats ? <DomainsCard body={body} /> : null}
      </div>
      <div className="stack">
        <FunctionsCard body={body} />
        {underSeats ? null : <DomainsCard body={body} />}
      </div>
    </div>
  );
}
