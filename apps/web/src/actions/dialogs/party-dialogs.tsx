import { RadioGroup } from '../../components/choice-group.js';
import { Select } from '../../components/select.js';
import { useForm } from '../../forms/use-form.js';
import { ChangePartyRoleDocument, NameContactDocument } from '../../generated/graphql/graphql.js';
import type { PartyRole } from '../../generated/enums.js';
import { m } from '../../paraglide/messages.js';
import { useSayDone } from '../done-notice.js';
import { roleChoices } from '../role-choices.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';
import type { Party } from './facts-now.js';

interface PartyDialogProps {
  party: Party;
  onClose: () => void;
}

/** Who answers for this party. */
export function ContactDialog({ party, onClose }: PartyDialogProps) {
  const change = useVersionedChange(NameContactDocument, party);
  const sayDone = useSayDone();
  const form = useForm({ initial: { personId: party.contact?.id ?? '' }, serverErrors: change.fieldErrors, version: party.version });
  const onSubmit = form.submit(async ({ personId }) => {
    if (!(await change.run((version) => ({ partyId: party.id, version, personId: personId || null })))) return;
    sayDone(m.actions_contact_said({ party: party.name }));
    onClose();
  });
  const choices = party.contactCandidates.map(({ id, name }) => ({ value: id, label: name }));
  const frame = { change, onSubmit, onClose, title: m.actions_contact_title({ party: party.name }), intro: m.actions_contact_intro() };
  return (
    <ActDialog {...frame} submitLabel={m.actions_save()} summary={form.summary} recordId={party.id}>
      <Select
        {...form.field('personId')}
        label={m.actions_contact()}
        hint={choices.length === 0 ? m.actions_contact_nobody() : undefined}
        empty={m.actions_contact_none()}
        choices={choices}
        optional
      />
    </ActDialog>
  );
}

/** Which part it has. */
export function RoleDialog({ party, onClose }: PartyDialogProps) {
  const change = useVersionedChange(ChangePartyRoleDocument, party);
  const sayDone = useSayDone();
  const form = useForm<{ role: string }>({ initial: { role: party.role }, serverErrors: change.fieldErrors, version: party.version });
  const onSubmit = form.submit(async ({ role }) => {
    if (!(await change.run((version) => ({ partyId: party.id, version, role: role as PartyRole })))) return;
    sayDone(m.actions_role_said({ party: party.name }));
    onClose();
  });
  return (
    <ActDialog
      title={m.actions_role_title({ party: party.name })}
      submitLabel={m.actions_save()}
      summary={form.summary}
      recordId={party.id}
      {...{ change, onSubmit, onClose }}
    >
      <RadioGroup {...form.field('role')} label={m.actions_role()} choices={roleChoices()} />
    </ActDialog>
  );
}
