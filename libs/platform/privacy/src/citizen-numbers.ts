import type { Spans } from './spans.js';

interface DigitGroup { readonly digits: string; readonly start: number; readonly end: number }

const gapBetweenGroups = /^(?: {1,3}|[.-]{1,2}| ?- ?)$/;
const year = /^(?:19|20)\d\d$/;
const clockRange = /^\d{1,2}\.[0-5]\d ?- ?\d{1,2}\.[0-5]\d$/;
const thousandsInARow = /^\d{1,3}(?:\.\d{3})+(?: \d{1,3}(?:\.\d{3})+)+$/;
const thousands = /^\d{1,3}(?:\.\d{3})+$/;
const amountBefore = /(?:€|\bEUR|\beuro) ?-?$/i;
const amountAfter = /^(?:,-|,\d\d(?!\d)|,=| ?(?:euro|EUR|cliënten|personen|mensen|inwoners|huishoudens|miljoen)(?!\p{L}))/iu;
// How people write the number when more digits stand around it.
const usualShapes = new Set(['9', '8', '4-2-3', '3-3-3', '2-3-3', '4-5', '5-4', '3-6', '6-3', '2-2-2-3', '3-2-4', '3-4-2']);

/** The eleven-test of the BSN; an eight-digit number has lost its leading zero. */
export function isCitizenNumber(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (digits.length < 8 || !/^\d{9}$/.test(nine) || new Set(nine).size === 1) return false;
  let sum = -Number(nine[8]);
  for (let index = 0; index < 8; index += 1) sum += (9 - index) * Number(nine[index]);
  return sum % 11 === 0;
}

/** BSNs, written as one number or in groups with spaces, dots or dashes between them. Run after dates and phone numbers. */
export function findCitizenNumbers(spans: Spans): void {
  let chain: DigitGroup[] = [];
  for (const match of spans.text.matchAll(/\d+/g)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length };
    const previous = chain.at(-1);
    const continues = previous && group.start - previous.end <= 3 && gapBetweenGroups.test(spans.text.slice(previous.end, group.start));
    if (previous && (!continues || !spans.isFree(group.start, group.end))) {
      searchChain(chain, spans);
      chain = [];
    }
    if (spans.isFree(group.start, group.end)) chain.push(group);
  }
  searchChain(chain, spans);
}

function searchChain(chain: readonly DigitGroup[], spans: Spans): void {
  if (chain.length > 1 && isHarmless(chain, spans.text)) return;
  if (chain.length > 0 && chain.length <= 9 && isCitizenNumber(chain.map((group) => group.digits).join(''))) {
    claim(chain, spans);
    return;
  }
  for (let first = 0; first < chain.length; first += 1) {
    // The longer reading first: nine digits are likelier than eight of them.
    for (const window of windowsFrom(chain, first).reverse()) {
      if (hasUsualShape(window, spans.text) && isCitizenNumber(window.map((group) => group.digits).join(''))) claim(window, spans);
    }
  }
}

function windowsFrom(chain: readonly DigitGroup[], first: number): DigitGroup[][] {
  const windows: DigitGroup[][] = [];
  let length = 0;
  for (let last = first; last < chain.length && length < 9; last += 1) {
    length += chain[last]?.digits.length ?? 0;
    if (length === 8 || length === 9) windows.push(chain.slice(first, last + 1));
  }
  return windows;
}

function isHarmless(chain: readonly DigitGroup[], text: string): boolean {
  const whole = textOf(chain, text);
  return chain.every((group) => year.test(group.digits)) || clockRange.test(whole) || thousandsInARow.test(whole);
}

function hasUsualShape(window: readonly DigitGroup[], text: string): boolean {
  const gaps = new Set(window.slice(1).map((group, index) => text.slice(window[index]?.end, group.start)));
  return gaps.size <= 1 && usualShapes.has(window.map((group) => group.digits.length).join('-'));
}

function claim(window: readonly DigitGroup[], spans: Spans): void {
  const start = window[0]?.start ?? 0;
  const end = window.at(-1)?.end ?? 0;
  const isAmount = thousands.test(spans.text.slice(start, end))
    && (amountBefore.test(spans.text.slice(Math.max(0, start - 6), start)) || amountAfter.test(spans.text.slice(end, end + 14)));
  const isDecimal = /(?<!\d)\d,$/.test(spans.text.slice(Math.max(0, start - 3), start));
  if (!isAmount && !isDecimal) spans.add('BSN', start, end);
}

function textOf(chain: readonly DigitGroup[], text: string): string {
  return text.slice(chain[0]?.start, chain.at(-1)?.end);
}
