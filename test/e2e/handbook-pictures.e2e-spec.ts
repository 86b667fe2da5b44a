import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { desk, open, openBrowser, phone, visitAs, type DemoRole } from './browser.js';

const folder = path.resolve(import.meta.dirname, '../../docs/handleiding/beelden');
const most = 200_000;
/** Taller than a screen of the reader helps nobody. */
const highest = 800;

interface Shot {
  role: DemoRole;
  address: string;
  viewport?: typeof desk;
  /** What is done there before the picture. */
  prepare?: (page: Page) => Promise<void>;
  /** What is on the picture, when it is not the room as it opens. */
  part?: string;
}

/** The button comes after the first view. */
const followable = (page: Page): Promise<void> => page.getByRole('button', { name: 'Volgen' }).waitFor();

const shots: Record<string, Shot> = {
  voorkeuren: { role: 'member', address: '/meldingen/voorkeuren' },
  'werkgroeplid-mijn-werk': { role: 'member', address: '/' },
  'werkgroeplid-voortgang': {
    role: 'member',
    address: '/',
    prepare: (page) => page.getByRole('button', { name: /^Voortgang melden/ }).first().click(),
    part: 'dialog[open]',
  },
  'secretaris-ontbreekt': { role: 'secretary', address: '/acties/1', prepare: followable },
  'secretaris-leden': { role: 'secretary', address: '/overleggen/WB/leden' },
  'voorzitter-is-dit-klaar': { role: 'chair', address: '/acties/SO-2022-A004', prepare: followable },
  'aandachtsfunctionaris-acties': { role: 'national-coordinator', address: '/acties' },
  'ministerie-partij': { role: 'ministry-vws', address: '/partijen/vws', prepare: followable },
  'regio-kaart': { role: 'region', address: '/regios' },
  'ervaringsdeskundige-mijn-werk': { role: 'experience-expert', address: '/', viewport: phone },
  'ervaringsdeskundige-vraag': { role: 'experience-expert', address: '/acties/WIM-2022-A001', viewport: phone, part: '#vragen' },
  'beheerder-beheer': { role: 'administrator', address: '/beheer' },
  'beheerder-personen': { role: 'administrator', address: '/beheer/personen' },
  'beheerder-klok': { role: 'administrator', address: '/beheer/klok' },
};

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** A whole screen of a phone; on a desk the room without bar and navigation, which stays readable beside the text. */
async function take(page: Page, { viewport = desk, part }: Shot): Promise<Buffer> {
  const options = { animations: 'disabled', caret: 'hide' } as const;
  if (part) return page.locator(part).screenshot(options);
  const box = viewport === phone ? null : await page.getByRole('main').boundingBox();
  return page.screenshot(box ? { ...options, clip: { ...box, height: Math.min(highest, viewport.height - box.y) } } : options);
}

/** The pictures of the handbook; SCHAKEL_PICTURES=1 writes them into docs/handleiding/beelden (run this file alone: on unchanged demo data). */
it.each(Object.entries(shots))('%s is a picture for the handbook', async (name, shot) => {
  const { page, close } = await visitAs(browser, shot.role, shot.viewport);
  await open(page, shot.address);
  await page.getByRole('heading', { level: 1 }).blur();
  await shot.prepare?.(page);
  if (shot.part) await page.locator(shot.part).waitFor();
  const picture = await take(page, shot);
  expect(picture.byteLength).toBeGreaterThan(5_000);
  expect(picture.byteLength).toBeLessThan(most);
  if (process.env['SCHAKEL_PICTURES'] === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${name}.png`), picture);
  }
  await close();
});
