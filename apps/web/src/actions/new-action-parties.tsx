import { Button } from '../components/button.js';
import { Select } from '../components/select.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { GroupedSelect } from './grouped-select.js';
import { byId, partyGroups, usePartyChoices } from './party-choices.js';
import { roleChoices } from './role-choices.js';

export interface PartyDraft {
  /** Kind and id, see party-choices. */
  party: string;
  role: string;
}

interface NewActionPartiesProps {
  value: readonly PartyDraft[];
  onChange: (value: PartyDraft[]) => void;
}

/** Who will do it: as many as needed, the first one is proposed as trekker. */
export function NewActionParties({ value, onChange }: NewActionPartiesProps) {
  const { today } = useViewer();
  const { data } = usePartyChoices();
  const groups = partyGroups(data, byId, { today, withEnded: false });
  const put = (at: number, change: Partial<PartyDraft>) => onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const add = () => onChange([...value, { party: '', role: value.some(({ role }) => role === 'LEAD') ? 'EXECUTOR' : 'LEAD' }]);
  return (
    <fieldset className="new-parties">
      <legend className="utrecht-form-label">{m.actions_parties()}</legend>
      <p className="quiet small new-parties__hint">{m.actions_new_parties_hint()}</p>
      {value.map((one, at) => (
        <div key={at} className="new-parties__line" role="group" aria-label={m.actions_new_party_nth({ number: at + 1 })}>
          <GroupedSelect label={m.actions_party()} empty={m.actions_choose_party()} value={one.party} onChange={(party) => put(at, { party })} groups={groups} />
          <Select label={m.actions_role()} value={one.role} onChange={(role) => put(at, { role })} choices={roleChoices()} />
          <Button look="subtle" aria-label={`${m.actions_remove()}: ${m.actions_new_party_nth({ number: at + 1 })}`} onClick={() => onChange(value.filter((_, index) => index !== at))}>
            {m.actions_remove()}
          </Button>
        </div>
      ))}
      <div>
        <Button small onClick={add}>
          {m.actions_add_party()}
        </Button>
      </div>
    </fieldset>
  );
}
