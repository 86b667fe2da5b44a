import { isEmail } from 'class-validator';

/** An address as accounts keep it: trimmed, in lower case; null when it is no mail address. */
export function normalisedEmail(typed: string): string | null {
  const email = typed.trim().normalize('NFC').toLowerCase();
  return isEmail(email) && email.length <= 254 ? email : null;
}
