import type { FormEvent, ReactNode } from 'react';
import { Button } from '../components/button.js';
import type { Fact } from '../components/definition-list.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary, type ErrorSummaryProps } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import { StaleNotice } from './stale-notice.js';

export interface ActDialogProps {
  title: string;
  intro?: ReactNode;
  submitLabel: string;
  danger?: boolean;
  /** The record that is changed. */
  recordId: string;
  summary: ErrorSummaryProps;
  change: { busy: boolean; message: string | undefined; isStale: boolean; isRefused: boolean };
  /** How it stands now, for when somebody else changed it meanwhile; what stands in the fields says so itself. */
  now?: readonly Fact[];
  onSubmit: (event: FormEvent) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with one form that does one thing. What was typed stays, also when somebody else was first. */
export function ActDialog({ title, intro, submitLabel, danger, recordId, summary, change, now, onSubmit, onClose, children }: ActDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        {intro ? <Paragraph quiet>{intro}</Paragraph> : null}
        {change.isStale ? <StaleNotice recordId={recordId} isRefused={change.isRefused} now={now} /> : null}
        <ErrorSummary {...summary} message={change.message} />
        {children}
        <div className="form__actions">
          <Button type="submit" look="primary" danger={danger} busy={change.busy}>
            {submitLabel}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
