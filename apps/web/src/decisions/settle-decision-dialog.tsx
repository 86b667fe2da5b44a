import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextArea } from '../components/text-area.js';
import { DateField } from '../components/text-field.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import type { DecisionOutcome } from '../generated/enums.js';
import { SettleDecisionDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

interface SettleProps {
  decision: { id: string; version: number; number: string };
  /** Under which item of a meeting, while its minutes are written; else outside a meeting. */
  agendaItemId?: string | undefined;
  onClose: () => void;
}

const outcomes = (): { value: DecisionOutcome; label: string; hint?: string }[] => [
  { value: 'TAKEN', label: m.fill_outcome_taken() },
  { value: 'DEFERRED', label: m.fill_outcome_deferred(), hint: m.fill_outcome_deferred_hint() },
  { value: 'REJECTED', label: m.fill_outcome_rejected() },
];

/** What the body made of a proposal: genomen, aangehouden of verworpen. */
export function SettleDecisionDialog({ decision, agendaItemId, onClose }: SettleProps) {
  const { today } = useViewer();
  const change = useVersionedChange(SettleDecisionDocument, decision);
  const form = useForm({
    initial: { outcome: '', reason: '', takenOn: today },
    version: decision.version,
    rules: { outcome: filled(m.fill_outcome_missing()), reason: (reason, { outcome }) => (outcome !== 'TAKEN' && outcome !== '' && !reason.trim() ? m.fill_reason_missing() : undefined) },
    serverErrors: change.fieldErrors,
    draft: `settle-${decision.id}`,
  });
  const send = form.submit(async ({ outcome, reason, takenOn }) => {
    const day = outcome === 'TAKEN' && !agendaItemId ? takenOn || null : null;
    const input = { outcome: outcome as DecisionOutcome, reason: reason || null, agendaItemId: agendaItemId ?? null, takenOn: day };
    if (!(await change.run((version) => ({ id: decision.id, version, input })))) return;
    form.done();
    onClose();
  });
  const { outcome } = form.values;
  return (
    <Dialog title={m.fill_settle_title({ number: decision.number })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <RadioGroup {...form.field('outcome')} label={m.fill_outcome()} choices={outcomes()} />
        {outcome === 'TAKEN' && !agendaItemId ? <DateField {...form.field('takenOn')} label={m.fill_taken_on()} /> : null}
        <TextArea {...form.field('reason')} label={outcome === 'TAKEN' ? m.fill_remark() : m.fill_reason()} optional={outcome === 'TAKEN'} maxLength={1_000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.fill_save()}
          </Button>
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
