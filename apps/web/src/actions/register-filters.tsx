import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Disclosure } from '../components/disclosure.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { fundingSystemWord } from '../words/kinds.js';
import { actionStateWord, dueFilterWord, standingWord } from '../words/states.js';
import { dueFilters, fundingSystems, readActionSearch, standings, states, type ActionSearch } from './action-search.js';
import { GroupedSelect } from './grouped-select.js';
import { bodiesIn, byAddress, partyGroups, type PartyChoices } from './party-choices.js';
import { useWide } from './use-wide.js';

type Change = (change: Record<string, unknown>) => void;

/** Goes to the changed view; the list below follows, the focus stays. */
function useChangeView(search: ActionSearch): Change {
  const navigate = useNavigate();
  return (change) =>
    void navigate({ to: '/acties', search: readActionSearch({ ...search, ...change }), replace: true, resetScroll: false });
}

/** Searches when typing rests, and at once on Enter. */
function WordField({ search, onChange }: { search: ActionSearch; onChange: Change }) {
  const shown = search.text ?? '';
  const [text, setText] = useState(shown);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    if (text.trim() !== shown) setText(shown);
  }
  useEffect(() => {
    if (text.trim() === shown) return undefined;
    const timer = setTimeout(() => onChange({ text }), 400);
    return () => clearTimeout(timer);
  }, [text, shown, onChange]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ text });
      }}
    >
      <Field label={m.actions_filter_text()}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            className="utrecht-textbox utrecht-textbox--html-input"
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}

// A choice of one: who mails an address with several sees them all as chips.
const only = (values: readonly string[] | undefined): string => (values?.length === 1 ? (values[0] ?? '') : '');
const listOf = (value: string) => (value === '' ? undefined : [value]);
const several = (values: readonly string[] | undefined, all: string) => (values && values.length > 1 ? m.actions_filter_several() : all);

interface FieldsProps {
  search: ActionSearch;
  data: PartyChoices | undefined;
  onChange: Change;
}

function StateFields({ search, onChange }: FieldsProps) {
  const stateValue = search.onlyOpen ? 'open' : only(search.states);
  return (
    <>
      <Select
        label={m.actions_filter_standing()}
        empty={several(search.standings, m.actions_filter_all())}
        value={only(search.standings)}
        onChange={(value) => onChange({ standings: listOf(value) })}
        choices={standings.map((value) => ({ value, label: standingWord(value).word }))}
      />
      <Select
        label={m.actions_filter_state()}
        empty={several(search.states, m.actions_filter_all())}
        value={stateValue}
        onChange={(value) => onChange(value === 'open' ? { onlyOpen: true, states: undefined } : { onlyOpen: undefined, states: listOf(value) })}
        choices={[
          { value: 'open', label: m.actions_filter_only_open() },
          ...states.map((value) => ({ value, label: actionStateWord(value).word })),
        ]}
      />
      <Select
        label={m.actions_filter_due()}
        empty={m.actions_filter_all()}
        value={search.due ?? ''}
        onChange={(value) => onChange({ due: value })}
        choices={dueFilters.map((value) => ({ value, label: dueFilterWord(value) }))}
      />
      <Select
        label={m.actions_filter_funding()}
        empty={several(search.fundingSystems, m.actions_filter_all())}
        value={only(search.fundingSystems)}
        onChange={(value) => onChange({ fundingSystems: listOf(value) })}
        choices={fundingSystems.map((value) => ({ value, label: fundingSystemWord(value) }))}
      />
    </>
  );
}

function PlaceFields({ search, data, onChange }: FieldsProps) {
  const { today } = useViewer();
  const bodies = data ? bodiesIn(data) : [];
  return (
    <>
      <Select
        label={m.actions_filter_body()}
        empty={several(search.bodyCodes, m.actions_filter_all())}
        value={only(search.bodyCodes)}
        onChange={(value) => onChange({ bodyCodes: listOf(value) })}
        choices={bodies.map(({ code, name }) => ({ value: code, label: `${code}: ${name}` }))}
      />
      <GroupedSelect
        label={m.actions_filter_party()}
        empty={m.actions_filter_all()}
        value={search.party ?? ''}
        onChange={(value) => onChange({ party: value })}
        groups={partyGroups(data, byAddress, { today, withEnded: true })}
      />
    </>
  );
}

/** Everything by which the register can be narrowed. Folds away where it would push the list off the screen. */
export function RegisterFilters({ search, data, active }: { search: ActionSearch; data: PartyChoices | undefined; active: number }) {
  const isWide = useWide();
  const onChange = useChangeView(search);
  const fields = (
    <div className="filters">
      <WordField {...{ search, onChange }} />
      <PlaceFields {...{ search, data, onChange }} />
      <StateFields {...{ search, data, onChange }} />
    </div>
  );
  return (
    <div className="card filters-card no-print">
      {isWide ? fields : <Disclosure summary={active > 0 ? m.actions_filters_active({ count: active }) : m.actions_filters()}>{fields}</Disclosure>}
    </div>
  );
}
