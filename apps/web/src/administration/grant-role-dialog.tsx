import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { DateField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { PlatformRole } from '../generated/enums.js';
import { GrantRoleDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';
import { platformRoleWord } from '../words/kinds.js';

/** Gives somebody a role, from–until. */
export function GrantRoleDialog({ role, onClose }: { role: PlatformRole; onClose: () => void }) {
  const change = useChange(GrantRoleDocument);
  const { today } = useViewer();
  const form = useForm({
    initial: { personId: '', from: today, until: '' },
    rules: { personId: filled(m.administration_choose_person()), from: filled(m.administration_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async ({ personId, from, until }) => {
    if (await change.run({ input: { personId, role, from, until: until || null } })) onClose();
  });
  return (
    <Dialog title={m.administration_grant_of({ role: platformRoleWord(role) })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <PersonField {...form.field('personId')} label={m.administration_person_one()} empty={m.administration_choose_person()} />
        <div className="row">
          <DateField {...form.field('from')} label={m.administration_from()} />
          <DateField {...form.field('until')} label={m.administration_until()} optional />
        </div>
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.administration_grant()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
