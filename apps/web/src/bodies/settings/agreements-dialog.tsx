import { levelChoices } from '../../actions/role-choices.js';
import { useSayDone } from '../../actions/done-notice.js';
import { RadioGroup } from '../../components/choice-group.js';
import { TextArea } from '../../components/text-area.js';
import { DateField, TextField } from '../../components/text-field.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import type { Level } from '../../generated/enums.js';
import { EditBodyDocument, type BodySettingsQuery } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';

export type SettledBody = NonNullable<BodySettingsQuery['body']>;

interface AgreementValues {
  purpose: string;
  cadencePerYear: string;
  defaultLevel: string;
  duration: string;
  endsOn: string;
  endCondition: string;
}

const valuesOf = ({ purpose, cadencePerYear, defaultLevel, isTemporary, endsOn, endCondition }: SettledBody): AgreementValues => ({
  purpose: purpose ?? '', cadencePerYear: cadencePerYear ? String(cadencePerYear) : '', defaultLevel,
  duration: isTemporary ? 'temporary' : 'permanent', endsOn: endsOn ?? '', endCondition: endCondition ?? '',
});

const inputOf = ({ purpose, cadencePerYear, defaultLevel, duration, endsOn, endCondition }: AgreementValues) => {
  const isTemporary = duration === 'temporary';
  return {
    purpose: purpose || null,
    cadencePerYear: cadencePerYear.trim() === '' ? null : Number(cadencePerYear),
    defaultLevel: defaultLevel as Level,
    isTemporary,
    // A permanent body has no end: what stood there goes with it.
    endsOn: isTemporary ? endsOn || null : null,
    endCondition: isTemporary ? endCondition || null : null,
  };
};

const cadence = (value: string) => (/^\s*\d{0,6}\s*$/.test(value) ? undefined : m.administration_parties_settings_missing());

function useAgreements(body: SettledBody, onClose: () => void) {
  const sayDone = useSayDone();
  const change = useVersionedChange(EditBodyDocument, body);
  const form = useForm<AgreementValues>({ initial: valuesOf(body), rules: { cadencePerYear: cadence }, serverErrors: change.fieldErrors, draft: `body-${body.id}`, version: body.version });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ input: { ...inputOf(values), id: body.id, version } })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return { change, form, onSubmit };
}

/** Purpose, cadence, who reads what is new, and when it ends. */
export function AgreementsDialog({ body, onClose }: { body: SettledBody; onClose: () => void }) {
  const { change, form, onSubmit } = useAgreements(body, onClose);
  const durations = [
    { value: 'permanent', label: m.administration_parties_settings_permanent(), hint: m.administration_parties_settings_permanent_hint() },
    { value: 'temporary', label: m.administration_parties_temporary(), hint: m.administration_parties_settings_temporary_hint() },
  ];
  return (
    <ActDialog title={m.administration_parties_settings_agreed_edit()} submitLabel={m.administration_parties_save()} recordId={body.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <TextArea {...form.field('purpose')} label={m.administration_parties_purpose()} optional rows={3} maxLength={1000} />
      <TextField {...form.field('cadencePerYear')} label={m.administration_parties_cadence()} hint={m.administration_parties_settings_cadence_hint()} optional short inputMode="numeric" maxLength={6} />
      <RadioGroup {...form.field('defaultLevel')} label={m.administration_parties_default_level()} hint={m.administration_parties_settings_level_hint()} choices={levelChoices()} />
      <RadioGroup {...form.field('duration')} label={m.administration_parties_settings_duration()} choices={durations} />
      {form.values.duration === 'temporary' ? (
        <>
          <DateField {...form.field('endsOn')} label={m.administration_parties_ends_on()} optional />
          <TextArea {...form.field('endCondition')} label={m.administration_parties_end_condition()} optional rows={2} maxLength={500} />
        </>
      ) : null}
    </ActDialog>
  );
}
