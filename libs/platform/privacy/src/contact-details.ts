import type { Spans } from './spans.js';

const at = /@|[([{] ?(?:at|apenstaart) ?[)\]}]/gi;
const localCharacter = /[\p{L}\d._%+'-]/u;
const domain = / ?(?:[\p{L}\d][\p{L}\d-]{0,62}(?:\.| ?[([{] ?(?:dot|punt) ?[)\]}] ?)){1,8}\p{L}{2,24}/uy;
const gap = '[ ./()-]{0,2}';
const dutchPhone = new RegExp(`(?<!\\d)(?<!\\d[.,-])\\(?0(?:6(?:${gap}\\d){8}|[1-57-9]\\d(?:${gap}\\d){7})(?!\\d)`, 'g');
const dutchPhoneFromAbroad = new RegExp(`(?<!\\d)(?:\\+|00) ?31${gap}(?:\\(0\\)${gap})?[1-9](?:${gap}\\d){8}(?!\\d)`, 'g');
const neighbourPhone = new RegExp(`(?<!\\d)(?:\\+|00) ?(?:32|49)${gap}(?:\\(0\\)${gap})?[1-9](?:${gap}\\d){7,9}(?!\\d)`, 'g');

/** E-mail addresses, also with '(at)' and '(punt)'. */
export function findEmailAddresses(spans: Spans): void {
  for (const match of spans.text.matchAll(at)) {
    let start = spans.text.charAt(match.index - 1) === ' ' ? match.index - 1 : match.index;
    const localEnd = start;
    while (start > 0 && localEnd - start < 64 && localCharacter.test(spans.text.charAt(start - 1))) start -= 1;
    domain.lastIndex = match.index + match[0].length;
    const host = start < localEnd ? domain.exec(spans.text) : null;
    if (host) spans.add('EMAIL', start, host.index + host[0].length);
  }
}

/** Dutch telephone numbers, and those of the two neighbours with their country code. Run after dates. */
export function findPhoneNumbers(spans: Spans): void {
  for (const pattern of [dutchPhoneFromAbroad, neighbourPhone, dutchPhone]) spans.addMatches('PHONE', pattern);
}

// 'weg' and the like also end everyday words, so those need a capital; the others hardly do.
const street = new RegExp(
  '(?<![\\p{L}\\d])(?:\\p{L}[\\p{L}\'-]{1,40}(?:straat|straatweg|laan|gracht|kade|singel|steeg|dreef|plantsoen|boulevard)|\\p{L}[\\p{L}\'-]{1,40}str\\.'
  + '|\\p{Lu}[\\p{L}\'-]{1,40}(?:weg|dijk|pad|hof|plein|baan|park|markt|wal|haven|hoek|kamp|oord))'
  + ',? {1,2}(?:nr\\.? ?|nummer |huisnummer )?(\\d{1,5})(?: ?[a-zA-Z](?!\\p{L}))?(?![\\d%]|[.,]\\d)', 'gu');
const everyday = new RegExp(
  '^(?:onderweg|halfweg|(?:zorg|leer|opleidings|ontwikkel|carrière|herstel|klant)pad|gerechtshof|(?:werk|leer|zorg)plein'
  + '|(?:arbeids|zorg|woning|inkoop|verzekerings|zorgverzekerings)markt)(?!\\p{L})', 'iu');
const postcode = '[1-9]\\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\\p{L}\\d])';
const addition = '(?: ?[a-zA-Z](?!\\p{L})|-\\d{1,4})?';
const postcodeThenNumber = new RegExp(`(?<![\\p{L}\\d.,-])${postcode}(?:,? {0,2}|\\n)(?:huisnummer |nummer |nr\\.? ?)?\\d{1,5}${addition}(?![\\d%])`, 'gu');
const numberThenPostcode = new RegExp(`(?<![\\p{L}\\d.,-])\\d{1,5}${addition}(?:, {0,2}| {1,2}|\\n)${postcode}`, 'gu');
const smallPostcodeThenNumber = /(?<![\p{L}\d.,-])[1-9]\d{3}[a-z]{2},? {1,2}(?:huisnummer |nummer |nr\.? ?)?\d{1,5}(?![\d%])/gu;
// 'in 2022 BO 2' speaks of a year and a body.
const yearAndBody = /(?:19|20)\d\d (?:SO|WB|DO|BO|LN|PT|SG|ZN)(?!\p{L})/u;

/** A street or a postcode, each with a house number. A postcode alone is a neighbourhood, and passes. */
export function findAddresses(spans: Spans): void {
  const isAddress = (match: RegExpExecArray): boolean => !yearAndBody.test(match[0]);
  spans.addMatches('ADDRESS', street, (match) => !everyday.test(match[0]));
  spans.addMatches('ADDRESS', postcodeThenNumber, isAddress);
  spans.addMatches('ADDRESS', numberThenPostcode, isAddress);
  spans.addMatches('ADDRESS', smallPostcodeThenNumber);
}
