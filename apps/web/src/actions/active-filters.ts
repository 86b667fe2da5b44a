import { m } from '../paraglide/messages.js';
import { fundingSystemWord } from '../words/kinds.js';
import { actionStateWord, dueFilterWord, standingWord } from '../words/states.js';
import { readActionSearch, type ActionSearch } from './action-search.js';
import { bodiesIn, organisationsIn, type PartyChoices } from './party-choices.js';

export interface ActiveFilter {
  key: string;
  label: string;
  /** The view without this one. */
  without: ActionSearch;
}

function partyName(data: PartyChoices | undefined, party: string): string {
  if (!data) return party;
  return (
    organisationsIn(data).find(({ slug }) => slug === party)?.shortName ??
    data.organisationGroups.find(({ slug }) => slug === party)?.name ??
    bodiesIn(data).find(({ code }) => code === party)?.name ??
    party
  );
}

type ListName = 'bodyCodes' | 'standings' | 'states' | 'fundingSystems';

function fromList<Name extends ListName>(search: ActionSearch, name: Name, words: (value: NonNullable<ActionSearch[Name]>[number]) => string): ActiveFilter[] {
  const values: readonly NonNullable<ActionSearch[Name]>[number][] = search[name] ?? [];
  return values.map((value) => ({
    key: `${name}-${value}`,
    label: words(value),
    without: readActionSearch({ ...search, [name]: values.filter((other) => other !== value) }),
  }));
}

const one = (search: ActionSearch, name: 'text' | 'party' | 'due' | 'onlyOpen' | 'withoutLead' | 'nobodyReachable', label: string): ActiveFilter[] =>
  search[name] === undefined ? [] : [{ key: name, label, without: readActionSearch({ ...search, [name]: undefined }) }];

/** What narrows the register now, in words. */
export function activeFilters(search: ActionSearch, data: PartyChoices | undefined): ActiveFilter[] {
  return [
    ...one(search, 'text', m.actions_chip_text({ text: search.text ?? '' })),
    ...fromList(search, 'bodyCodes', (code) => m.actions_chip_body({ code })),
    ...one(search, 'party', m.actions_chip_party({ name: partyName(data, search.party ?? '') })),
    ...fromList(search, 'standings', (value) => m.actions_chip_standing({ word: standingWord(value).word })),
    ...fromList(search, 'states', (value) => m.actions_chip_state({ word: actionStateWord(value).word })),
    ...one(search, 'due', search.due ? m.actions_chip_due({ word: dueFilterWord(search.due) }) : ''),
    ...fromList(search, 'fundingSystems', (value) => m.actions_chip_funding({ word: fundingSystemWord(value) })),
    ...one(search, 'onlyOpen', m.actions_chip_only_open()),
    ...one(search, 'withoutLead', m.actions_without_lead()),
    ...one(search, 'nobodyReachable', m.actions_nobody_reachable()),
  ];
}
