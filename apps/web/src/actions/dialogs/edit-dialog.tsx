import { CheckboxGroup, RadioGroup } from '../../components/choice-group.js';
import { TextArea } from '../../components/text-area.js';
import { TextField } from '../../components/text-field.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { EditActionDocument } from '../../generated/graphql/graphql.js';
import type { FundingSystem, Level } from '../../generated/enums.js';
import { m } from '../../paraglide/messages.js';
import { useSayDone } from '../done-notice.js';
import { fundingChoices, levelChoices } from '../role-choices.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';
import type { Action } from './facts-now.js';

interface EditValues {
  title: string;
  level: string;
  condition: string;
  fundingSystems: string[];
}

function useEdit(action: Action, onClose: () => void) {
  const change = useVersionedChange(EditActionDocument, action);
  const sayDone = useSayDone();
  const form = useForm<EditValues>({
    initial: { title: action.title, level: action.level, condition: action.condition ?? '', fundingSystems: action.fundingSystems },
    rules: { title: filled(m.actions_title_missing()) },
    serverErrors: change.fieldErrors,
    draft: `edit-${action.id}`,
    version: action.version,
  });
  const onSubmit = form.submit(async ({ title, level, condition, fundingSystems }) => {
    const input = { id: action.id, title, level: level as Level, condition, fundingSystems: fundingSystems as FundingSystem[] };
    if (!(await change.run((version) => ({ input: { ...input, version } })))) return;
    form.done();
    sayDone(m.actions_edit_said());
    onClose();
  });
  return { change, form, onSubmit };
}

/** Title, who may read it, condition, stelsel. */
export function EditDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { change, form, onSubmit } = useEdit(action, onClose);
  return (
    <ActDialog title={m.actions_edit_title()} submitLabel={m.actions_save()} summary={form.summary} recordId={action.id} {...{ change, onSubmit, onClose }}>
      <TextField {...form.field('title')} label={m.actions_field_title()} hint={m.actions_title_hint()} maxLength={300} />
      <RadioGroup {...form.field('level')} label={m.actions_field_level()} choices={levelChoices()} />
      <TextArea {...form.field('condition')} label={m.actions_field_condition()} hint={m.actions_condition_hint()} optional rows={2} maxLength={500} />
      <CheckboxGroup {...form.field('fundingSystems')} label={m.actions_filter_funding()} optional choices={fundingChoices()} />
    </ActDialog>
  );
}
