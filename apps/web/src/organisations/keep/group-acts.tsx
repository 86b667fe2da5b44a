import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { TextLink } from '../../components/link.js';
import { m } from '../../paraglide/messages.js';
import { termInWords } from '../../words/terms.js';
import type { GroupFacts } from './group-dialogs.js';
import { useIsAdministrator } from './party-acts.js';

const AddMemberDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).AddMemberDialog }));
const EditGroupDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).EditGroupDialog }));
const EndMemberDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).EndMemberDialog }));

/** What the administrator does with a group. */
export function GroupActs({ group }: { group: GroupFacts }) {
  const [open, setOpen] = useState<'edit' | 'add'>();
  const onClose = () => setOpen(undefined);
  if (!useIsAdministrator()) return null;
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen('edit')}>{m.administration_parties_edit_do()}</Button>
      {group.isOpen ? null : <Button onClick={() => setOpen('add')}>{m.administration_parties_member_add()}</Button>}
      <Suspense fallback={null}>
        {open === 'edit' ? <EditGroupDialog {...{ group, onClose }} /> : null}
        {open === 'add' ? <AddMemberDialog {...{ group, onClose }} /> : null}
      </Suspense>
    </div>
  );
}

function TermLine({ term, isKeeper }: { term: GroupFacts['terms'][number]; isKeeper: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { organisation } = term;
  return (
    <li className="row row--apart">
      <span>
        <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
          {organisation.name}
        </TextLink>{' '}
        <span className="small quiet">{termInWords(term)}</span>
      </span>
      {isKeeper ? (
        <Button small onClick={() => setOpen(true)} aria-label={`${m.administration_parties_member_end()}: ${organisation.name}`}>
          {m.administration_parties_member_end()}
        </Button>
      ) : null}
      <Suspense fallback={null}>{isOpen ? <EndMemberDialog term={term} onClose={() => setOpen(false)} /> : null}</Suspense>
    </li>
  );
}

/** From when to when each party is in the group: for who keeps it, and for everybody once somebody came or left. */
export function TermsCard({ group }: { group: GroupFacts }) {
  const isKeeper = useIsAdministrator();
  if (group.isOpen || (!isKeeper && group.terms.every(({ from, until }) => !from && !until))) return null;
  return (
    <Card title={m.administration_parties_terms()} id="termijnen">
      <ul className="rows rows--close">
        {group.terms.map((term) => (
          <TermLine key={term.id} {...{ term, isKeeper }} />
        ))}
      </ul>
    </Card>
  );
}
