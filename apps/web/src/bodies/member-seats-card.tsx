import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { DataBadge, Pill } from '../components/pill.js';
import { useViewer } from '../data/viewer.js';
import type { MemberSeatFragment } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';
import { isOver, isToCome, periodInWords } from '../people/period-words.js';
import { domainWord, seatRoleWord } from '../words/kinds.js';
import { PersonAndSubstitute } from './person-name.js';
import type { BodyWithMembers } from './members-page.js';

const AddSeatDialog = lazily(async () => (await import('./add-seat-dialog.js')).AddSeatDialog);
const FillSeatDialog = lazily(async () => (await import('./add-seat-dialog.js')).FillSeatDialog);
const EndMembershipDialog = lazily(async () => (await import('./end-seat-dialogs.js')).EndMembershipDialog);
const EndSeatDialog = lazily(async () => (await import('./end-seat-dialogs.js')).EndSeatDialog);
const SubstituteDialog = lazily(async () => (await import('./substitute-dialog.js')).SubstituteDialog);

type Membership = MemberSeatFragment['everyMembership'][number];

/** What is open: an act on a seat or on who sits there. */
type Open = { act: 'add' } | { act: 'fill' | 'end-seat'; seat: MemberSeatFragment } | { act: 'end' | 'substitute'; seat: MemberSeatFragment; membership: Membership };

/** 'VGN', or the label of a seat that is of no one party. */
export const seatName = ({ organisation, label }: MemberSeatFragment): string =>
  [organisation?.name, label].filter(Boolean).join(', ');

interface LineProps {
  seat: MemberSeatFragment;
  mayManage: boolean;
  onOpen: (open: Open) => void;
}

function Person({ membership, seat, mayManage, onOpen }: LineProps & { membership: Membership }) {
  const { today } = useViewer();
  const { person, substitute } = membership;
  const of = { what: person.name };
  return (
    <li className="act-line">
      <div>
        <PersonAndSubstitute person={person} substitute={substitute} />{' '}
        {person.deactivatedAt ? <Pill tone="care">{m.administration_deactivated()}</Pill> : null}
        {isToCome(membership, today) ? <Pill tone="info">{m.members_to_come()}</Pill> : null}
        <div className="small quiet">{periodInWords(membership)}</div>
      </div>
      {mayManage ? (
        <div className="row">
          <Button small onClick={() => onOpen({ act: 'substitute', seat, membership })} aria-label={m.members_substitute_of(of)}>
            {m.members_substitute()}
          </Button>
          <Button small onClick={() => onOpen({ act: 'end', seat, membership })} aria-label={m.administration_end_of(of)}>
            {m.administration_end()}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function SeatLine(props: LineProps) {
  const { seat, mayManage, onOpen } = props;
  const { today } = useViewer();
  const now = seat.everyMembership.filter((membership) => !isOver(membership, today));
  return (
    <li className="stack stack--close">
      <div className="act-line">
        <div>
          <strong>{seatName(seat)}</strong>
          <div className="row small">
            <DataBadge>{seatRoleWord(seat.role)}</DataBadge>
            {seat.domain ? <DataBadge>{domainWord(seat.domain)}</DataBadge> : null}
            <span className="quiet">{periodInWords(seat)}</span>
          </div>
        </div>
        {mayManage ? (
          <div className="row">
            <Button small onClick={() => onOpen({ act: 'fill', seat })} aria-label={m.members_fill_of({ what: seatName(seat) })}>
              {m.members_fill()}
            </Button>
            <Button small onClick={() => onOpen({ act: 'end-seat', seat })} aria-label={m.members_end_seat_of({ what: seatName(seat) })}>
              {m.members_end_seat()}
            </Button>
          </div>
        ) : null}
      </div>
      {now.length === 0 ? <span className="quiet">{m.bodies_seat_empty()}</span> : null}
      <ul className="plain-list stack stack--close">
        {now.map((membership) => (
          <Person key={membership.id} {...props} membership={membership} />
        ))}
      </ul>
      <Former seat={seat} />
    </li>
  );
}

function OpenDialog({ open, body, onClose }: { open: Open; body: BodyWithMembers; onClose: () => void }) {
  switch (open.act) {
    case 'add':
      return <AddSeatDialog bodyId={body.id} onClose={onClose} />;
    case 'fill':
      return <FillSeatDialog seat={open.seat} onClose={onClose} />;
    case 'end-seat':
      return <EndSeatDialog seat={open.seat} onClose={onClose} />;
    case 'end':
      return <EndMembershipDialog seat={open.seat} membership={open.membership} onClose={onClose} />;
    case 'substitute':
      return <SubstituteDialog row={open.membership} what="MEMBERSHIP" onClose={onClose} />;
  }
}

/** Who sat on a seat before, newest first: what they promised stands on the seat’s party. */
function Former({ seat }: { seat: MemberSeatFragment }) {
  const { today } = useViewer();
  const former = seat.everyMembership.filter((membership) => isOver(membership, today)).reverse();
  if (former.length === 0) return null;
  return (
    <Disclosure summary={m.tables_seat_former({ count: former.length, seat: seatName(seat) })}>
      <ul className="rows rows--close">
        {former.map(({ id, person, substitute, from, until }) => (
          <li key={id}>
            <PersonAndSubstitute person={person} substitute={substitute} />
            <div className="small quiet">{periodInWords({ from, until })}</div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Seats that the table does not have any more. */
function FormerSeats({ body }: { body: BodyWithMembers }) {
  const { today } = useViewer();
  const former = body.everySeat.filter((seat) => isOver(seat, today));
  if (former.length === 0) return null;
  return (
    <Disclosure summary={m.tables_seats_former({ count: former.length })}>
      <ul className="rows">
        {former.map((seat) => (
          <li key={seat.id} className="stack stack--close">
            <div>
              <strong>{seatName(seat)}</strong> <span className="small quiet">{periodInWords(seat)}</span>
            </div>
            <Former seat={seat} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The parties' places and who sits there. */
export function MemberSeatsCard({ body, mayManage }: { body: BodyWithMembers; mayManage: boolean }) {
  const { today } = useViewer();
  const [open, setOpen] = useState<Open>();
  const seats = body.everySeat.filter((seat) => !isOver(seat, today));
  const add = mayManage ? <Button small onClick={() => setOpen({ act: 'add' })}>{m.members_add_seat()}</Button> : null;
  return (
    <Card title={m.bodies_seats_title()} id="zetels" aside={add}>
      <div className="stack">
        {seats.length === 0 ? <EmptyState title={m.bodies_seats_none_title()}>{m.bodies_seats_none()}</EmptyState> : null}
        <ul className="rows rows--acts">
          {seats.map((seat) => (
            <SeatLine key={seat.id} seat={seat} mayManage={mayManage} onOpen={setOpen} />
          ))}
        </ul>
        <FormerSeats body={body} />
      </div>
      {open ? <OpenDialog open={open} body={body} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  );
}
