import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { useChange } from '../data/use-change.js';
import { useForm } from '../forms/use-form.js';
import { FinishClosingDocument, type HandOverPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { useSuccessors } from './use-successors.js';

interface FinishProps {
  handOver: HandOverPartsFragment;
  bodyId: string;
  isOver: boolean;
  onClose: () => void;
}

/** Who took most over is most likely the successor. */
function likelySuccessor({ items }: HandOverPartsFragment): string {
  const ids = items.flatMap(({ state, successor }) => (state === 'ACCEPTED' && successor ? [successor.id] : []));
  const countOf = (id: string) => ids.filter((one) => one === id).length;
  return [...new Set(ids)].sort((a, b) => countOf(b) - countOf(a))[0] ?? '';
}

/** The last step: the body ends today. The server refuses with what is still open. */
export function FinishDialog({ handOver, bodyId, isOver, onClose }: FinishProps) {
  const change = useChange(FinishClosingDocument);
  const successors = useSuccessors(bodyId);
  const form = useForm({ initial: { successorId: likelySuccessor(handOver) }, rules: {}, serverErrors: change.fieldErrors });
  const onSubmit = form.submit(async ({ successorId }) => {
    if (await change.run({ id: handOver.id, version: handOver.version, successorId: successorId || null })) onClose();
  });
  return (
    <Dialog title={isOver ? m.handovers_finish_over() : m.handovers_finish()} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph quiet>{isOver ? m.handovers_finish_over_intro() : m.handovers_finish_intro()}</Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <Select {...form.field('successorId')} label={m.handovers_finish_successor()} choices={successors} empty={m.handovers_finish_nobody()} optional />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.handovers_finish_submit()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
