import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';
import { isOver, periodInWords } from '../people/period-words.js';
import type { PersonInFull } from './person-page.js';

const AddAffiliationDialog = lazily(async () => (await import('./affiliation-dialogs.js')).AddAffiliationDialog);
const EndAffiliationDialog = lazily(async () => (await import('./affiliation-dialogs.js')).EndAffiliationDialog);

type Affiliation = PersonInFull['everyAffiliation'][number];

function Line({ affiliation, onEnd }: { affiliation: Affiliation; onEnd: () => void }) {
  const { today } = useViewer();
  const { organisation, region } = affiliation;
  return (
    <li className="row row--apart">
      <div>
        <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
          {organisation.name}
        </TextLink>
        <div className="small quiet">{[region?.name, periodInWords(affiliation)].filter(Boolean).join(' · ')}</div>
      </div>
      {isOver(affiliation, today) ? null : (
        <Button small onClick={onEnd} aria-label={m.administration_end_of({ what: organisation.name })}>
          {m.administration_end()}
        </Button>
      )}
    </li>
  );
}

/** For whom this person works, worked and will work. */
export function AffiliationsCard({ person }: { person: PersonInFull }) {
  const [open, setOpen] = useState<'add' | Affiliation>();
  const close = () => setOpen(undefined);
  const add = (
    <Button small onClick={() => setOpen('add')}>
      {m.administration_affiliation_add()}
    </Button>
  );
  return (
    <Card title={m.administration_affiliations_title()} id="bindingen" aside={add}>
      {person.everyAffiliation.length === 0 ? (
        <EmptyState title={m.administration_affiliations_none_title()}>{m.administration_affiliations_none()}</EmptyState>
      ) : (
        <ul className="rows">
          {person.everyAffiliation.map((affiliation) => (
            <Line key={affiliation.id} affiliation={affiliation} onEnd={() => setOpen(affiliation)} />
          ))}
        </ul>
      )}
      {open === 'add' ? <AddAffiliationDialog personId={person.id} onClose={close} /> : null}
      {open !== undefined && open !== 'add' ? <EndAffiliationDialog affiliation={open} name={person.name} onClose={close} /> : null}
    </Card>
  );
}
