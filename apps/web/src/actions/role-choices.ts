import type { PartyRole } from '../generated/enums.js';
import type { Choice } from '../components/select.js';
import { m } from '../paraglide/messages.js';
import { levelWord, partyRoleWord } from '../words/states.js';
import { fundingSystemWord } from '../words/kinds.js';
import { fundingSystems } from './action-search.js';

const roles: readonly { value: PartyRole; hint: () => string }[] = [
  { value: 'LEAD', hint: m.actions_role_lead_hint },
  { value: 'EXECUTOR', hint: m.actions_role_executor_hint },
  { value: 'CONSULTED', hint: m.actions_role_consulted_hint },
  { value: 'COUNTERPART', hint: m.actions_role_counterpart_hint },
];

/** The four parts one can have in an action, each in a sentence. */
export const roleChoices = (): Choice[] => roles.map(({ value, hint }) => ({ value, label: partyRoleWord(value), hint: hint() }));

/** Who may read an action, each level in a sentence. */
export const levelChoices = (): Choice[] => [
  { value: 'NETWORK', label: levelWord('NETWORK'), hint: m.actions_level_network() },
  { value: 'BODY', label: levelWord('BODY'), hint: m.actions_level_body() },
  { value: 'CONFIDENTIAL', label: levelWord('CONFIDENTIAL'), hint: m.actions_level_confidential() },
];

export const fundingChoices = (): Choice[] => fundingSystems.map((value) => ({ value, label: fundingSystemWord(value) }));
