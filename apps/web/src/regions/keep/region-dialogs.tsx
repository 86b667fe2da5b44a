import { useSayDone } from '../../actions/done-notice.js';
import { organisationsIn, usePartyChoices } from '../../actions/party-choices.js';
import { RadioGroup } from '../../components/choice-group.js';
import { Select } from '../../components/select.js';
import { TextArea } from '../../components/text-area.js';
import { DateField, TextField } from '../../components/text-field.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import type { ProviderRole } from '../../generated/enums.js';
import { AddRegionProviderDocument, EditRegionDocument, EditRegionProviderDocument, type RegionQuery } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { providerRoleWord } from '../../words/kinds.js';
import { providerRoles } from '../regions-table.js';

export type RegionFacts = NonNullable<RegionQuery['region']>;
export type ProviderTerm = RegionFacts['terms'][number];

export function EditRegionDialog({ region, onClose }: { region: RegionFacts; onClose: () => void }) {
  const sayDone = useSayDone();
  const change = useVersionedChange(EditRegionDocument, region);
  const form = useForm({ initial: { note: region.note ?? '' }, serverErrors: change.fieldErrors, draft: `edit-region-${region.id}`, version: region.version });
  const onSubmit = form.submit(async ({ note }) => {
    if (!(await change.run((version) => ({ id: region.id, version, note: note || null })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog title={m.administration_parties_region_edit()} submitLabel={m.administration_parties_save()} recordId={region.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <TextArea {...form.field('note')} label={m.administration_parties_region_note()} hint={m.administration_parties_region_note_hint()} optional rows={3} maxLength={500} />
    </ActDialog>
  );
}

interface ProviderValues {
  organisationId: string;
  role: string;
  areaNote: string;
  namedAs: string;
  from: string;
  until: string;
}

const factsOf = ({ role, areaNote, namedAs, from, until }: ProviderValues) => ({
  role: role as ProviderRole, areaNote: areaNote || null, namedAs: namedAs || null, from: from || null, until: until || null,
});

function ProviderFields({ form }: { form: ReturnType<typeof useForm<ProviderValues>> }) {
  return (
    <>
      <RadioGroup {...form.field('role')} label={m.administration_parties_role()} choices={providerRoles.map((value) => ({ value, label: providerRoleWord(value) }))} />
      <TextField {...form.field('areaNote')} label={m.administration_parties_area_note()} hint={m.administration_parties_area_note_hint()} optional maxLength={300} />
      <TextField {...form.field('namedAs')} label={m.administration_parties_named_here()} hint={m.administration_parties_named_here_hint()} optional maxLength={200} />
      <DateField {...form.field('from')} label={m.administration_parties_from()} optional />
      <DateField {...form.field('until')} label={m.administration_parties_until()} hint={m.administration_parties_until_hint()} optional />
    </>
  );
}

export function AddProviderDialog({ region, onClose }: { region: RegionFacts; onClose: () => void }) {
  const sayDone = useSayDone();
  const { data } = usePartyChoices();
  const change = useVersionedChange(AddRegionProviderDocument, { version: 0 });
  const form = useForm<ProviderValues>({
    initial: { organisationId: '', role: '', areaNote: '', namedAs: '', from: '', until: '' },
    rules: { organisationId: filled(m.administration_parties_member_missing()), role: filled(m.administration_parties_role_missing()) },
    serverErrors: change.fieldErrors,
    draft: `add-provider-${region.id}`,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run(() => ({ input: { ...factsOf(values), regionId: region.id, organisationId: values.organisationId } })))) return;
    form.done();
    sayDone(m.administration_parties_provider_added());
    onClose();
  });
  const choices = data ? organisationsIn(data).filter(({ hasEnded }) => !hasEnded).map(({ id, name }) => ({ value: id, label: name })) : [];
  return (
    <ActDialog title={m.administration_parties_provider_add()} submitLabel={m.administration_parties_provider_add()} recordId={region.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <Select {...form.field('organisationId')} label={m.administration_parties_member_party()} empty={m.administration_parties_member_choose()} choices={choices} />
      <ProviderFields form={form} />
    </ActDialog>
  );
}

export function EditProviderDialog({ term, onClose }: { term: ProviderTerm; onClose: () => void }) {
  const sayDone = useSayDone();
  const change = useVersionedChange(EditRegionProviderDocument, term);
  const { organisation, role, areaNote, namedAs, from, until } = term;
  const form = useForm<ProviderValues>({
    initial: { organisationId: organisation.id, role, areaNote: areaNote ?? '', namedAs: namedAs ?? '', from: from ?? '', until: until ?? '' },
    serverErrors: change.fieldErrors,
    draft: `edit-provider-${term.id}`,
    version: term.version,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ input: { ...factsOf(values), id: term.id, version } })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog title={organisation.name} intro={m.administration_parties_provider_edit_intro()} submitLabel={m.administration_parties_save()} recordId={term.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <ProviderFields form={form} />
    </ActDialog>
  );
}
