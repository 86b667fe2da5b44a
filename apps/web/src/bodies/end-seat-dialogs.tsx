import { useVersionedChange } from '../forms/use-versioned-change.js';
import { EndFunctionDocument, EndMembershipDocument, EndSeatDocument, type MemberFunctionFragment, type MemberSeatFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { EndingDialog } from '../people/ending-dialog.js';
import { functionKindWord } from '../words/kinds.js';
import { seatName } from './member-seats-card.js';

/** A party leaves the table, with who sits for it. */
export function EndSeatDialog({ seat, onClose }: { seat: MemberSeatFragment; onClose: () => void }) {
  const change = useVersionedChange(EndSeatDocument, seat);
  const { id } = seat;
  return (
    <EndingDialog
      title={m.members_end_seat_of({ what: seatName(seat) })}
      text={m.members_end_seat_text()}
      kind="SEAT"
      id={id}
      action={m.members_end_seat()}
      successorLabel={null}
      change={change}
      onEnd={async ({ lastDay }) => Boolean(await change.run((version) => ({ id, version, lastDay })))}
      onClose={onClose}
    />
  );
}

interface EndMembershipProps {
  seat: MemberSeatFragment;
  membership: MemberSeatFragment['everyMembership'][number];
  onClose: () => void;
}

/** Somebody leaves a seat, which stays. */
export function EndMembershipDialog({ seat, membership, onClose }: EndMembershipProps) {
  const change = useVersionedChange(EndMembershipDocument, membership);
  const { id, person } = membership;
  return (
    <EndingDialog
      title={m.administration_end_of({ what: person.name })}
      text={m.members_end_text({ name: person.name, seat: seatName(seat) })}
      kind="MEMBERSHIP"
      id={id}
      action={m.members_end()}
      successorLabel={m.members_successor()}
      change={change}
      onEnd={async (choice) => Boolean(await change.run((version) => ({ id, version, ...choice })))}
      onClose={onClose}
    />
  );
}

/** Somebody lays a function down. */
export function EndFunctionDialog({ held, onClose }: { held: MemberFunctionFragment; onClose: () => void }) {
  const change = useVersionedChange(EndFunctionDocument, held);
  const { id, kind, person, organisation } = held;
  const name = person?.name ?? organisation?.shortName ?? '';
  return (
    <EndingDialog
      title={m.members_end_function_of({ kind: functionKindWord(kind), name })}
      text={m.members_end_function_text({ kind: functionKindWord(kind), name })}
      kind="FUNCTION"
      id={id}
      action={m.members_end_function()}
      successorLabel={m.members_successor()}
      change={change}
      onEnd={async (choice) => Boolean(await change.run((version) => ({ id, version, ...choice })))}
      onClose={onClose}
    />
  );
}
