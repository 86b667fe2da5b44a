import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddAffiliationDocument, EndAffiliationDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { EndingDialog } from '../people/ending-dialog.js';
import { AffiliationFields, affiliationOf } from './affiliation-fields.js';
import type { PersonInFull } from './person-page.js';

type Affiliation = PersonInFull['everyAffiliation'][number];

/** Another party that somebody works for. */
export function AddAffiliationDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
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

/** Somebody no longer works for a party. */
export function EndAffiliationDialog({ affiliation, name, onClose }: { affiliation: Affiliation; name: string; onClose: () => void }) {
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
