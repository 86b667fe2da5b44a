import { invalid } from '@schakel/kernel';
import { TextProfile, describeFindings, findClientData, isBlocked } from '@schakel/privacy';

/** Longest name of a person, in characters. */
export const longestName = 120;

/** Why this is no name, in Dutch; null when it is one. A name goes everywhere, so it is no place for an address or a number of whomever. */
export function nameProblem(typed: string): string | null {
  const name = typed.trim();
  if (!name) return 'Vul een naam in.';
  if (name.length > longestName) return `Een naam is ten hoogste ${longestName} tekens.`;
  // Line breaks, zero-width and direction marks make a name look like another.
  if (/\p{C}/u.test(name)) return 'Deze naam heeft tekens die u niet kunt zien. Typ de naam opnieuw.';
  const findings = findClientData(name, TextProfile.GENERAL);
  return isBlocked(findings) ? describeFindings(findings) : null;
}

/** Errors: INVALID `name`. */
export function fitName(typed: string): string {
  const message = nameProblem(typed);
  if (message) throw invalid({ field: 'name', message });
  return typed.trim();
}
