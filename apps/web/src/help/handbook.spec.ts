import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { namesOf, readPage } from '../../handbook.js';

const web = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(web, '../../docs/handleiding');
const names = namesOf();
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, words = '']) => words);
const written = (name: string): string => readFileSync(path.join(folder, `${name}.md`), 'utf8');

/** The pages and headings that exist, as addresses in the app. */
const addresses = new Set(names.flatMap((name) => {
  const address = ['privacy', 'toegankelijkheid'].includes(name) ? `/${name}` : `/hulp/${name}`;
  return [address, ...found(readPage(name).html, / id="([^"]+)"/g).map((anchor) => `${address}#${anchor}`)];
}));

/** Every text of the screens; what is filled in, as '…'. */
function screenTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{[^}]+\}/g, '…')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(screenTexts) : [];
}

function allScreenTexts(): Set<string> {
  const messages = path.join(web, 'messages/nl');
  return new Set(readdirSync(messages).flatMap((file) => screenTexts(JSON.parse(readFileSync(path.join(messages, file), 'utf8')))));
}

describe('the handbook', () => {
  it('says something of every room that has a link to its help', () => {
    const rooms = found(readFileSync(path.join(web, 'src/shell/rooms.ts'), 'utf8'), /\{ to: '\/([\w-]*)'/g).map((room) => room || 'mijn-werk');
    expect(rooms.length).toBeGreaterThan(5);
    expect([...rooms, 'zoeken', 'profiel'].filter((room) => !addresses.has(`/hulp/kamers#${room}`))).toEqual([]);
  });

  it('names every page on its first page', () => {
    const html = readPage('index').html;
    expect(names.filter((name) => name !== 'index' && !new RegExp(`href="/(?:hulp/)?${name}["#]`).test(html))).toEqual([]);
  });

  describe.each(names)('page %s', (name) => {
    it('leads to pages and headings that exist', () => {
      expect(found(readPage(name).html, /href="([^"]+)"/g).filter((address) => !addresses.has(address))).toEqual([]);
    });

    it('has every heading once', () => {
      const anchors = found(readPage(name).html, / id="([^"]+)"/g);
      expect(anchors).toEqual([...new Set(anchors)]);
    });

    it('shows pictures that exist, each described', () => {
      expect(readPage(name).pictures.filter((picture) => !existsSync(path.join(folder, picture)))).toEqual([]);
      expect(found(written(name), /!\[([^\]]*)\]/g).filter((description) => description.length < 30 || description.includes('"'))).toEqual([]);
    });

    it('quotes buttons and links as they stand on the screen', () => {
      const texts = allScreenTexts();
      expect(found(written(name), /\*\*(.+?)\*\*/g).filter((words) => !texts.has(words))).toEqual([]);
    });
  });

  it('keeps no picture that no page shows', () => {
    const shown = names.flatMap((name) => readPage(name).pictures.map((picture) => path.basename(picture)));
    expect(readdirSync(path.join(folder, 'beelden')).filter((file) => !shown.includes(file))).toEqual([]);
  });
});
