import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { GiveInHandOverDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { BatchProgress } from './batch-progress.js';
import { picksOf, type Line } from './hand-over-words.js';
import { useInBatches } from './use-in-batches.js';
import { useSuccessors } from './use-successors.js';

interface GiveProps {
  handOverId: string;
  bodyId: string;
  lines: readonly Line[];
  onClose: () => void;
  onDone: () => void;
}

/** Names the body that is asked to take the chosen lines over. */
export function GiveDialog({ handOverId, bodyId, lines, onClose, onDone }: GiveProps) {
  const change = useChange(GiveInHandOverDocument);
  const successors = useSuccessors(bodyId);
  const form = useForm({ initial: { successorId: '' }, rules: { successorId: filled(m.handovers_successor_missing()) }, serverErrors: change.fieldErrors });
  const { start, progress } = useInBatches((some) => change.run({ input: { handOverId, picks: picksOf(some), successorId: form.values.successorId } }));
  const onSubmit = form.submit(async () => {
    if (!(await start(lines))) return;
    onDone();
    onClose();
  });
  return (
    <Dialog title={m.handovers_give({ count: lines.length })} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph quiet>{m.handovers_give_intro()}</Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <Select {...form.field('successorId')} label={m.handovers_successor()} choices={successors} empty={m.handovers_successor_choose()} />
        <BatchProgress progress={progress} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy || progress !== undefined}>
            {m.handovers_give_submit()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
