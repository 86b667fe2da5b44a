import type { Browser, Locator, Page } from 'playwright-core';
import { desk, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const meeting = '/vergaderingen/WB-2022-1';

/** Looked at on a phone and on a desk. */
async function isSound(page: Page): Promise<void> {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    expect(await shortcomings(page)).toEqual([]);
  }
}

const text = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name });
const saved = (page: Page): Promise<void> => page.getByText('Opgeslagen.').waitFor();

async function aFullAgenda(page: Page): Promise<void> {
  await open(page, meeting);
  await page.getByRole('button', { name: 'Lijst plakken' }).click();
  await page.getByRole('textbox', { name: 'Onderwerpen' }).fill('Bekostiging\nRondvraag');
  await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Rondvraag' }).waitFor();
}

describe('the minutes of a meeting', () => {
  it('are written by keyboard only: saved as one types, there again after a reload, client data told of at once', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await aFullAgenda(page);
    await page.getByRole('link', { name: 'Verslag voorbereiden' }).focus();
    await page.keyboard.press('Enter');
    await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('De voorzitter opent.\n- eerste\ntweede');
    await saved(page);
    await isSound(page);
    await page.keyboard.press('Alt+ArrowDown');
    await text(page, '1. Bekostiging').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('BSN 111222333');
    await page.getByRole('alert').getByText('burgerservicenummer').waitFor();
    expect(await page.locator('.minutes__blocked').innerText()).toBe('111222333');
    await isSound(page);
    for (let sign = 0; sign < 9; sign += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('blijft weg.');
    await saved(page);
    await page.keyboard.press('Alt+ArrowUp');
    await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    await page.reload();
    expect(await text(page, 'Opening en mededelingen').locator('li').allInnerTexts()).toEqual(['eerste', 'tweede']);
    await close();
  });

  it('are written by two; who goes offline goes on, and nothing of it is lost', async () => {
    const secretary = await visitAs(browser, 'secretary');
    const chair = await visitAs(browser, 'chair');
    await open(secretary.page, `${meeting}/verslag`);
    await secretary.page.getByRole('button', { name: /Rondvraag/ }).click();
    await text(secretary.page, '2. Rondvraag').click();
    await secretary.page.keyboard.type('Niemand heeft een vraag.');
    await saved(secretary.page);

    await open(chair.page, `${meeting}/verslag`);
    await chair.page.getByRole('button', { name: /2\s*Rondvraag/ }).click();
    await chair.page.getByText(/schrijft nu hier/).waitFor();
    expect(await text(chair.page, '2. Rondvraag').innerText()).toBe('Niemand heeft een vraag.');
    await isSound(chair.page);
    await chair.page.getByRole('button', { name: /1\s*Bekostiging/ }).click();
    await text(chair.page, '1. Bekostiging').click();
    await chair.page.keyboard.press('Control+End');
    await chair.page.keyboard.type(' De voorzitter schrijft mee.');
    await saved(chair.page);

    await secretary.context.setOffline(true);
    await secretary.page.keyboard.type(' Toch wel een.');
    await secretary.page.getByText(/Geen verbinding\. Uw tekst is bewaard/).waitFor();
    await secretary.page.keyboard.press('Alt+ArrowUp');
    await secretary.page.keyboard.press('Alt+ArrowUp');
    await text(secretary.page, 'Opening en mededelingen').and(secretary.page.locator(':focus')).waitFor();
    await secretary.page.keyboard.press('Control+End');
    await secretary.page.keyboard.type(' Zonder verbinding getypt.');
    await secretary.page.getByText('Nog niet opgeslagen').first().waitFor();
    await isSound(secretary.page);
    await secretary.context.setOffline(false);
    await saved(secretary.page);
    await secretary.close();

    await chair.page.reload();
    await text(chair.page, '1. Bekostiging').getByText('De voorzitter schrijft mee.').waitFor();
    await chair.page.getByRole('button', { name: /Opening/ }).click();
    await text(chair.page, 'Opening en mededelingen').getByText('Zonder verbinding getypt.').waitFor();
    await chair.page.getByRole('button', { name: /Rondvraag/ }).click();
    await text(chair.page, '2. Rondvraag').getByText('Niemand heeft een vraag. Toch wel een.').waitFor();
    await chair.close();
  });
});
