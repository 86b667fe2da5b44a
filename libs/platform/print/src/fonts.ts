import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Source Sans 3, the face of the web app too: upright, italic, bold, bold italic. */
export const fontFiles = (): string[] => ['Regular', 'It', 'Bold', 'BoldIt'].map((style) => resolve(`source-sans/OTF/SourceSans3-${style}.otf`));

const unicode = { platform: 3, encoding: 10, format: 12 };

/** Where the table of characters stands in an OpenType font. */
function characterTable(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => 12 + 16 * place);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const start = record === undefined ? 0 : font.readUInt32BE(record + 8);
  for (let place = 0; place < font.readUInt16BE(start + 2); place += 1) {
    const at = start + 4 + 8 * place;
    const table = start + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(at) === unicode.platform && font.readUInt16BE(at + 2) === unicode.encoding && font.readUInt16BE(table) === unicode.format) return table;
  }
  throw new Error('A font without a table of its characters');
}

function charactersOf(file: string): Set<number> {
  const font = readFileSync(file);
  const table = characterTable(font);
  const characters = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
    const at = table + 16 + 12 * group;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(code);
  }
  return characters;
}

let known: Set<number> | undefined;

/** Whether all our fonts have a drawing for it. */
export function isDrawable(character: string): boolean {
  if (!known) {
    const [first = new Set<number>(), ...others] = fontFiles().map(charactersOf);
    known = new Set([...first].filter((code) => others.every((font) => font.has(code))));
  }
  return known.has(character.codePointAt(0) ?? -1);
}
