import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { TextLink } from '../../components/link.js';
import { DataBadge } from '../../components/pill.js';
import { useIsAdministrator } from '../../organisations/keep/party-acts.js';
import { m } from '../../paraglide/messages.js';
import { providerRoleWord } from '../../words/kinds.js';
import { termInWords } from '../../words/terms.js';
import type { ProviderTerm, RegionFacts } from './region-dialogs.js';

const AddProviderDialog = lazy(async () => ({ default: (await import('./region-dialogs.js')).AddProviderDialog }));
const EditProviderDialog = lazy(async () => ({ default: (await import('./region-dialogs.js')).EditProviderDialog }));
const EditRegionDialog = lazy(async () => ({ default: (await import('./region-dialogs.js')).EditRegionDialog }));

/** What the administrator does with a region. */
export function RegionActs({ region }: { region: RegionFacts }) {
  const [open, setOpen] = useState<'edit' | 'add'>();
  const onClose = () => setOpen(undefined);
  if (!useIsAdministrator()) return null;
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen('edit')}>{m.administration_parties_edit_do()}</Button>
      <Button onClick={() => setOpen('add')}>{m.administration_parties_provider_add()}</Button>
      <Suspense fallback={null}>
        {open === 'edit' ? <EditRegionDialog {...{ region, onClose }} /> : null}
        {open === 'add' ? <AddProviderDialog {...{ region, onClose }} /> : null}
      </Suspense>
    </div>
  );
}

function TermLine({ term }: { term: ProviderTerm }) {
  const [isOpen, setOpen] = useState(false);
  const { organisation, role, areaNote, from, until } = term;
  return (
    <li className="row row--apart">
      <span>
        <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
          {organisation.name}
        </TextLink>{' '}
        <DataBadge>{providerRoleWord(role)}</DataBadge> <span className="small quiet">{[areaNote, from || until ? termInWords(term) : ''].filter(Boolean).join(' · ')}</span>
      </span>
      <Button small onClick={() => setOpen(true)} aria-label={`${m.administration_parties_edit_do()}: ${organisation.name}, ${providerRoleWord(role)}`}>
        {m.administration_parties_edit_do()}
      </Button>
      <Suspense fallback={null}>{isOpen ? <EditProviderDialog term={term} onClose={() => setOpen(false)} /> : null}</Suspense>
    </li>
  );
}

/** Every role of a provider here, also of before and later, to be changed. */
export function ProviderTermsCard({ region }: { region: RegionFacts }) {
  if (!useIsAdministrator() || region.terms.length === 0) return null;
  return (
    <Card title={m.administration_parties_provider_terms()} id="rollen">
      <ul className="rows rows--close">
        {region.terms.map((term) => (
          <TermLine key={term.id} term={term} />
        ))}
      </ul>
    </Card>
  );
}
