import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { m } from '../paraglide/messages.js';
import { PartyLine } from './action-party-line.js';
import { useOpenDialog } from './dialogs/open-dialog.js';
import type { Action } from './dialogs/facts-now.js';

/** Who is in it, each with its own word. */
export function ActionParties({ action }: { action: Action }) {
  const open = useOpenDialog();
  const present = new Set(action.parties.map(({ id }) => id));
  const top = action.parties.filter(({ openedFrom }) => !openedFrom || !present.has(openedFrom.id));
  const add = action.viewerMay.includes('ASSIGN') ? (
    <span className="no-print">
      <Button small onClick={() => open({ kind: 'add-party' })}>
        {m.actions_add_party()}
      </Button>
    </span>
  ) : null;
  return (
    <Card title={m.actions_parties()} aside={add} id="partijen">
      {top.length === 0 ? <EmptyState title={m.actions_no_parties_title()}>{m.actions_no_parties()}</EmptyState> : null}
      <ul className="rows">
        {top.map((party) => (
          <PartyLine key={party.id} party={party} action={action} members={action.parties.filter(({ openedFrom }) => openedFrom?.id === party.id)} />
        ))}
      </ul>
    </Card>
  );
}
