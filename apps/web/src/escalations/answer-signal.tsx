import { useState } from 'react';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextArea } from '../components/text-area.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { AnswerSignalDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

interface AnswerProps {
  signal: { id: string; version: number; number: string };
}

function AnswerDialog({ signal, onClose }: AnswerProps & { onClose: () => void }) {
  const change = useVersionedChange(AnswerSignalDocument, signal);
  const form = useForm({ initial: { answer: '' }, version: signal.version, rules: { answer: filled(m.fill_answer_missing()) }, serverErrors: change.fieldErrors, draft: `answer-${signal.id}` });
  const send = form.submit(async ({ answer }) => {
    if (!(await change.run((version) => ({ id: signal.id, version, answer })))) return;
    form.done();
    onClose();
  });
  return (
    <Dialog title={m.fill_answer_title({ number: signal.number })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('answer')} label={m.fill_answer_label()} hint={m.fill_answer_hint()} maxLength={2_000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.fill_answer()}
          </Button>
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The body dealt with a signal, and says what it did. */
export function AnswerSignal({ signal }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {m.fill_answer()}
      </Button>
      {isOpen ? <AnswerDialog signal={signal} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
