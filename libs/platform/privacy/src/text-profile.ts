import type { FindingKind, FindingSeverity } from './finding.js';

/** Says for one kind of text what blocks and what warns. */
export interface TextProfile {
  readonly name: string;
  readonly severities: Readonly<Record<FindingKind, FindingSeverity>>;
}

// Points straight at one person, in whatever text it stands.
const identifiers = {
  BSN: 'BLOCK', EMAIL: 'BLOCK', PHONE: 'BLOCK', ADDRESS: 'BLOCK', CASE_NUMBER: 'BLOCK', IBAN: 'BLOCK', ALIEN_NUMBER: 'BLOCK',
} as const;

// Members and meeting dates belong in these texts, so a name or a date is only a question to the author.
const lenient = { ...identifiers, NAME: 'WARN', INITIALS: 'WARN', FULL_DATE: 'WARN', AGE: 'WARN' } as const;

/** The kinds of text (rule 9 of the domain): pass one of these to `findClientData`. */
export const TextProfile = {
  /** Lessons from practice: about clients by nature, so names, initials and full dates block too. */
  LEARNING: { name: 'LEARNING', severities: { ...identifiers, NAME: 'BLOCK', INITIALS: 'BLOCK', FULL_DATE: 'BLOCK', AGE: 'WARN' } },
  MINUTES: { name: 'MINUTES', severities: lenient },
  COMMENT: { name: 'COMMENT', severities: lenient },
  /** Titles, progress, reasons and every other free text. */
  GENERAL: { name: 'GENERAL', severities: lenient },
  /** Where people meet: the address of a building belongs there. */
  PLACE: { name: 'PLACE', severities: { ...lenient, ADDRESS: 'WARN' } },
} as const satisfies Record<string, TextProfile>;
