import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { DefinitionList, type Fact } from '../../components/definition-list.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Paragraph } from '../../components/paragraph.js';
import { m } from '../../paraglide/messages.js';

export interface ActDialogProps {
  title: string;
  intro?: ReactNode;
  submitLabel: string;
  danger?: boolean;
  summary: { errors: readonly FormError[]; attempt: number };
  change: { busy: boolean; message: string | undefined; isStale: boolean };
  /** How it stands now, for when somebody else changed it meanwhile. */
  now: readonly Fact[];
  onSubmit: (event: FormEvent) => void;
  onClose: () => void;
  children?: ReactNode;
}

function StaleNotice({ now }: { now: readonly Fact[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="warning" title={m.actions_stale_title()} live>
        <p className="nl-paragraph">{m.actions_stale()}</p>
        <DefinitionList facts={now} />
      </Alert>
    </div>
  );
}

/** A dialog with one form that does one thing. What was typed stays, also when somebody else was first. */
export function ActDialog({ title, intro, submitLabel, danger, summary, change, now, onSubmit, onClose, children }: ActDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        {intro ? <Paragraph quiet>{intro}</Paragraph> : null}
        {change.isStale ? <StaleNotice now={now} /> : <ErrorSummary {...summary} message={change.message} />}
        {children}
        <div className="form__actions">
          <Button type="submit" look="primary" danger={danger} busy={change.busy}>
            {change.isStale ? m.actions_save_anyway() : submitLabel}
          </Button>
          <Button onClick={onClose}>{m.actions_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
