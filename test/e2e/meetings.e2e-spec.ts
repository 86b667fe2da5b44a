import type { Browser, Page } from 'playwright-core';
import { desk, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Looked at on a phone and on a desk. */
async function isSound(page: Page): Promise<void> {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    expect(await shortcomings(page)).toEqual([]);
  }
}

describe('a meeting', () => {
  it('is found under its table, and tells when, where and what must be ready by then', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/overleggen/WB');
    await page.getByRole('tab', { name: /^Vergaderingen/ }).click();
    await page.getByRole('heading', { name: 'Komende vergaderingen' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Werkgroep bekostiging, juni 2022' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkgroep bekostiging, juni 2022' }).waitFor();
    await page.getByText('10:00–12:00 uur').first().waitFor();
    await page.getByRole('heading', { name: 'Klaar voor deze vergadering' }).waitFor();
    await isSound(page);
    await close();
  });

  it('is not there for who may not know of it', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/vergaderingen/SO-2022-2');
    await page.getByRole('heading', { level: 1, name: /niet gevonden|bestaat niet/i }).waitFor();
    await close();
  });
});
