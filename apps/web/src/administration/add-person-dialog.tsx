import { useNavigate } from '@tanstack/react-router';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Checkbox } from '../components/checkbox.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { TextField } from '../components/text-field.js';
import type { Problem } from '../data/problem.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { emailLike, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddPersonDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AffiliationFields, affiliationOf } from './affiliation-fields.js';

/** Who has the address already. */
export function TakenBy({ problem }: { problem: Problem | undefined }) {
  const { personId, name } = (problem?.current ?? {}) as { personId?: unknown; name?: unknown };
  if (problem?.rule !== 'EMAIL_TAKEN' || typeof personId !== 'string') return null;
  return (
    <Alert kind="error" title={problem.message} live>
      <TextLink to="/beheer/personen/$id" params={{ id: personId }}>
        {m.administration_open_person({ name: typeof name === 'string' ? name : '' })}
      </TextLink>
    </Alert>
  );
}

function useAddPerson(onClose: () => void) {
  const navigate = useNavigate();
  const change = useChange(AddPersonDocument);
  const { today } = useViewer();
  const form = useForm({
    initial: { name: '', email: '', organisationId: '', regionId: '', from: today, until: '', invite: true },
    rules: { name: filled(m.administration_name_missing()), email: emailLike(m.administration_email_wrong()) },
    serverErrors: change.fieldErrors,
    draft: 'administration-person',
  });
  const send = form.submit(async ({ name, email, invite, ...rest }) => {
    const added = await change.run({ input: { name, email, invite, affiliation: affiliationOf(rest) } });
    if (!added) return;
    form.done();
    onClose();
    void navigate({ to: '/beheer/personen/$id', params: { id: added.addPerson.id } });
  });
  return { change, form, send };
}

/** Adds one person, with the party he works for, and invites him. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { change, form, send } = useAddPerson(onClose);
  const isTaken = change.problem?.rule === 'EMAIL_TAKEN';
  return (
    <Dialog title={m.administration_person_add()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={isTaken ? undefined : change.message} />
        <TakenBy problem={change.problem} />
        <TextField {...form.field('name')} label={m.administration_name()} maxLength={120} autoComplete="off" />
        <TextField {...form.field('email')} label={m.administration_email()} type="email" inputMode="email" maxLength={254} autoComplete="off" />
        <AffiliationFields field={form.field} optional />
        <Checkbox {...form.field('invite')} label={m.administration_invite_at_once()} hint={m.administration_invite_hint()} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.administration_person_add()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
