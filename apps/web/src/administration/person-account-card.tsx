import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { ErrorSummary } from '../components/error-summary.js';
import { useChange } from '../data/use-change.js';
import { InvitePersonDocument, WithdrawInvitationDocument } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';
import { InvitationLink } from './invitation-link.js';
import { InvitationPill } from './invitation-words.js';
import type { PersonInFull } from './person-page.js';

const EditPersonDialog = lazily(async () => (await import('./edit-person-dialog.js')).EditPersonDialog);
const EditAddressDialog = lazily(async () => (await import('./edit-address-dialog.js')).EditAddressDialog);

function InvitationButtons({ person, onInvite }: { person: PersonInFull; onInvite: () => void }) {
  const invite = useChange(InvitePersonDocument);
  const withdraw = useChange(WithdrawInvitationDocument);
  const { account, invitation, deactivatedAt, id } = person;
  if (deactivatedAt || account?.lastSignedInAt) return null;
  const isOpen = invitation !== null && invitation !== undefined && ['WAITING', 'SENT', 'EXPIRED'].includes(invitation.state);
  const press = () => (account ? void invite.run({ id, email: null }) : onInvite());
  return (
    <>
      <ErrorSummary errors={[]} message={invite.message ?? withdraw.message} />
      <div className="row">
        <Button small look="primary" busy={invite.busy} onClick={press}>
          {isOpen ? m.administration_invite_again() : m.administration_invite()}
        </Button>
        {isOpen ? (
          <Button small busy={withdraw.busy} onClick={() => void withdraw.run({ id })}>
            {m.administration_withdraw()}
          </Button>
        ) : null}
      </div>
      {isOpen ? <InvitationLink personId={id} /> : null}
    </>
  );
}

/** Name, address, invitation. */
export function AccountCard({ person }: { person: PersonInFull }) {
  const [open, setOpen] = useState<'name' | 'address' | 'invite'>();
  const { account, invitation } = person;
  const close = () => setOpen(undefined);
  const facts = [
    { key: m.administration_name(), value: person.name },
    { key: m.administration_email(), value: account?.email ?? m.administration_no_account() },
    { key: m.administration_invitation(), value: invitation ? <InvitationPill state={invitation.state} /> : null },
    { key: m.administration_invitation_asked(), value: invitation ? <InstantText at={invitation.askedAt} /> : null },
    { key: m.administration_invitation_until(), value: invitation?.state === 'SENT' ? <InstantText at={invitation.expiresAt} /> : null },
    { key: m.administration_last_signed_in(), value: account?.lastSignedInAt ? <InstantText at={account.lastSignedInAt} /> : m.administration_never() },
  ];
  return (
    <Card title={m.administration_account_title()} id="account">
      <div className="stack">
        <DefinitionList facts={facts} />
        <InvitationButtons person={person} onInvite={() => setOpen('invite')} />
        <div className="row">
          <Button small onClick={() => setOpen('name')}>
            {m.administration_change_name()}
          </Button>
          {account ? (
            <Button small onClick={() => setOpen('address')}>
              {m.administration_change_email()}
            </Button>
          ) : null}
        </div>
      </div>
      {open === 'name' ? <EditPersonDialog person={person} onClose={close} /> : null}
      {open === 'address' && account ? <EditAddressDialog id={person.id} account={account} onClose={close} /> : null}
      {open === 'invite' ? <EditAddressDialog id={person.id} account={null} onClose={close} /> : null}
    </Card>
  );
}
