import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useForm } from '../forms/use-form.js';
import { AddGuestDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';

/** Somebody beside the table: from the network, or by name. */
export function GuestDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const change = useChange(AddGuestDocument);
  const form = useForm({ initial: { personId: '', name: '' }, rules: {}, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ personId, name }) => {
    if (await change.run({ meetingId, input: { personId: personId || null, name: name || null } })) onClose();
  });
  return (
    <Dialog title={m.attendance_guest_title()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <PersonField {...form.field('personId')} label={m.attendance_guest_person()} empty={m.attendance_guest_nobody()} optional />
        <TextField {...form.field('name')} label={m.attendance_guest_name()} hint={m.attendance_guest_name_hint()} maxLength={120} optional />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.attendance_add_guest()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
