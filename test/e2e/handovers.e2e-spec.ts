import type { Browser, Page } from 'playwright-core';
import { open, openBrowser, phone, shortcomings, type DemoRole } from './browser.js';
import { card, stepsOf } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const as = (role: DemoRole, path: string, steps: (page: Page) => Promise<void>): Promise<void> => stepsOf(browser, role, path, steps);

/** The chosen button in the open dialog, which goes when it is done. */
async function confirm(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  expect(await shortcomings(page)).toEqual([]);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function chooseAll(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^Kies alle \d+ punten$/ });
  if (await all.isVisible()) await all.click();
  else await page.getByRole('checkbox').first().check();
}

describe('the Werkgroep bekostiging closes', () => {
  it('its two conditions are met, with what shows it', () =>
    as('secretary', '/overleggen/WB/overdracht', async (page) => {
      for (const system of ['Zvw', 'Wlz']) {
        await page.getByRole('button', { name: `Vervuld: De prestatie is vastgesteld binnen de ${system}` }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Bevestigen' }).click();
        await dialog.getByText('Zeg waaruit dit blijkt').first().waitFor();
        await dialog.getByRole('textbox', { name: /In woorden/ }).fill('Vastgesteld door de NZa.');
        await confirm(page, 'Bevestigen');
      }
      await page.getByText('De voorwaarden zijn vervuld. Voorgesteld is om dit overleg af te sluiten.').waitFor();
      expect(await page.getByRole('button', { name: 'Overleg afsluiten' }).count()).toBe(0);
    }));

  it('the body above decides, and gives everything to itself', () =>
    as('chair', '/', async (page) => {
      await page.getByRole('link', { name: 'De voorwaarden zijn vervuld: sluit u dit overleg af?' }).click();
      await page.getByRole('button', { name: 'Overleg afsluiten' }).click();
      await page.getByRole('textbox', { name: 'Waarom stopt dit overleg' }).fill('De prestatie is vastgesteld.');
      await confirm(page, 'Overdracht beginnen');
      await page.getByRole('button', { name: 'Overleg beëindigen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Afronden' }).click();
      await page.getByRole('dialog').getByText(/Dit overleg kan nog niet eindigen\. Er staat nog open:/).waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
      await chooseAll(page);
      await page.getByRole('button', { name: /aan een opvolger$/ }).click();
      await page.getByRole('combobox', { name: 'Welk overleg neemt dit over' }).selectOption({ label: 'Strategisch overleg Levensloopaanpak' });
      await confirm(page, 'Vragen om over te nemen');
      await card(page, 'Wat het overleg achterlaat').getByText('Gevraagd aan Strategisch overleg Levensloopaanpak').first().waitFor();
      await chooseAll(page);
      await page.getByRole('button', { name: /^Neem \d+ punten over$/ }).click();
      await page.getByText('Overgenomen door Strategisch overleg Levensloopaanpak').first().waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await shortcomings(page)).toEqual([]);
    }));

  it('it ends when nothing is left, and old links go on leading to what moved', () =>
    as('chair', '/overleggen/WB/overdracht', async (page) => {
      await page.getByRole('button', { name: 'Overleg beëindigen' }).click();
      await confirm(page, 'Afronden');
      await card(page, 'De overdracht is klaar').waitFor();
      await open(page, '/overleggen/WB');
      await page.getByText('Alles is overgedragen.').waitFor();
      await open(page, '/acties/1');
      await page.getByRole('link', { name: 'Strategisch overleg Levensloopaanpak' }).first().waitFor();
      expect(await shortcomings(page)).toEqual([]);
    }));
});

describe('the Projectteam left item 6a', () => {
  it('which the administrator gives away, from the action itself', () =>
    as('administrator', '/acties/6a', async (page) => {
      await page.getByRole('link', { name: 'Naar de overdracht van Projectteam' }).click();
      await chooseAll(page);
      await page.getByRole('button', { name: /aan een opvolger$/ }).click();
      await page.getByRole('combobox', { name: 'Welk overleg neemt dit over' }).selectOption({ label: 'Strategisch overleg Levensloopaanpak' });
      await confirm(page, 'Vragen om over te nemen');
      await page.getByText('Gevraagd aan Strategisch overleg Levensloopaanpak').first().waitFor();
    }));

  it('which the Strategisch overleg takes over', () =>
    as('secretary', '/', async (page) => {
      await page.getByRole('link', { name: /^Neemt uw overleg (een punt|\d+ punten) over\?$/ }).click();
      await page.waitForURL('**/overleggen/PT/overdracht');
      await chooseAll(page);
      await page.getByRole('button', { name: /^Neem (dit punt|\d+ punten) over$/ }).click();
      await page.getByText('Overgenomen door Strategisch overleg Levensloopaanpak').first().waitFor();
      await open(page, '/acties/6a');
      await page.getByText(/overgenomen van Projectteam/i).first().waitFor();
      expect(await page.getByRole('link', { name: 'Naar de overdracht van Projectteam' }).count()).toBe(0);
    }));
});

it('a new body is made under the one that one steers', () =>
  as('secretary', '/overleggen', async (page) => {
    await page.getByRole('button', { name: 'Nieuw overleg' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Overleg maken' }).click();
    await dialog.getByText('Vul een code in').first().waitFor();
    // A region has one learning network, which is named after it.
    await dialog.getByRole('combobox', { name: 'Soort overleg' }).selectOption({ label: 'Lerend netwerk' });
    await dialog.getByRole('combobox', { name: /^Regio/ }).selectOption({ label: 'Overijssel' });
    await dialog.getByText('Dit lerend netwerk bestaat al:').getByRole('link', { name: 'Lerend netwerk Overijssel' }).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('LN-Overijssel');
    expect(await shortcomings(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Soort overleg' }).selectOption({ label: 'Werkgroep' });
    await dialog.getByRole('textbox', { name: 'Naam' }).fill('Werkgroep wonen');
    await dialog.getByRole('textbox', { name: 'Code' }).fill('WW');
    await dialog.getByText('Eerste zetels').click();
    await dialog.getByRole('checkbox', { name: 'Vereniging Gehandicaptenzorg Nederland' }).check();
    await dialog.getByRole('combobox', { name: 'Overleg erboven' }).selectOption({ label: 'Strategisch overleg Levensloopaanpak' });
    await confirm(page, 'Overleg maken');
    await page.waitForURL('**/overleggen/WW');
    await page.getByRole('heading', { name: 'Werkgroep wonen', level: 1 }).waitFor();
    expect(await shortcomings(page)).toEqual([]);
  }));
