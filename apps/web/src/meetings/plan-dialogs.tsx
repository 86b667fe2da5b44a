import { useNavigate } from '@tanstack/react-router';
import { useSayDone } from '../actions/done-notice.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { RadioGroup } from '../components/choice-group.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { ActDialog } from '../forms/act-dialog.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { ChangeMeetingDocument, LapseMeetingDocument, PlanMeetingDocument, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { MomentWarnings } from './moment-warnings.js';
import { PlanFields, planInput, planRules, planValues, type PlanValues } from './plan-fields.js';

export const conveneChoices = () => [
  { value: 'DRAFT', label: m.meetings_as_draft(), hint: m.meetings_as_draft_hint() },
  { value: 'CONVENE', label: m.meetings_as_planned(), hint: m.meetings_as_planned_hint() },
];

/** One meeting, as a plan or planned at once. */
export function PlanMeetingDialog({ body, onClose }: { body: { id: string; name: string }; onClose: () => void }) {
  const change = useChange(PlanMeetingDocument);
  const navigate = useNavigate();
  const form = useForm<PlanValues & { how: string }>({
    initial: { ...planValues({ title: body.name }), how: 'DRAFT' },
    rules: planRules,
    serverErrors: change.fieldErrors,
    draft: `plan-meeting-${body.id}`,
  });
  const send = form.submit(async ({ how, ...values }) => {
    const done = await change.run({ bodyId: body.id, plan: planInput(values), convene: how === 'CONVENE' });
    if (!done) return;
    form.done();
    onClose();
    await navigate({ to: '/vergaderingen/$number', params: { number: done.planMeeting.number } });
  });
  return (
    <Dialog title={m.meetings_plan_one()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <PlanFields field={form.field}>
          <MomentWarnings bodyId={body.id} moment={form.values} />
        </PlanFields>
        <RadioGroup {...form.field('how')} label={m.meetings_how()} choices={conveneChoices()} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.meetings_save()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface MeetingDialogProps {
  meeting: MeetingPartsFragment;
  onClose: () => void;
}

/** Another day, time or place. */
export function ChangeMeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const change = useVersionedChange(ChangeMeetingDocument, meeting);
  const sayDone = useSayDone();
  const form = useForm<PlanValues>({
    initial: planValues(meeting),
    rules: planRules,
    serverErrors: change.fieldErrors,
    draft: `change-meeting-${meeting.id}`,
    version: meeting.version,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ id: meeting.id, version, plan: planInput(values) })))) return;
    form.done();
    sayDone(m.meetings_changed());
    onClose();
  });
  return (
    <ActDialog title={m.meetings_change_title()} submitLabel={m.meetings_save()} summary={form.summary} recordId={meeting.id} {...{ change, onSubmit, onClose }}>
      <PlanFields field={form.field}>
        <MomentWarnings bodyId={meeting.body.id} moment={form.values} exceptId={meeting.id} />
      </PlanFields>
    </ActDialog>
  );
}

/** It does not take place, and why. */
export function LapseMeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const change = useVersionedChange(LapseMeetingDocument, meeting);
  const sayDone = useSayDone();
  const form = useForm({
    initial: { reason: '' },
    rules: { reason: filled(m.meetings_lapse_reason_missing()) },
    serverErrors: change.fieldErrors,
    draft: `lapse-meeting-${meeting.id}`,
  });
  const onSubmit = form.submit(async ({ reason }) => {
    if (!(await change.run((version) => ({ id: meeting.id, version, reason })))) return;
    form.done();
    sayDone(m.meetings_lapse_said());
    onClose();
  });
  return (
    <ActDialog
      title={m.meetings_lapse_title()}
      intro={m.meetings_lapse_intro()}
      submitLabel={m.meetings_lapse()}
      danger
      summary={form.summary}
      recordId={meeting.id}
      {...{ change, onSubmit, onClose }}
    >
      <TextArea {...form.field('reason')} label={m.meetings_lapse_reason()} maxLength={1000} rows={3} />
    </ActDialog>
  );
}
