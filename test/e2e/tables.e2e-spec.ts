import type { Browser, Locator, Page } from 'playwright-core';
import { desk, open, openBrowser, phone, shortcomings, visitAs, type DemoRole } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Steps of one person, who begins on that page; it is looked at on a phone first. */
async function as(role: DemoRole, path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await visitAs(browser, role);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await open(page, path);
    expect(await shortcomings(page)).toEqual([]);
  }
  await steps(page);
  await close();
}

const card = (page: Page, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) }).last();

const fact = (within: Locator, term: string): Locator => within.getByRole('definition').and(within.locator(`dt:text-is("${term}") + dd`));

describe('the functions of a table', () => {
  it('wait for the party that was asked, which names who does it', () =>
    as('ministry-jv', '/', async (page) => {
      const waiting = card(page, 'Wat op mij wacht');
      await waiting.getByRole('heading', { name: /Gevraagd voor een functie/ }).waitFor();
      await waiting.getByRole('link', { name: 'Neemt u de uitnodiging op u?' }).click();
      await page.waitForURL('**/overleggen/SO**');
      await page.getByText('U bent gevraagd voor: Uitnodiging').waitFor();
      await page.getByRole('button', { name: 'Aanvaarden: Uitnodiging' }).click();
      const dialog = page.getByRole('dialog');
      const choice = dialog.getByRole('combobox', { name: /Wie doet het/ });
      const name = (await choice.getByRole('option').nth(1).innerText()).trim();
      await choice.selectOption({ label: name });
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Aanvaarden' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const line = fact(card(page, 'Functies'), 'Uitnodiging').getByRole('listitem').filter({ hasText: name });
      await line.getByText('Aanvaard', { exact: true }).waitFor();
      await page.getByText('U bent gevraagd voor: Uitnodiging').waitFor({ state: 'hidden' });
    }));

  it('are declined with a reason', () =>
    as('ministry-vws', '/overleggen/SO', async (page) => {
      await page.getByRole('button', { name: 'Afwijzen: Uitnodiging' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Afwijzen' }).click();
      await dialog.getByText('Schrijf waarom deze functie niet wordt aanvaard').first().waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('textbox', { name: 'Waarom niet' }).fill('Het andere ministerie nodigt al uit.');
      await dialog.getByRole('button', { name: 'Afwijzen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const invitation = fact(card(page, 'Functies'), 'Uitnodiging');
      await invitation.getByText('Voorgesteld', { exact: true }).waitFor({ state: 'hidden' });
    }));

  it('that nobody has stand in one list for the national coordinator', () =>
    as('national-coordinator', '/', async (page) => {
      const vacant = card(page, 'Vacante functies');
      await vacant.getByText('Ook bij 12 lerende netwerken').waitFor();
      const directors = vacant.getByRole('listitem').filter({ hasText: 'Directeurenoverleg' });
      await directors.getByText('Regie · Uitnodiging · Voorzitter · Secretaris').waitFor();
      await directors.getByRole('link').click();
      await page.waitForURL('**/overleggen/DO');
    }));
});
