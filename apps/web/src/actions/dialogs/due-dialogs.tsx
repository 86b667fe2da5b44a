import { RadioGroup } from '../../components/choice-group.js';
import { DateField } from '../../components/text-field.js';
import { TextArea } from '../../components/text-area.js';
import { useViewer } from '../../data/viewer.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { AnswerDueRequestDocument, AskNewDueDocument, SetDueDocument, type DueAnswer } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { dayText } from '../../words/dates.js';
import { useSayDone } from '../done-notice.js';
import { DueFields, dueInput, dueRules, dueValuesOf } from '../due-fields.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { actionNow, type Action } from './facts-now.js';

interface ActionDialogProps {
  action: Action;
  onClose: () => void;
}

/** The trekker asks for a later day. */
export function AskDueDialog({ action, onClose }: ActionDialogProps) {
  const change = useVersionedChange(AskNewDueDocument, action);
  const sayDone = useSayDone();
  const form = useForm({
    initial: { requestedOn: '', reason: '' },
    rules: { requestedOn: filled(m.actions_due_on_missing()), reason: filled(m.actions_ask_due_reason_missing()) },
    serverErrors: change.fieldErrors,
    draft: `ask-due-${action.id}`,
  });
  const onSubmit = form.submit(async ({ requestedOn, reason }) => {
    if (!(await change.run((version) => ({ id: action.id, version, requestedOn, reason })))) return;
    form.done();
    sayDone(m.actions_ask_due_said());
    onClose();
  });
  return (
    <ActDialog
      title={m.actions_ask_due_title()}
      intro={m.actions_ask_due_intro()}
      submitLabel={m.actions_ask_due_do()}
      summary={form.summary}
      recordId={action.id}
      now={actionNow(action)}
      {...{ change, onSubmit, onClose }}
    >
      <DateField {...form.field('requestedOn')} label={m.actions_ask_due_on()} />
      <TextArea {...form.field('reason')} label={m.actions_ask_due_reason()} maxLength={1000} rows={4} />
    </ActDialog>
  );
}

type Request = Action['dueRequests'][number];

/** Chair or regie says yes or no to a later day. */
export function AnswerDueDialog({ action, request, onClose }: ActionDialogProps & { request: Request }) {
  const change = useVersionedChange(AnswerDueRequestDocument, request);
  const sayDone = useSayDone();
  const form = useForm({
    initial: { answer: '', reason: '' },
    rules: {
      answer: filled(m.actions_answer_due_missing()),
      reason: (reason: string, { answer }: { answer: string }) =>
        answer === 'REFUSED' && reason.trim() === '' ? m.actions_answer_due_reason_missing() : undefined,
    },
    serverErrors: change.fieldErrors,
    draft: `answer-due-${request.id}`,
  });
  const onSubmit = form.submit(async ({ answer, reason }) => {
    if (!(await change.run((version) => ({ requestId: request.id, version, answer: answer as DueAnswer, reason: reason || null })))) return;
    form.done();
    sayDone(m.actions_answer_due_said());
    onClose();
  });
  const asked = { person: request.author.name, day: dayText(request.requestedOn), reason: request.reason };
  const choices = [
    { value: 'GRANTED', label: m.actions_answer_due_granted({ day: dayText(request.requestedOn) }) },
    { value: 'REFUSED', label: m.actions_answer_due_refused() },
  ];
  return (
    <ActDialog
      title={m.actions_answer_due_title()}
      intro={m.actions_answer_due_intro(asked)}
      submitLabel={m.actions_answer_due_do()}
      summary={form.summary}
      recordId={action.id}
      now={actionNow(action)}
      {...{ change, onSubmit, onClose }}
    >
      <RadioGroup {...form.field('answer')} label={m.actions_answer_due_label()} choices={choices} />
      {form.values.answer === 'REFUSED' ? <TextArea {...form.field('reason')} label={m.actions_answer_due_reason()} maxLength={1000} rows={3} /> : null}
    </ActDialog>
  );
}

/** Secretary, chair or regie agrees another moment. */
export function SetDueDialog({ action, onClose }: ActionDialogProps) {
  const { today } = useViewer();
  const change = useVersionedChange(SetDueDocument, action);
  const sayDone = useSayDone();
  const form = useForm({
    initial: { ...dueValuesOf(action.due), ...(action.due.kind === 'NOT_AGREED' ? { dueKind: 'DATE' } : {}) },
    rules: dueRules,
    serverErrors: change.fieldErrors,
    draft: `set-due-${action.id}`,
    version: action.version,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ id: action.id, version, due: dueInput(values) })))) return;
    form.done();
    sayDone(m.actions_set_due_said());
    onClose();
  });
  return (
    <ActDialog title={m.actions_set_due_title()} submitLabel={m.actions_save()} summary={form.summary} recordId={action.id} {...{ change, onSubmit, onClose }}>
      <DueFields values={form.values} field={form.field} today={today} owner={action.body.code} />
    </ActDialog>
  );
}
