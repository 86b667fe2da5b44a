import type { MinutesRecordKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

/** What can be made under an item, by its key. */
export const recordKeys: Readonly<Record<string, MinutesRecordKind>> = { b: 'DECISION', a: 'ACTION', t: 'COMMITMENT', s: 'SIGNAL', l: 'LEARNING' };

/** A note is text that stands out: no record. */
export const noteKey = 'n';

const words: Record<MinutesRecordKind, () => string> = {
  DECISION: m.minutes_kind_decision, ACTION: m.minutes_kind_action, COMMITMENT: m.minutes_kind_commitment, SIGNAL: m.minutes_kind_signal, LEARNING: m.minutes_kind_learning,
};

export const recordKindWord = (kind: MinutesRecordKind): string => words[kind]();

/** The letter that was pressed, whatever the key makes with Alt (on a Mac: a sign). */
export const letterOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string => (/^Key[A-Z]$/.test(code) ? code.slice(3) : key).toLowerCase();

/** Typing goes on there: plain letters are no keys. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null);
