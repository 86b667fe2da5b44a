import { RadioGroup } from '../../components/choice-group.js';
import { TextField } from '../../components/text-field.js';
import { useViewer } from '../../data/viewer.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { AddPartyDocument } from '../../generated/graphql/graphql.js';
import type { PartyRole } from '../../generated/enums.js';
import { m } from '../../paraglide/messages.js';
import { useSayDone } from '../done-notice.js';
import { GroupedSelect } from '../grouped-select.js';
import { byId, partyGroups, partyTarget, usePartyChoices } from '../party-choices.js';
import { roleChoices } from '../role-choices.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { actionNow, type Action } from './facts-now.js';

interface AddPartyProps {
  action: Action;
  /** Opens on ‘trekker’ when there is none yet. */
  role: PartyRole;
  onClose: () => void;
}

function useAddParty({ action, role, onClose }: AddPartyProps) {
  const change = useVersionedChange(AddPartyDocument, action);
  const sayDone = useSayDone();
  const form = useForm<{ party: string; role: string; note: string }>({
    initial: { party: '', role, note: '' },
    rules: { party: filled(m.actions_party_missing()) },
    serverErrors: change.fieldErrors,
    draft: `add-party-${action.id}`,
  });
  const onSubmit = form.submit(async ({ party, role: chosen, note }) => {
    const input = { ...partyTarget(party), role: chosen as PartyRole, note: note.trim() || null };
    if (!(await change.run((version) => ({ actionId: action.id, version, party: input })))) return;
    form.done();
    sayDone(m.actions_add_party_said());
    onClose();
  });
  return { change, form, onSubmit };
}

/** Another party in this action; naming a trekker makes the former one mede-uitvoerder. */
export function AddPartyDialog(props: AddPartyProps) {
  const { action, role, onClose } = props;
  const { today } = useViewer();
  const { data } = usePartyChoices();
  const { change, form, onSubmit } = useAddParty(props);
  return (
    <ActDialog
      title={role === 'LEAD' ? m.actions_add_lead_title() : m.actions_add_party_title()}
      submitLabel={m.actions_add_party_do()}
      summary={form.summary}
      recordId={action.id}
      now={actionNow(action)}
      {...{ change, onSubmit, onClose }}
    >
      <GroupedSelect
        {...form.field('party')}
        label={m.actions_party()}
        empty={m.actions_choose_party()}
        groups={partyGroups(data, byId, { today, withEnded: false })}
      />
      <RadioGroup {...form.field('role')} label={m.actions_role()} choices={roleChoices()} />
      <TextField {...form.field('note')} label={m.actions_party_note()} hint={m.actions_party_note_hint()} optional maxLength={300} />
    </ActDialog>
  );
}
