// How iCalendar writes a line: RFC 5545, 3.1 (folding), 3.3.11 (text) and RFC 6868 (values of parameters).

/** What no line may carry: a break would begin a line of the typist's own making, the others break readers. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\p{Cs}]/gu;

/** A text as the value of a property. */
export const textValue = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(controls, '').replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\t/g, ' ');

/** A text as the quoted value of a parameter. */
export const parameterValue = (text: string): string =>
  `"${text.replace(controls, '').replace(/\^/g, '^^').replace(/"/g, "^'").replace(/[\r\n\t]+/g, ' ')}"`;

const lineOctets = 75;

/** One content line of any length, folded after at most 75 octets, never inside a character; ends in CRLF. */
export function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (used + octets > lineOctets) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += octets;
  }
  return `${result}\r\n`;
}
