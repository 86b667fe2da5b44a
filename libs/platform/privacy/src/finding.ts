/** What may not, or had better not, stand in a text. */
export type FindingKind =
  | 'BSN' | 'EMAIL' | 'PHONE' | 'ADDRESS' | 'CASE_NUMBER' | 'IBAN' | 'ALIEN_NUMBER'
  | 'NAME' | 'INITIALS' | 'FULL_DATE' | 'AGE';

/** BLOCK: the text is not saved. WARN: the author is asked to look again. */
export type FindingSeverity = 'BLOCK' | 'WARN';

/** One place in a text. `start` and `end` are UTF-16 offsets into the text as the author typed it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly start: number;
  readonly end: number;
  /** Dutch sentence that says what and where, and never repeats the text itself. */
  readonly message: string;
}

/** A place in the normalised text, not yet judged. */
export interface Span {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}
