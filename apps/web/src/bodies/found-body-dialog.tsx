import { useNavigate } from '@tanstack/react-router';
import { usePartyChoices } from '../administration/use-party-choices.js';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Checkbox } from '../components/checkbox.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { Disclosure } from '../components/disclosure.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Select, type Choice } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { DateField, TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { BodyKind } from '../generated/enums.js';
import { FoundBodyDocument, type BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { bodyKindWord } from '../words/kinds.js';
import { networkNames } from './network-names.js';

const kinds: readonly BodyKind[] = ['WORKING_GROUP', 'LEARNING_NETWORK', 'STRATEGIC', 'DIRECTORS', 'ADMINISTRATIVE', 'STEERING', 'PROJECT'];

interface FoundProps {
  above: readonly BodyLineFragment[];
  /** May stand on its own, with no body above. */
  isFree: boolean;
  /** The living learning networks, of which a region has one. */
  networks: readonly BodyLineFragment[];
  onClose: () => void;
}

const initial = { code: '', name: '', kind: 'WORKING_GROUP', purpose: '', aboveId: '', regionId: '', cadencePerYear: '', isTemporary: false, endsOn: '', organisationIds: [] as string[] };

function useFounding({ above, isFree, onClose }: FoundProps) {
  const change = useChange(FoundBodyDocument);
  const navigate = useNavigate();
  const form = useForm({
    initial: { ...initial, aboveId: isFree ? '' : (above[0]?.id ?? '') },
    rules: { code: filled(m.handovers_found_code_missing()), name: filled(m.handovers_found_name_missing()) },
    serverErrors: change.fieldErrors,
  });
  const onSubmit = form.submit(async ({ regionId, kind, cadencePerYear, endsOn, aboveId, purpose, ...rest }) => {
    const input = {
      ...rest, kind: kind as BodyKind, purpose: purpose || null, aboveId: aboveId || null, endsOn: rest.isTemporary ? endsOn || null : null,
      regionId: kind === 'LEARNING_NETWORK' ? regionId || null : null, cadencePerYear: cadencePerYear ? Number(cadencePerYear) : null,
    };
    const done = await change.run({ input });
    if (!done) return;
    onClose();
    await navigate({ to: '/overleggen/$code', params: { code: done.foundBody.code } });
  });
  return { change, form, onSubmit };
}

type Founding = ReturnType<typeof useFounding>['form'];

interface WhatProps extends Omit<FoundProps, 'onClose'> {
  form: Founding;
  regions: readonly Choice[];
}

/** The region of a learning network, which gives it its name and code; what was typed there already stays. */
function RegionOfNetwork({ form, regions, networks }: Pick<WhatProps, 'form' | 'regions' | 'networks'>) {
  const { regionId } = form.values;
  const derived = (id: string) => networkNames(regions.find(({ value }) => value === id)?.label ?? '');
  const choose = (id: string) => {
    const [before, after] = [derived(regionId), derived(id)];
    form.field('regionId').onChange(id);
    for (const name of ['name', 'code'] as const) {
      if (form.values[name] === '' || form.values[name] === before[name]) form.field(name).onChange(id ? after[name] : '');
    }
  };
  const present = networks.find(({ region }) => region && region.id === regionId);
  return (
    <>
      <Select {...form.field('regionId')} onChange={choose} label={m.handovers_found_region()} choices={regions} empty={m.handovers_found_no_region()} optional />
      {present ? (
        <Alert kind="warning" live>
          {m.tables_more_network_exists()}{' '}
          <TextLink to="/overleggen/$code" params={{ code: present.code }}>
            {present.name}
          </TextLink>
        </Alert>
      ) : null}
    </>
  );
}

function What({ form, above, isFree, networks, regions }: WhatProps) {
  return (
    <>
      <Select {...form.field('kind')} label={m.handovers_found_kind()} choices={kinds.map((value) => ({ value, label: bodyKindWord(value) }))} />
      {form.values.kind === 'LEARNING_NETWORK' ? <RegionOfNetwork {...{ form, regions, networks }} /> : null}
      <TextField {...form.field('name')} label={m.handovers_found_name()} maxLength={150} />
      <TextField {...form.field('code')} label={m.handovers_found_code()} hint={m.handovers_found_code_hint()} maxLength={40} short />
      <TextArea {...form.field('purpose')} label={m.handovers_found_purpose()} maxLength={1000} rows={3} optional />
      <Select
        {...form.field('aboveId')}
        label={m.handovers_found_above()}
        choices={above.map(({ id, name }) => ({ value: id, label: name }))}
        empty={isFree ? m.handovers_found_no_above() : undefined}
        optional={isFree}
      />
    </>
  );
}

function HowLong({ form }: { form: Founding }) {
  return (
    <>
      <TextField {...form.field('cadencePerYear')} label={m.handovers_found_cadence()} type="number" short optional />
      <Checkbox {...form.field('isTemporary')} label={m.handovers_found_temporary()} />
      {form.values.isTemporary ? <DateField {...form.field('endsOn')} label={m.handovers_found_ends_on()} optional /> : null}
    </>
  );
}

/** What a new body is for, where it stands and who sits there first. */
export function FoundBodyDialog(props: FoundProps) {
  const { change, form, onSubmit } = useFounding(props);
  const { parties, regions } = usePartyChoices();
  return (
    <Dialog title={m.handovers_found()} onClose={props.onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <ErrorSummary {...form.summary} message={change.message} />
        <What form={form} above={props.above} isFree={props.isFree} networks={props.networks} regions={regions} />
        <HowLong form={form} />
        <Disclosure summary={m.handovers_found_seats()}>
          <CheckboxGroup {...form.field('organisationIds')} label={m.handovers_found_parties()} choices={parties} optional />
        </Disclosure>
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.handovers_found_submit()}
          </Button>
          <Button onClick={props.onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
