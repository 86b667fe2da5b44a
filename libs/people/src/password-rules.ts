import { commonPasswords } from './common-passwords.js';

/** Of every account in demo mode; outside demo mode nobody can choose it, and example accounts cannot sign in. */
export const demoPassword = 'schakel-demo-2022';

export const passwordLength = { least: 12, most: 200 } as const;

/** '123412341234', 'aaaaaaaaaaaa': up to four characters, over and over. */
const isRepetition = (password: string): boolean => /^(.{1,4}?)\1{2,}.{0,3}$/su.test(password);

/** Why this may not be somebody's password, in Dutch; null when it may. Length counts, kinds of characters do not (NIST SP 800-63B). */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < passwordLength.least) return `Kies een wachtwoord van ten minste ${passwordLength.least} tekens. Een korte zin mag ook.`;
  if (length > passwordLength.most) return `Kies een wachtwoord van ten hoogste ${passwordLength.most} tekens.`;
  const plain = password.normalize('NFKC').trim().toLowerCase();
  if (plain === email.toLowerCase()) return 'Kies iets anders dan uw e-mailadres.';
  if (commonPasswords.has(plain) || isRepetition(plain)) return 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.';
  return null;
}
