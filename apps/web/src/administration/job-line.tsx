import { useState } from 'react';
import { Button } from '../components/button.js';
import { InstantText } from '../components/date-text.js';
import { Dialog } from '../components/dialog.js';
import { Disclosure } from '../components/disclosure.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { RetryJobDocument, SetJobAsideDocument, type JobLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { JobStatePill } from './job-state.js';

function AsideDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const change = useChange(SetJobAsideDocument);
  const form = useForm({ initial: { reason: '' }, rules: { reason: filled(m.machine_job_aside_reason_missing()) }, serverErrors: change.fieldErrors });
  const send = async ({ reason }: { reason: string }) => {
    if (await change.run({ id, reason })) onClose();
  };
  return (
    <Dialog title={m.machine_job_aside_title()} onClose={onClose}>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <Paragraph quiet>{m.machine_job_aside_text()}</Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('reason')} label={m.machine_job_aside_reason()} maxLength={500} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.machine_job_put_aside()}
          </Button>
          <Button onClick={onClose}>{m.machine_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function JobActs({ job: { id, state } }: { job: JobLineFragment }) {
  const retry = useChange(RetryJobDocument);
  const [isOpen, setOpen] = useState(false);
  if (state === 'BUSY' || state === 'WAITING') return null;
  return (
    <>
      <ErrorSummary errors={[]} message={retry.message} />
      <div className="row">
        <Button small busy={retry.busy} onClick={() => void retry.run({ id })}>
          {m.machine_job_retry()}
        </Button>
        {state === 'SET_ASIDE' ? null : (
          <Button small look="subtle" onClick={() => setOpen(true)}>
            {m.machine_job_put_aside()}
          </Button>
        )}
      </div>
      {isOpen ? <AsideDialog id={id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** One piece of work: what went wrong, when it is tried again, and what one can do about it. */
export function JobLine({ job }: { job: JobLineFragment }) {
  const { label, state, createdAt, attempts, nextAttemptAt, reason, lastError, setAsideReason } = job;
  return (
    <li className="mail-line">
      <div className="stack stack--close">
        <strong>{label}</strong>
        {reason ? <div>{reason}</div> : null}
        {setAsideReason ? <div>{m.machine_job_aside_said({ reason: setAsideReason })}</div> : null}
        {state === 'FAILED' && nextAttemptAt ? (
          <div className="small quiet">
            {m.machine_job_next()} <InstantText at={nextAttemptAt} />
          </div>
        ) : null}
        {lastError ? (
          <Disclosure summary={m.machine_job_technical()}>
            <code className="technical">{lastError}</code>
          </Disclosure>
        ) : null}
        <JobActs job={job} />
      </div>
      <div className="mail-line__marks small">
        <JobStatePill state={state} />
        <InstantText at={createdAt} />
        {attempts > 0 ? <span>{m.machine_job_attempts({ count: attempts })}</span> : null}
      </div>
    </li>
  );
}
