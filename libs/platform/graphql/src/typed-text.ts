import { invalid } from '@schakel/kernel';
import { TextProfile, describeFindings, findClientData, isBlocked } from '@schakel/privacy';

interface TextRules {
  /** Greatest length in characters. */
  max: number;
  profile?: TextProfile;
  /** Asked for when nothing is typed; left out for a text that may stay empty. */
  ask?: string;
}

// Control characters but tab and line ends, marks that turn the direction of text, and half a character (which no database keeps).
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/**
 * A text that somebody typed, trimmed and free of hidden characters; null when empty. Errors: INVALID with the field, for a text that
 * is missing, too long or holds client data (rule 9), before anything is stored.
 */
export function typedText(field: string, typed: string | null | undefined, { max, profile = TextProfile.GENERAL, ask }: TextRules): string | null {
  const text = (typed ?? '').replace(hidden, '').trim();
  if (text === '') {
    if (ask) throw invalid({ field, message: ask });
    return null;
  }
  if (text.length > max) throw invalid({ field, message: `Dit is ${text.length} tekens. Het mogen er ten hoogste ${max} zijn.` });
  const findings = findClientData(text, profile);
  if (isBlocked(findings)) throw invalid({ field, message: describeFindings(findings) });
  return text;
}

/** As typedText, for a text that must be there. */
export const requiredText = (field: string, typed: string | null | undefined, rules: TextRules & { ask: string }): string => typedText(field, typed, rules) ?? '';
