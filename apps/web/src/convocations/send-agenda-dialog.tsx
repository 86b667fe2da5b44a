import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { useForm } from '../forms/use-form.js';
import { SendAgendaDocument, SendAgendaTrialDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

interface SendAgendaProps {
  meetingId: string;
  /** The last version that went round; 0 for none. */
  after: number;
  lacks: readonly string[];
  onSent: () => void;
  onClose: () => void;
}

function Lacks({ lacks }: { lacks: readonly string[] }) {
  if (lacks.length === 0) return null;
  return (
    <Alert kind="warning" title={m.convocations_lacks()}>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>{lack}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What goes round, what it still lacks, a trial to oneself, and then the sending. */
export function SendAgendaDialog({ meetingId, after, lacks, onSent, onClose }: SendAgendaProps) {
  const sending = useChange(SendAgendaDocument);
  const trying = useChange(SendAgendaTrialDocument);
  const [isTried, setIsTried] = useState(false);
  const form = useForm({ initial: { note: '' }, rules: {}, serverErrors: sending.fieldErrors ?? trying.fieldErrors, draft: `agenda-note-${meetingId}` });
  const send = form.submit(async ({ note }) => {
    if (!(await sending.run({ meetingId, after, note: note || null }))) return;
    form.done();
    onSent();
  });
  const tryIt = async () => setIsTried(Boolean(await trying.run({ meetingId, note: form.values.note || null })));
  return (
    <Dialog title={after === 0 ? m.convocations_send() : m.convocations_supplement()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={sending.message ?? trying.message} />
        <Paragraph>{after === 0 ? m.convocations_send_text() : m.convocations_supplement_text({ number: after })}</Paragraph>
        <Lacks lacks={lacks} />
        <TextArea {...form.field('note')} label={m.convocations_note()} hint={m.convocations_note_hint()} maxLength={1_000} optional />
        {isTried ? <Alert kind="ok" live>{m.convocations_trial_sent()}</Alert> : null}
        <div className="form__actions">
          <Button type="submit" look="primary" busy={sending.busy}>
            {m.convocations_send_now()}
          </Button>
          <Button busy={trying.busy} onClick={() => void tryIt()}>
            {m.convocations_trial()}
          </Button>
          <Button look="subtle" onClick={onClose}>{m.convocations_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
