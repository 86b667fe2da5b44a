/** A text as the detectors read it, with the way back to what the author typed. */
export interface NormalisedText {
  readonly text: string;
  /** Offset in the original of the piece that a character of `text` came from. */
  originalStart(index: number): number;
  /** Offset in the original just after the piece that a character of `text` came from. */
  originalEnd(index: number): number;
}

const plain = /^[\n\x20-\x7e]*$/;
const mark = /^\p{M}$/u;
const digit = /^\p{Nd}$/u;
const otherNumber = /^\p{No}$/u;
// Invisible: zero-width and bidi controls, soft hyphens, variation selectors, fillers; and control characters such as NUL.
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u;
const space = /^[\p{Zs}\t\v\f]$/u;
const lineBreak = /^[\r\u0085\p{Zl}\p{Zp}]$/u;
const dash = /^[\p{Pd}\u2212\u2043\u02d7]$/u;
const dot = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\uff61]$/u;
const slash = /^[\u2044\u2215\u29f8]$/u;
const apostrophe = /^[‘’‛ʼʹ′´]$/u;

// More marks than these on one letter, or one letter that unfolds into more, is not writing: it would only cost time.
const mostMarks = 8;
const firstMark = 0x300;
const longestUnfolding = 4;

/**
 * NFKC, without invisible characters and loose marks, every digit an ASCII digit, and one kind of
 * space, line break, dash, dot, slash and apostrophe.
 */
export function normalise(original: string): NormalisedText {
  if (plain.test(original)) return { text: original, originalStart: (index) => index, originalEnd: (index) => index + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let before = '';
  let last = '';
  for (let position = 0; position < original.length;) {
    const end = clusterEnd(original, position);
    const cluster = original.slice(position, end);
    // A note number stands apart from the number it is attached to: '2021²' is not 20212, '2½' is not 21/2.
    const gap = isAsciiDigit(last) && otherNumber.test(cluster) && !otherNumber.test(before) ? ' ' : '';
    const piece = gap + plainForm(cluster);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(position);
      ends.push(end);
    }
    text += piece;
    last = piece.slice(-1) || last;
    before = cluster;
    position = end;
  }
  return { text, originalStart: (index) => starts[index] ?? original.length, originalEnd: (index) => ends[index] ?? original.length };
}

function clusterEnd(original: string, start: number): number {
  let end = start + widthAt(original, start);
  for (let marks = 0; marks < mostMarks && original.charCodeAt(end) >= firstMark; marks += 1) {
    const width = widthAt(original, end);
    if (!mark.test(original.slice(end, end + width))) break;
    end += width;
  }
  return end;
}

function widthAt(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function plainForm(cluster: string): string {
  if (isPlain(cluster)) return cluster;
  const unfolded = cluster.normalize('NFKC');
  let form = '';
  for (const character of unfolded.length > longestUnfolding + mostMarks ? cluster : unfolded) form += plainCharacter(character);
  return form;
}

function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isPlain(character: string): boolean {
  const code = character.charCodeAt(0);
  return character.length === 1 && ((code >= 0x20 && code <= 0x7e) || code === 0x0a);
}

function plainCharacter(character: string): string {
  if (isPlain(character)) return character;
  if (space.test(character)) return ' ';
  if (lineBreak.test(character)) return '\n';
  if (invisible.test(character) || mark.test(character)) return '';
  if (digit.test(character)) return String(digitValue(character.codePointAt(0) ?? 0));
  if (dash.test(character)) return '-';
  if (dot.test(character)) return '.';
  if (slash.test(character)) return '/';
  return apostrophe.test(character) ? "'" : character;
}

// Unicode keeps the ten digits of a script together, zero first.
function digitValue(codePoint: number): number {
  let value = 0;
  while (value < 10 && digit.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value % 10;
}
