import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { desk, open, openBrowser, phone, visitAs, type DemoRole } from './browser.js';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
const most = 300_000;

const rooms: [name: string, role: DemoRole, address: string, viewport: typeof desk][] = [
  ['mijn-werk-1280', 'member', '/', desk],
  ['acties-1280', 'secretary', '/acties', desk],
  ['actie-1280', 'national-coordinator', '/acties/6a', desk],
  ['overleggen-1280', 'national-coordinator', '/overleggen', desk],
  ['regios-1280', 'region', '/regios', desk],
  ['mijn-werk-390', 'member', '/', phone],
  ['acties-390', 'secretary', '/acties', phone],
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** The pictures of the documentation; SCHAKEL_PICTURES=1 writes them into docs/pictures (run this file alone: on unchanged demo data). */
it.each(rooms)('%s is a picture that may travel with the source', async (name, role, address, viewport) => {
  const { page, close } = await visitAs(browser, role, viewport);
  await open(page, address);
  await page.getByRole('heading', { level: 1 }).blur();
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  expect(picture.byteLength).toBeLessThan(most);
  if (process.env['SCHAKEL_PICTURES'] === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${name}.png`), picture);
  }
  await close();
});
