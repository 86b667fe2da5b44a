import { useState } from 'react';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Dialog } from '../components/dialog.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddAffiliationDocument, EndAffiliationDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { EndingDialog } from '../people/ending-dialog.js';
import { isOver, periodInWords } from '../people/period-words.js';
import { AffiliationFields, affiliationOf } from './affiliation-fields.js';
import type { PersonInFull } from './person-page.js';

type Affiliation = PersonInFull['everyAffiliation'][number];

function AddDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const change = useChange(AddAffiliationDocument);
  const { today } = useViewer();
  const form = useForm({
    initial: { organisationId: '', regionId: '', from: today, until: '' },
    rules: { organisationId: filled(m.administration_choose_party()), from: filled(m.administration_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async (values) => {
    const input = affiliationOf(values);
    if (input && (await change.run({ personId, input }))) onClose();
  });
  return (
    <Dialog title={m.administration_affiliation_add()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <AffiliationFields field={form.field} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.administration_affiliation_add()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function EndDialog({ affiliation, name, onClose }: { affiliation: Affiliation; name: string; onClose: () => void }) {
  const change = useVersionedChange(EndAffiliationDocument, affiliation);
  const { id, organisation } = affiliation;
  return (
    <EndingDialog
      title={m.administration_affiliation_end()}
      text={m.administration_affiliation_end_text({ name, party: organisation.name })}
      kind="AFFILIATION"
      id={id}
      action={m.administration_affiliation_end()}
      successorLabel={m.administration_affiliation_successor()}
      change={change}
      onEnd={async (choice) => Boolean(await change.run((version) => ({ id, version, ...choice })))}
      onClose={onClose}
    />
  );
}

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
      {open === 'add' ? <AddDialog personId={person.id} onClose={close} /> : null}
      {open !== undefined && open !== 'add' ? <EndDialog affiliation={open} name={person.name} onClose={close} /> : null}
    </Card>
  );
}
