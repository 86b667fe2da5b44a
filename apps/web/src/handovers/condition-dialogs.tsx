import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextArea } from '../components/text-area.js';
import { DateField, TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { ConditionJoin } from '../generated/enums.js';
import { AddEndConditionDocument, MeetEndConditionDocument, type EndConditionPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** One more thing that must be so. */
export function AddConditionDialog({ bodyId, joinedBy, onClose }: { bodyId: string; joinedBy: ConditionJoin; onClose: () => void }) {
  const change = useChange(AddEndConditionDocument);
  const initial: { text: string; joinedBy: string } = { text: '', joinedBy };
  const form = useForm({ initial, rules: { text: filled(m.handovers_condition_text_missing()) }, serverErrors: change.fieldErrors });
  const onSubmit = form.submit(async (values) => {
    if (await change.run({ input: { bodyId, text: values.text, joinedBy: values.joinedBy as ConditionJoin } })) onClose();
  });
  const choices = [
    { value: 'AND', label: m.handovers_join_and() },
    { value: 'OR', label: m.handovers_join_or() },
  ];
  return (
    <Dialog title={m.handovers_condition_add()} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('text')} label={m.handovers_condition_text()} maxLength={300} rows={2} />
        <RadioGroup {...form.field('joinedBy')} label={m.handovers_join()} choices={choices} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.handovers_condition_save()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** It is so: since when, and what shows it. */
export function MeetConditionDialog({ condition: { id, version, text }, onClose }: { condition: EndConditionPartsFragment; onClose: () => void }) {
  const change = useChange(MeetEndConditionDocument);
  const { today } = useViewer();
  const form = useForm({
    initial: { metOn: today, decisionNumber: '', link: '', evidence: '' },
    rules: { metOn: filled(m.handovers_condition_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const onSubmit = form.submit(async ({ metOn, decisionNumber, link, evidence }) => {
    const input = { id, version, metOn, decisionNumber: decisionNumber || null, link: link || null, evidence: evidence || null };
    if (await change.run({ input })) onClose();
  });
  return (
    <Dialog title={m.handovers_condition_meet()} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph quiet>{m.handovers_condition_meet_intro({ text })}</Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <DateField {...form.field('metOn')} label={m.handovers_condition_day()} />
        <TextField {...form.field('decisionNumber')} label={m.handovers_condition_number()} hint={m.handovers_condition_number_hint()} maxLength={40} short optional />
        <TextField {...form.field('link')} label={m.handovers_condition_url()} maxLength={500} optional />
        <TextArea {...form.field('evidence')} label={m.handovers_condition_words()} maxLength={500} rows={3} optional />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.handovers_condition_confirm()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
