import type { AgendaPurpose, Level } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

const purpose: Record<AgendaPurpose, () => string> = {
  DECISION: m.agenda_purpose_decision,
  DISCUSSION: m.agenda_purpose_discussion,
  INFORMATION: m.agenda_purpose_information,
  FORMALITY: m.agenda_purpose_formality,
};

export const purposeWord = (value: AgendaPurpose): string => purpose[value]();

export const purposeChoices = () => (Object.keys(purpose) as AgendaPurpose[]).map((value) => ({ value, label: purposeWord(value) }));

const ladder: readonly Level[] = ['NETWORK', 'BODY', 'CONFIDENTIAL'];

const levels: Record<Level, () => string> = {
  NETWORK: m.agenda_level_network,
  BODY: m.agenda_level_body,
  CONFIDENTIAL: m.agenda_level_confidential,
};

/** The meeting's level and those above it. */
export const levelChoicesFrom = (lowest: Level) => ladder.slice(ladder.indexOf(lowest)).map((value) => ({ value, label: levels[value]() }));
