import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextField } from '../components/text-field.js';
import { filled } from '../forms/rules.js';
import { StaleNotice } from '../forms/stale-notice.js';
import { useForm } from '../forms/use-form.js';
import { ChangePersonDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { PersonInFull } from './person-page.js';

/** Another name. Changed by a colleague meanwhile: shows what it is now, and keeps what was typed. */
export function EditPersonDialog({ person, onClose }: { person: PersonInFull; onClose: () => void }) {
  const change = useVersionedChange(ChangePersonDocument, person);
  const form = useForm({ initial: { name: person.name }, rules: { name: filled(m.administration_name_missing()) }, serverErrors: change.fieldErrors, version: person.version });
  const send = form.submit(async ({ name }) => {
    if (await change.run((version) => ({ id: person.id, version, name }))) onClose();
  });
  return (
    <Dialog title={m.administration_change_name()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        {change.isStale ? <StaleNotice recordId={person.id} isRefused={change.isRefused} /> : null}
        <TextField {...form.field('name')} label={m.administration_name()} maxLength={120} autoComplete="off" />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.administration_save()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
