import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { ActDialog } from '../forms/act-dialog.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { RedateLapsedDocument, WithdrawLapsedDocument, type LapsedDuePartsFragment, type SeenActionsInput } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { DueFields, dueInput, dueRules, type DueValues } from './due-fields.js';

type Lapsed = LapsedDuePartsFragment;

interface LapsedDialogProps {
  lapsed: Lapsed;
  onClose: () => void;
}

/** As they stand on the screen: what somebody else changed meanwhile is refused. */
export const seenActions = (actions: Lapsed['actions']): SeenActionsInput => ({ actions: actions.map(({ id, version }) => ({ id, version })) });

const changeOf = ({ busy, message, problem }: Pick<ReturnType<typeof useChange>, 'busy' | 'message' | 'problem'>) => {
  const isStale = problem?.rule === 'STALE_VERSION';
  return { busy, message: isStale ? undefined : message, isStale, isRefused: isStale };
};

/** Another moment for all that was due there. */
export function RedateLapsedDialog({ lapsed, owner, onClose }: LapsedDialogProps & { owner: string }) {
  const { today } = useViewer();
  const change = useChange(RedateLapsedDocument);
  const initial: DueValues = { dueKind: 'DATE', on: '', label: '', bodyCode: '', meetingNumber: '' };
  const form = useForm({ initial, rules: dueRules, serverErrors: change.fieldErrors, draft: `redate-${lapsed.id}` });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run({ input: seenActions(lapsed.actions), due: dueInput(values) }))) return;
    form.done();
    onClose();
  });
  return (
    <ActDialog title={m.due_meeting_lapsed_when()} submitLabel={m.due_meeting_lapsed_save()} summary={form.summary} recordId={lapsed.id} change={changeOf(change)} {...{ onSubmit, onClose }}>
      <DueFields values={form.values} field={form.field} today={today} owner={owner} />
    </ActDialog>
  );
}

/** It need not be done any more. */
export function WithdrawLapsedDialog({ lapsed, onClose }: LapsedDialogProps) {
  const change = useChange(WithdrawLapsedDocument);
  const form = useForm({
    initial: { reason: '' }, rules: { reason: filled(m.due_meeting_lapsed_withdraw_reason_missing()) }, serverErrors: change.fieldErrors, draft: `withdraw-${lapsed.id}`,
  });
  const onSubmit = form.submit(async ({ reason }) => {
    if (!(await change.run({ input: seenActions(lapsed.actions), reason }))) return;
    form.done();
    onClose();
  });
  return (
    <ActDialog
      title={m.due_meeting_lapsed_withdraw_title()} intro={m.due_meeting_lapsed_withdraw_intro()} submitLabel={m.due_meeting_lapsed_withdraw()} danger
      summary={form.summary} recordId={lapsed.id} change={changeOf(change)} {...{ onSubmit, onClose }}
    >
      <TextArea {...form.field('reason')} label={m.due_meeting_lapsed_withdraw_reason()} maxLength={1000} rows={3} />
    </ActDialog>
  );
}
