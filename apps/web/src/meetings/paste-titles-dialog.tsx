import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddAgendaTitlesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** A list of titles from Word or a mail: an item per line. */
export function PasteTitlesDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const change = useChange(AddAgendaTitlesDocument);
  const form = useForm({
    initial: { titles: '' },
    rules: { titles: filled(m.agenda_paste_missing()) },
    serverErrors: change.fieldErrors,
    draft: `agenda-titles-${meetingId}`,
  });
  const send = form.submit(async ({ titles }) => {
    if (!(await change.run({ meetingId, titles }))) return;
    form.done();
    onClose();
  });
  return (
    <Dialog title={m.agenda_paste_title()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('titles')} label={m.agenda_paste_label()} hint={m.agenda_paste_hint()} maxLength={60_000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.agenda_paste_send()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
