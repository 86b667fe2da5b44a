import type { Browser, Page } from 'playwright-core';
import { isTooWide, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const forward = (page: Page) => page.getByRole('region', { name: 'Vooruit' });
const stands = (page: Page, day: string) => page.getByText(`De klok staat op ${day}. Hij gaat alleen vooruit`).waitFor({ timeout: 60_000 });

describe('the clock of the demo', () => {
  it('passes a week, shows it to a second administrator too, and ends in a chronicle whose lines lead there', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer');
    await page.getByRole('link', { name: 'Klok verzetten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Klok' }).waitFor();
    expect(await shortcomings(page)).toEqual([]);
    const second = await visitAs(browser, 'administrator', phone);
    await open(second.page, '/beheer/klok');
    await forward(page).getByRole('button', { name: 'Een week verder' }).click();
    await stands(page, 'vrijdag 8 april 2022');
    await page.getByText('Demo: het is vrijdag 8 april 2022.').waitFor();
    await open(second.page, '/beheer/klok');
    await stands(second.page, 'vrijdag 8 april 2022');
    expect(await shortcomings(second.page)).toEqual([]);
    await second.close();

    await forward(page).getByRole('link', { name: 'Bekijk de kroniek' }).click();
    await page.getByRole('heading', { level: 3, name: 'maandag 4 april 2022' }).waitFor();
    expect(await shortcomings(page)).toEqual([]);
    const tuesday = page.getByRole('region', { name: 'dinsdag 5 april 2022' });
    await tuesday.getByText('Nu te laat').first().waitFor();
    const mail = page.getByRole('main').getByRole('link', { name: /om uw aandacht/ }).first();
    await page.setViewportSize(phone);
    expect(await isTooWide(page)).toBe(false);
    expect(await shortcomings(page)).toEqual([]);
    await mail.click();
    await page.waitForURL('**/beheer/post/*');
    await page.goBack();
    await tuesday.getByRole('link', { name: /^WB-2022-A001/ }).first().click();
    await page.waitForURL('**/acties/WB-2022-A001');
    await close();
  });

  it('refuses to go back', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/klok');
    await forward(page).getByRole('button', { name: 'Ga naar deze datum' }).click();
    await forward(page).getByText('Kies een datum.').first().waitFor();
    await forward(page).getByLabel('Of ga naar een datum').fill('2022-04-01');
    await forward(page).getByRole('button', { name: 'Ga naar deze datum' }).click();
    await forward(page).getByText(/De klok gaat alleen vooruit/).first().waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });

  it('is not there for anybody else', async () => {
    const { page, close } = await visitAs(browser, 'chair');
    await open(page, '/');
    expect(await page.getByRole('link', { name: 'Klok verzetten' }).count()).toBe(0);
    await open(page, '/beheer/klok');
    await page.getByRole('heading', { level: 1, name: 'Pagina niet gevonden' }).waitFor();
    await close();
  });
});

describe('the beginning', () => {
  it('comes back with everything, and the administrator stays signed in', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/klok');
    await page.getByRole('button', { name: 'Demo terugzetten…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terug naar het begin' });
    await dialog.getByText('Alles wat u en anderen in deze demo hebben gedaan, verdwijnt.').waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ja, zet de demo terug' }).click();
    await stands(page, 'vrijdag 1 april 2022');
    await page.getByText('De klok is nog niet verzet').waitFor();
    await page.getByText(/^Laatst teruggezet: .* Gevraagd door Bea Demobeheer/).waitFor();
    await close();
  });
});
