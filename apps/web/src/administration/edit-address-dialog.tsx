import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { emailLike } from '../forms/rules.js';
import { StaleNotice } from '../forms/stale-notice.js';
import { useForm } from '../forms/use-form.js';
import { ChangeAddressDocument, InvitePersonDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { TakenBy } from './add-person-dialog.js';

interface EditAddressProps {
  id: string;
  /** Null: there is none yet, and the address comes with the invitation. */
  account: { id: string; version: number; email: string } | null;
  onClose: () => void;
}

/** The address of an account, or the first one with its invitation. */
export function EditAddressDialog({ id, account, onClose }: EditAddressProps) {
  const change = useVersionedChange(ChangeAddressDocument, account ?? { version: 1 });
  const invite = useChange(InvitePersonDocument);
  const form = useForm({
    initial: { email: account?.email ?? '' },
    rules: { email: emailLike(m.administration_email_wrong()) },
    serverErrors: account ? change.fieldErrors : invite.fieldErrors,
  });
  const send = form.submit(async ({ email }) => {
    const done = account ? await change.run((version) => ({ id, version, email })) : await invite.run({ id, email });
    if (done) onClose();
  });
  const title = account ? m.administration_change_email() : m.administration_invite();
  const problem = account ? change.problem : invite.problem;
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={problem?.rule === 'EMAIL_TAKEN' ? undefined : account ? change.message : invite.message} />
        <TakenBy problem={problem} />
        {account && change.isStale ? <StaleNotice recordId={account.id} isRefused={change.isRefused} /> : null}
        <Paragraph>{account ? m.administration_email_text() : m.administration_invite_hint()}</Paragraph>
        <TextField {...form.field('email')} label={m.administration_email()} type="email" inputMode="email" maxLength={254} autoComplete="off" />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy || invite.busy}>
            {account ? m.administration_save() : m.administration_invite()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
