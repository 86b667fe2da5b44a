import { lazy, Suspense, useState } from 'react';
import { DirectButton } from '../../actions/direct-button.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { DateText } from '../../components/date-text.js';
import { TextLink } from '../../components/link.js';
import { useViewer } from '../../data/viewer.js';
import { EndOrganisationDocument } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import type { OrganisationFacts } from '../organisation-page.js';
import { LeftBehind } from './left-behind.js';

// Forms come when they are asked for: few people change a party.
const EditPartyDialog = lazy(async () => ({ default: (await import('./party-dialogs.js')).EditPartyDialog }));
const EndPartyDialog = lazy(async () => ({ default: (await import('./end-party-dialog.js')).EndPartyDialog }));

export const useIsAdministrator = (): boolean => useViewer().roles.includes('ADMINISTRATOR');

/** What the administrator does with a party. */
export function PartyActs({ organisation }: { organisation: OrganisationFacts }) {
  const [open, setOpen] = useState<'edit' | 'end'>();
  const onClose = () => setOpen(undefined);
  if (!useIsAdministrator()) return null;
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen('edit')}>{m.administration_parties_edit_do()}</Button>
      {organisation.until ? null : <Button onClick={() => setOpen('end')}>{m.administration_parties_end()}</Button>}
      <Suspense fallback={null}>
        {open === 'edit' ? <EditPartyDialog {...{ organisation, onClose }} /> : null}
        {open === 'end' ? <EndPartyDialog {...{ organisation, onClose }} /> : null}
      </Suspense>
    </div>
  );
}

function Revive({ organisation: { id, version } }: { organisation: OrganisationFacts }) {
  if (!useIsAdministrator()) return null;
  return (
    <DirectButton document={EndOrganisationDocument} variables={{ input: { id, version } }} done={m.administration_parties_revived()} small>
      {m.administration_parties_revive()}
    </DirectButton>
  );
}

/** It has ended or will: who follows, and what still stands in its name. */
export function EndedNotice({ organisation }: { organisation: OrganisationFacts }) {
  const { until, hasEnded, successor } = organisation;
  if (!until) return null;
  return (
    <Alert kind="warning" title={hasEnded ? m.administration_parties_has_ended() : m.administration_parties_will_end()}>
      <p className="nl-paragraph">
        {m.administration_parties_last_day()} <DateText on={until} long />.{' '}
        {successor ? (
          <>
            {m.administration_parties_succeeded_by()}{' '}
            <TextLink to="/partijen/$slug" params={{ slug: successor.slug }}>
              {successor.name}
            </TextLink>
            .
          </>
        ) : (
          m.administration_parties_no_successor()
        )}
      </p>
      <p className="nl-paragraph">{m.administration_parties_still_its()}</p>
      <LeftBehind organisation={organisation} />
      <Revive organisation={organisation} />
    </Alert>
  );
}
