import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { AcceptProposalDocument, type ProposalToMeFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord } from '../words/kinds.js';

const AcceptProposalDialog = lazily(async () => (await import('./answer-proposal-dialogs.js')).AcceptProposalDialog);
const DeclineProposalDialog = lazily(async () => (await import('./answer-proposal-dialogs.js')).DeclineProposalDialog);

function Proposal({ proposal }: { proposal: ProposalToMeFragment }) {
  const [open, setOpen] = useState<'accept' | 'decline'>();
  const accept = useVersionedChange(AcceptProposalDocument, proposal);
  const { id, kind, organisation, person } = proposal;
  const word = functionKindWord(kind);
  const close = () => setOpen(undefined);
  // Who was named needs no further choice.
  const onAccept = () => (person ? void accept.run((version) => ({ id, version })) : setOpen('accept'));
  return (
    <Alert title={m.tables_asked_title({ kind: word })}>
      <div className="stack stack--close">
        <p>
          {organisation ? `${m.tables_asked_party({ party: organisation.shortName })} ` : null}
          {person ? m.tables_asked_person({ name: person.name }) : null}
        </p>
        <div className="row no-print">
          <Button look="primary" small busy={accept.busy} onClick={onAccept} aria-label={m.tables_accept_of({ kind: word })}>
            {m.tables_accept()}
          </Button>
          <Button small onClick={() => setOpen('decline')} aria-label={m.tables_decline_of({ kind: word })}>
            {m.tables_decline()}
          </Button>
        </div>
        {accept.message || accept.isRefused ? <p role="alert">{accept.message ?? m.administration_stale()}</p> : null}
      </div>
      {open === 'accept' ? <AcceptProposalDialog proposal={proposal} onClose={close} /> : null}
      {open === 'decline' ? <DeclineProposalDialog proposal={proposal} onClose={close} /> : null}
    </Alert>
  );
}

/** Functions of this table that the viewer, or his party, is asked to take on. */
export function ProposalsToMe({ proposals }: { proposals: readonly ProposalToMeFragment[] }) {
  if (proposals.length === 0) return null;
  return (
    <div className="stack" id="voorstel">
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}
