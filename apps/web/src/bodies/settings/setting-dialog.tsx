import { useSayDone } from '../../actions/done-notice.js';
import { TextField } from '../../components/text-field.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import type { SettingPartsFragment } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { inWords, type Choosing } from './choosing.js';

const wholeNumber = (value: string) => (/^\d{1,6}$/.test(value.trim()) ? undefined : m.administration_parties_settings_missing());

interface DialogProps<Data, Variables> {
  setting: SettingPartsFragment;
  choosing: Choosing<Data, Variables>;
  onClose: () => void;
}

/** Another number in the rule, between its bounds. */
export function SettingDialog<Data, Variables>({ setting, choosing, onClose }: DialogProps<Data, Variables>) {
  const { key, label, explanation, min, max, unit, version, value } = setting;
  const sayDone = useSayDone();
  const change = useVersionedChange(choosing.document, setting);
  const form = useForm({ initial: { value: String(value) }, rules: { value: wholeNumber }, serverErrors: change.fieldErrors, draft: `setting-${key}`, version });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((seen) => choosing.variables(setting, seen, Number(values.value))))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog title={label} intro={explanation} submitLabel={m.administration_parties_save()} recordId={key} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <TextField
        {...form.field('value')}
        label={unit === 'WEEKS' ? m.administration_parties_settings_in_weeks() : m.administration_parties_settings_in_days()}
        hint={m.administration_parties_settings_bounds({ min: String(min), max: String(max), standard: inWords(setting, setting.default) })}
        inputMode="numeric"
        maxLength={6}
        short
      />
    </ActDialog>
  );
}
