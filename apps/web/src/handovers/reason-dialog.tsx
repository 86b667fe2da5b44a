import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextArea } from '../components/text-area.js';
import type { Change } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import { BatchProgress } from './batch-progress.js';
import type { BatchProgress as Progress } from './use-in-batches.js';

interface ReasonProps {
  title: string;
  intro: string;
  label: string;
  missing: string;
  submitLabel: string;
  change: Pick<Change<unknown, unknown>, 'busy' | 'message' | 'fieldErrors'>;
  run: (reason: string) => Promise<unknown>;
  /** Of a long act. */
  progress?: Progress;
  onClose: () => void;
}

/** Asks why, and does it. */
export function ReasonDialog({ title, intro, label, missing, submitLabel, change, run, progress, onClose }: ReasonProps) {
  const form = useForm({ initial: { reason: '' }, rules: { reason: filled(missing) }, serverErrors: change.fieldErrors });
  const onSubmit = form.submit(async ({ reason }) => {
    if (await run(reason)) onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph quiet>{intro}</Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('reason')} label={label} maxLength={500} rows={3} />
        <BatchProgress progress={progress} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy || progress !== undefined}>
            {submitLabel}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
