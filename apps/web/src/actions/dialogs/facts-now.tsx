import type { Fact } from '../../components/definition-list.js';
import type { ActionPageQuery } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { dayText, instantText } from '../../words/dates.js';
import { acceptanceWord, actionStateWord, levelWord, partyRoleWord, standingWord } from '../../words/states.js';
import { DueText } from '../action-marks.js';

export type Action = NonNullable<ActionPageQuery['actionItem']>;
export type Party = Action['parties'][number];

/** An action as it is now, next to what somebody was about to change. */
export const actionNow = (action: Action): Fact[] => [
  { key: m.actions_field_title(), value: action.title },
  { key: m.actions_column_due(), value: <DueText due={action.due} /> },
  { key: m.actions_filter_state(), value: actionStateWord(action.state).word },
  { key: m.actions_field_condition(), value: action.condition },
  { key: m.actions_field_level(), value: levelWord(action.level) },
];

/** A party as it is now. */
export const partyNow = (party: Pick<Party, 'name' | 'standing' | 'forecastOn' | 'lastWordAt' | 'role' | 'acceptance'> & Partial<Pick<Party, 'contact'>>): Fact[] => [
  { key: m.actions_party(), value: party.name },
  { key: m.actions_role(), value: partyRoleWord(party.role) },
  { key: m.actions_takes_part(), value: acceptanceWord(party.acceptance).word },
  { key: m.actions_filter_standing(), value: standingWord(party.standing).word },
  { key: m.actions_forecast(), value: party.forecastOn ? dayText(party.forecastOn) : null },
  { key: m.actions_column_last_word(), value: party.lastWordAt ? instantText(party.lastWordAt) : null },
  { key: m.actions_contact(), value: party.contact?.name },
];
