import { InstantText } from '../components/date-text.js';
import { Pill, type Tone } from '../components/pill.js';
import type { InvitationState } from '../generated/enums.js';
import type { PersonLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const words: Record<InvitationState, [Tone, () => string]> = {
  WAITING: ['info', m.administration_invitation_waiting],
  SENT: ['info', m.administration_invitation_sent],
  USED: ['good', m.administration_invitation_used],
  EXPIRED: ['care', m.administration_invitation_expired],
  WITHDRAWN: ['quiet', m.administration_invitation_withdrawn],
};

export function InvitationPill({ state }: { state: InvitationState }) {
  const [tone, word] = words[state];
  return <Pill tone={tone}>{word()}</Pill>;
}

/** How somebody stands towards signing in, in one mark. */
export function AccountState({ person: { account, invitation, deactivatedAt } }: { person: PersonLineFragment }) {
  if (deactivatedAt) return <Pill>{m.administration_deactivated()}</Pill>;
  if (!account) return <Pill>{m.administration_no_account()}</Pill>;
  if (account.lastSignedInAt) {
    return (
      <span className="small">
        {m.administration_last_signed_in()} <InstantText at={account.lastSignedInAt} />
      </span>
    );
  }
  return invitation ? <InvitationPill state={invitation.state} /> : <Pill>{m.administration_never_signed_in()}</Pill>;
}
