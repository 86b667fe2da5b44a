import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { DateField } from '../components/text-field.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { PlanDecisionReviewDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

interface ReviewProps {
  decision: { id: string; version: number; number: string; evaluateOn?: string | null };
  onClose: () => void;
}

/** When the body looks back on what it decided; or that it did. */
export function ReviewDecisionDialog({ decision, onClose }: ReviewProps) {
  const change = useVersionedChange(PlanDecisionReviewDocument, decision);
  const form = useForm({ initial: { evaluateOn: decision.evaluateOn ?? '' }, version: decision.version, rules: { evaluateOn: filled(m.fill_evaluate_missing()) }, serverErrors: change.fieldErrors });
  const say = async (evaluateOn: string | null) => {
    if (!(await change.run((version) => ({ id: decision.id, version, evaluateOn })))) return;
    form.done();
    onClose();
  };
  return (
    <Dialog title={m.fill_evaluate_title({ number: decision.number })} onClose={onClose}>
      <form className="form" noValidate onSubmit={form.submit(({ evaluateOn }) => say(evaluateOn))}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Paragraph>{m.fill_evaluate_text()}</Paragraph>
        <DateField {...form.field('evaluateOn')} label={m.fill_evaluate_on()} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.fill_save()}
          </Button>
          {decision.evaluateOn ? (
            <Button busy={change.busy} onClick={() => void say(null)}>
              {m.fill_evaluate_done()}
            </Button>
          ) : null}
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
