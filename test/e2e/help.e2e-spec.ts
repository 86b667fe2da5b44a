import type { Browser, Page } from 'playwright-core';
import { desk, isLoaded, isTooWide, narrow, open, openBrowser, phone, shortcomings, visit, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const stands = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await isLoaded(page);
  await page.locator('.handbook').waitFor();
};

/** True when a heading stands within the window. */
async function isInView(page: Page, heading: string): Promise<boolean> {
  const box = await page.getByRole('heading', { level: 2, name: heading, exact: true }).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y < height;
}

/** Fetches every picture of the page, also those further down; fails on one that does not come. */
async function areAllPicturesThere(page: Page): Promise<boolean> {
  return page.evaluate(`(async () => {
    const pictures = [...document.querySelectorAll('.handbook__picture')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
    return pictures.every((picture) => picture.naturalWidth > 0);
  })()`);
}

describe.each([['a desk', desk], ['a phone', phone]] as const)('help on %s', (_name, viewport) => {
  it('is one link away from a room, at what is said of that room, and leads on to a role', async () => {
    const { page, close } = await visitAs(browser, 'secretary', viewport);
    await open(page, '/partijen/vng');
    if (viewport === phone) await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('link', { name: 'Hulp bij deze pagina' }).click();
    await page.waitForURL('**/hulp/kamers#partijen');
    await stands(page, 'De kamers van Schakel');
    expect(await isInView(page, 'Partijen')).toBe(true);
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link', { name: 'Hulp' }).click();
    await stands(page, 'Hulp');
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Secretaris', exact: true }).click();
    await page.waitForURL('**/hulp/secretaris');
    await stands(page, 'Voor de secretaris');
    expect(await areAllPicturesThere(page)).toBe(true);
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });

  it('says what Schakel keeps, and how it can be used, to who is not signed in', async () => {
    const { page, close } = await visit(browser, viewport);
    await open(page, '/inloggen');
    await page.getByRole('link', { name: 'Privacy', exact: true }).click();
    await page.waitForURL('**/privacy');
    await stands(page, 'Privacy');
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Toegankelijkheid', exact: true }).click();
    await stands(page, 'Toegankelijkheid');
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });
});

it('shows every page within a window of 320, with its pictures and without findings', async () => {
  const { page, close } = await visitAs(browser, 'administrator', narrow);
  await open(page, '/hulp');
  await page.locator('.handbook').waitFor();
  const links = await page.locator('.handbook a[href^="/hulp/"]').all();
  const pages = [...new Set(await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '')))];
  expect(pages.length).toBeGreaterThan(8);
  for (const address of pages) {
    await open(page, address);
    await page.locator('.handbook').waitFor();
    expect([address, await isTooWide(page), await areAllPicturesThere(page), await shortcomings(page)]).toEqual([address, false, true, []]);
  }
  await close();
});

it('goes from a room to a heading within the handbook, with the keyboard alone', async () => {
  const { page, close } = await visitAs(browser, 'member');
  await open(page, '/meldingen');
  const press = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  await press('Hulp bij deze pagina');
  await stands(page, 'De kamers van Schakel');
  expect(await isInView(page, 'Meldingen')).toBe(true);
  await open(page, '/hulp/ministerie');
  await page.locator('.handbook').waitFor();
  await press('een nieuwe datum vragen');
  await page.waitForURL('**/hulp/werkgroeplid#een-nieuwe-datum-vragen');
  await stands(page, 'Voor het werkgroeplid');
  expect(await isInView(page, 'Een nieuwe datum vragen')).toBe(true);
  await page.goBack();
  await stands(page, 'Voor het ministerie');
  await close();
});
