import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.js';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import type { PersonState } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { readPeopleSearch, type PeopleSearch } from './people-search.js';
import { usePartyChoices } from './use-party-choices.js';

const route = getRouteApi('/_signed-in/beheer/personen/');

const states: Record<Exclude<PersonState, 'ACTIVE'>, () => string> = {
  WITHOUT_ACCOUNT: m.administration_no_account,
  INVITED: m.administration_state_invited,
  NEVER_SIGNED_IN: m.administration_never_signed_in,
  UNBOUND: m.administration_state_unbound,
  DEACTIVATED: m.administration_deactivated,
};

/** Narrows the register; what is chosen stands in the address, and the list begins anew. */
export function PeopleFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { parties } = usePartyChoices();
  const [text, setText] = useState(search.zoek ?? '');
  const go = (change: PeopleSearch) =>
    void navigate({ search: readPeopleSearch({ ...search, na: undefined, ...change }), replace: true, resetScroll: false });
  return (
    <form
      className="people-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({ zoek: text });
      }}
    >
      <TextField label={m.administration_people_search()} value={text} onChange={setText} type="search" maxLength={100} autoComplete="off" />
      <Select
        label={m.administration_party()}
        value={search.partij ?? ''}
        onChange={(partij) => go({ partij })}
        choices={parties}
        empty={m.administration_every_party()}
      />
      <Select
        label={m.administration_state()}
        value={search.staat ?? ''}
        onChange={(staat) => go({ staat: staat as PersonState })}
        choices={Object.entries(states).map(([value, label]) => ({ value, label: label() }))}
        empty={m.administration_state_active()}
      />
      <Button type="submit">{m.administration_people_find()}</Button>
    </form>
  );
}
