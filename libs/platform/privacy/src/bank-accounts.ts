import type { Spans } from './spans.js';

// Length of an IBAN per country, for the countries whose accounts turn up here.
const lengthByCountry: Readonly<Record<string, number>> = {
  AT: 20, BE: 16, BG: 22, CH: 21, CZ: 24, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HU: 28, IE: 22,
  IT: 27, LT: 20, LU: 20, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SK: 24, TR: 26,
};

/** IBANs, grouped or not. A Dutch one counts without its check digits too: a typing error leaves it somebody's account. */
export function findBankAccounts(spans: Spans): void {
  for (const match of spans.text.matchAll(/(?<![\p{L}\d])([A-Z]{2}) ?\d{2}/giu)) {
    const length = lengthByCountry[(match[1] ?? '').toUpperCase()];
    const account = length === undefined ? undefined : collect(spans.text, match.index, length);
    if (account && (hasValidCheck(account.characters) || /^NL\d\d[A-Z]{4}\d{10}$/.test(account.characters))) {
      spans.add('IBAN', match.index, account.end);
    }
  }
}

function collect(text: string, start: number, length: number): { characters: string; end: number } | undefined {
  let characters = '';
  let index = start;
  while (index < text.length && characters.length < length) {
    const character = text.charAt(index);
    if (/[A-Za-z0-9]/.test(character)) characters += character.toUpperCase();
    else if (!/[ .-]/.test(character) || /[ .-]/.test(text.charAt(index - 1))) return undefined;
    index += 1;
  }
  return characters.length === length && !/[A-Za-z0-9]/.test(text.charAt(index)) ? { characters, end: index } : undefined;
}

// ISO 13616: the first four characters go to the end, letters count from 10, the rest of division by 97 is 1.
function hasValidCheck(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
