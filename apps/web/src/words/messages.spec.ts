import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const web = path.resolve(import.meta.dirname, '../..');
const messages = path.join(web, 'messages/nl');

const keysIn = (file: string): string[] => Object.keys(JSON.parse(readFileSync(path.join(messages, file), 'utf8')) as object).filter((key) => !key.startsWith('$'));

/** Every source of the screens, as one text. */
function sources(): string {
  const files = readdirSync(path.join(web, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(paraglide|generated)\/|\.spec\./.test(file));
  return files.map((file) => readFileSync(path.join(web, 'src', file), 'utf8')).join('\n');
}

it('every message stands on a screen: what nobody uses is deleted', () => {
  const used = new Set([...sources().matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
  const unused = readdirSync(messages).flatMap((file) => keysIn(file).filter((key) => !used.has(key)).map((key) => `${file}: ${key}`));
  expect(used.size).toBeGreaterThan(500);
  expect(unused).toEqual([]);
});

it('no message is named at run time: that would hide who uses it', () => {
  expect(sources()).not.toMatch(/\bm\[/);
});
