import { useNavigate } from '@tanstack/react-router';
import { useSayDone } from '../../actions/done-notice.js';
import { organisationsIn, usePartyChoices } from '../../actions/party-choices.js';
import { RadioGroup } from '../../components/choice-group.js';
import { Select } from '../../components/select.js';
import { TextArea } from '../../components/text-area.js';
import { DateField, TextField } from '../../components/text-field.js';
import { useViewer } from '../../data/viewer.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import {
  AddGroupMemberDocument, AddOrganisationGroupDocument, EditOrganisationGroupDocument, EndGroupMemberDocument, type OrganisationGroupQuery,
} from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';

export type GroupFacts = NonNullable<OrganisationGroupQuery['organisationGroup']>;

interface GroupValues {
  name: string;
  kind: string;
  description: string;
}

const rules = { name: filled(m.administration_parties_name_missing()), kind: filled(m.administration_parties_group_kind_missing()) };
const groupInput = ({ name, kind, description }: GroupValues) => ({ name, isOpen: kind === 'open', description: description || null });

function GroupFields({ form }: { form: ReturnType<typeof useForm<GroupValues>> }) {
  const choices = [
    { value: 'closed', label: m.administration_parties_group_closed(), hint: m.administration_parties_group_closed_hint() },
    { value: 'open', label: m.administration_parties_group_open(), hint: m.administration_parties_group_open_hint() },
  ];
  return (
    <>
      <TextField {...form.field('name')} label={m.administration_parties_name()} maxLength={200} />
      <RadioGroup {...form.field('kind')} label={m.administration_parties_group_kind()} choices={choices} />
      <TextArea {...form.field('description')} label={m.administration_parties_description()} optional rows={2} maxLength={500} />
    </>
  );
}

/** A new group; when it is there one stands on its page. */
export function AddGroupDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const change = useVersionedChange(AddOrganisationGroupDocument, { version: 0 });
  const form = useForm<GroupValues>({ initial: { name: '', kind: '', description: '' }, rules, serverErrors: change.fieldErrors, draft: 'new-group' });
  const onSubmit = form.submit(async (values) => {
    const done = await change.run(() => ({ input: groupInput(values) }));
    if (!done) return;
    form.done();
    await navigate({ to: '/partijen/groep/$slug', params: { slug: done.addOrganisationGroup.slug } });
  });
  return (
    <ActDialog title={m.administration_parties_group_add()} submitLabel={m.administration_parties_group_add()} recordId="new-group" summary={form.summary} {...{ change, onSubmit, onClose }}>
      <GroupFields form={form} />
    </ActDialog>
  );
}

export function EditGroupDialog({ group, onClose }: { group: GroupFacts; onClose: () => void }) {
  const sayDone = useSayDone();
  const change = useVersionedChange(EditOrganisationGroupDocument, group);
  const form = useForm<GroupValues>({
    initial: { name: group.name, kind: group.isOpen ? 'open' : 'closed', description: group.description ?? '' },
    rules, serverErrors: change.fieldErrors, draft: `edit-group-${group.id}`, version: group.version,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ input: { ...groupInput(values), id: group.id, version } })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog title={m.administration_parties_group_edit()} submitLabel={m.administration_parties_save()} recordId={group.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <GroupFields form={form} />
    </ActDialog>
  );
}

export function AddMemberDialog({ group, onClose }: { group: GroupFacts; onClose: () => void }) {
  const { today } = useViewer();
  const sayDone = useSayDone();
  const { data } = usePartyChoices();
  const change = useVersionedChange(AddGroupMemberDocument, { version: 0 });
  const form = useForm({ initial: { organisationId: '', from: today }, rules: { organisationId: filled(m.administration_parties_member_missing()) }, serverErrors: change.fieldErrors });
  const onSubmit = form.submit(async ({ organisationId, from }) => {
    if (!(await change.run(() => ({ input: { groupId: group.id, organisationId, from: from || null } })))) return;
    sayDone(m.administration_parties_member_added());
    onClose();
  });
  const present = new Set(group.members.map(({ id }) => id));
  const others = data ? organisationsIn(data).filter(({ id, hasEnded }) => !present.has(id) && !hasEnded) : [];
  return (
    <ActDialog title={m.administration_parties_member_add()} submitLabel={m.administration_parties_member_add()} recordId={group.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <Select
        {...form.field('organisationId')}
        label={m.administration_parties_member_party()}
        empty={m.administration_parties_member_choose()}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField {...form.field('from')} label={m.administration_parties_member_from()} optional />
    </ActDialog>
  );
}

export function EndMemberDialog({ term, onClose }: { term: GroupFacts['terms'][number]; onClose: () => void }) {
  const { today } = useViewer();
  const sayDone = useSayDone();
  const change = useVersionedChange(EndGroupMemberDocument, term);
  const form = useForm({ initial: { until: term.until ?? today }, rules: { until: filled(m.administration_parties_until_missing()) }, serverErrors: change.fieldErrors, version: term.version });
  const onSubmit = form.submit(async ({ until }) => {
    if (!(await change.run((version) => ({ id: term.id, version, until })))) return;
    sayDone(m.administration_parties_member_ended());
    onClose();
  });
  return (
    <ActDialog
      title={m.administration_parties_member_end_title({ name: term.organisation.name })}
      intro={m.administration_parties_member_end_intro()}
      submitLabel={m.administration_parties_save()}
      recordId={term.id}
      summary={form.summary}
      {...{ change, onSubmit, onClose }}
    >
      <DateField {...form.field('until')} label={m.administration_parties_until()} hint={m.administration_parties_until_hint()} />
    </ActDialog>
  );
}
