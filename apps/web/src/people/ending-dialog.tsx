import { useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { DateField } from '../components/text-field.js';
import { useViewer } from '../data/viewer.js';
import { useForm } from '../forms/use-form.js';
import type { EndingKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { Consequences } from './consequences.js';
import { PersonField } from './person-field.js';

/** What the dialog asks to be written. */
export interface EndingChoice {
  lastDay: string | null;
  successorId: string | null;
}

interface EndingDialogProps {
  title: string;
  text: ReactNode;
  kind: EndingKind;
  id: string;
  /** What the button says: ‘Zetel beëindigen’. */
  action: string;
  /** Null where nobody can take over. */
  successorLabel: string | null;
  /** Ends at once only. */
  atOnce?: boolean;
  change: { busy: boolean; message: string | undefined; fieldErrors: Readonly<Record<string, string>>; isStale?: boolean };
  /** True when it was written. */
  onEnd: (choice: EndingChoice) => Promise<boolean>;
  onClose: () => void;
}

function useEndingForm({ change, onEnd, onClose }: EndingDialogProps) {
  const { today } = useViewer();
  const form = useForm({
    initial: { when: 'NOW', lastDay: today, successorId: '' },
    rules: { lastDay: (value, { when }) => (when === 'LATER' && value === '' ? m.ending_day_missing() : undefined) },
    serverErrors: change.fieldErrors,
  });
  const { when, lastDay } = form.values;
  const day = when === 'LATER' && lastDay !== '' ? lastDay : null;
  const send = form.submit(async ({ successorId }) => {
    if (await onEnd({ lastDay: day, successorId: successorId || null })) onClose();
  });
  return { form, day, send };
}

/** Ending a seat, membership, function, affiliation or somebody's part: first what it leaves behind, then when, and who takes over. */
export function EndingDialog(props: EndingDialogProps) {
  const { title, text, kind, id, action, successorLabel, atOnce = false, change, onClose } = props;
  const { form, day, send } = useEndingForm(props);
  const [previewId] = useState(id);
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.isStale ? m.administration_stale() : change.message} />
        <Paragraph>{text}</Paragraph>
        <Consequences kind={kind} id={previewId} lastDay={day} />
        {atOnce ? null : (
          <RadioGroup
            {...form.field('when')}
            label={m.ending_when()}
            choices={[
              { value: 'NOW', label: m.ending_now(), hint: m.ending_now_hint() },
              { value: 'LATER', label: m.ending_later() },
            ]}
          />
        )}
        {!atOnce && form.values.when === 'LATER' ? <DateField {...form.field('lastDay')} label={m.ending_last_day()} hint={m.ending_last_day_hint()} /> : null}
        {successorLabel ? <PersonField {...form.field('successorId')} label={successorLabel} empty={m.ending_nobody_yet()} optional /> : null}
        <div className="form__actions">
          <Button type="submit" look="primary" danger busy={change.busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
