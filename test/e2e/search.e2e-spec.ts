import type { Browser, Page } from 'playwright-core';
import { desk, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function openBox(page: Page): Promise<void> {
  await open(page, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Waar zoekt u naar?' }).and(page.locator(':focus')).waitFor();
}

describe.each([['a desk', desk], ['a phone', phone]] as const)('searching with the keyboard, on %s', (_name, viewport) => {
  it('opens the box, finds, and goes where the hit stands', async () => {
    const { page, close } = await visitAs(browser, 'secretary', viewport);
    await openBox(page);
    await page.keyboard.type('6b');
    await page.getByRole('option', { name: /^6b De Ketenveldnorm/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true]').waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/acties/6b');
    await page.getByRole('heading', { level: 1, name: /Ketenveldnorm/ }).waitFor();
    await close();
  });

  it('shows all hits on a page that can be mailed, with what was typed wrongly put right', async () => {
    const { page, close } = await visitAs(browser, 'secretary', viewport);
    await openBox(page);
    await page.keyboard.type('bekostigng');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zoeken?q=*');
    const better = page.getByRole('link', { name: 'bekostiging', exact: true });
    await better.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Werkgroep bekostiging/ }).first().waitFor();
    expect(await page.locator('.hit mark').first().textContent()).toMatch(/bekosti/i);
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });

  it('closes with Esc, and says when there is nothing', async () => {
    const { page, close } = await visitAs(browser, 'secretary', viewport);
    await openBox(page);
    await page.keyboard.type('xyzzyq');
    await page.getByRole('status').filter({ hasText: 'Niets gevonden' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
    await close();
  });
});
