import type { Browser, Page } from 'playwright-core';
import { desk, mailsTo, open, openBrowser, phone, shortcomings, visit, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** What is wrong with the page as it stands now, on a desk and on a phone. */
async function wrongOnBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    found.push(...(await shortcomings(page)));
  }
  return found;
}

async function report(words: string): Promise<void> {
  const { page, close } = await visitAs(browser, 'member');
  await open(page, '/acties/WB-2022-A001');
  await page.getByRole('button', { name: 'Voortgang melden' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Aandacht/ }).check();
  await dialog.getByLabel('Wat is er gebeurd?').fill(words);
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await close();
}

async function follow(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.getByRole('button', { name: 'Volgen', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'U volgt dit – stop' }).waitFor();
  expect(await wrongOnBoth(page)).toEqual([]);
}

const bell = (page: Page) => page.getByRole('button', { name: /^Meldingen/ });
const unread = async (page: Page): Promise<number> => Number(/(\d+) ongelezen/.exec(await bell(page).innerText())?.[1] ?? 0);
const bellCounts = (page: Page, count: number) => page.getByRole('button', { name: new RegExp(`^Meldingen.*\\b${count} ongelezen`) }).waitFor();
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');

describe('who follows a body and an action', () => {
  it('finds both under what is followed, and can stop and take that back', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/meldingen/volgen');
    await page.getByText('U volgt nog niets').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await follow(page, '/overleggen/WB');
    await follow(page, '/acties/6a');
    await open(page, '/meldingen/volgen');
    const followed = page.getByRole('main').getByRole('listitem');
    await followed.filter({ hasText: 'Werkgroep bekostiging' }).waitFor();
    await page.getByRole('button', { name: /^Niet meer volgen.*6a/ }).press('Enter');
    await page.getByRole('status').filter({ hasText: /6a.*niet meer/ }).waitFor();
    await followed.filter({ hasText: '6a' }).waitFor({ state: 'hidden' });
    expect(await wrongOnBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Toch blijven volgen' }).press('Enter');
    await followed.filter({ hasText: '6a' }).waitFor();
    await close();
  });

  it('chooses how often to be mailed about it', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/profiel');
    await page.getByRole('link', { name: 'Voorkeuren voor mail' }).click();
    await page.waitForURL('**/meldingen/voorkeuren');
    await page.getByLabel('Wat u volgt').selectOption({ label: 'Elke werkdag' });
    await page.getByText(/\(.*wat u volgt\)/).waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await close();
  });

  it('is told at the bell, and in the room of notifications why', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/');
    const before = await unread(page);
    await report('Er is nog een overleg nodig over de omschrijving.');
    await bellCounts(page, before + 1);

    await open(page, '/meldingen?soort=FOLLOWED');
    const told = page.getByRole('main').getByRole('listitem').filter({ hasText: 'WB-2022-A001' });
    await told.getByText('U krijgt dit omdat u Werkgroep bekostiging volgt.').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);

    await bell(page).press('Enter');
    const line = page.locator('.bell__panel').getByRole('link', { name: /WB-2022-A001/ });
    await line.waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await line.waitFor({ state: 'hidden' });
    expect(await focused(page)).toContain('Meldingen');
    await page.keyboard.press('Enter');
    await line.waitFor();
    for (let presses = 0; presses < 10 && !(await focused(page)).includes('WB-2022-A001'); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/acties/WB-2022-A001');
    if (before === 0) await page.getByRole('button', { name: 'Meldingen', exact: true }).waitFor();
    else await bellCounts(page, before);
    await close();
  });

  it('gets it by mail once the day has passed, and refuses such mails from the mail, signed out', async () => {
    await report('Er ligt een nieuwe omschrijving bij de leden.');
    const administrator = await visitAs(browser, 'administrator');
    await open(administrator.page, '/beheer/klok');
    const forward = administrator.page.getByRole('region', { name: 'Vooruit' });
    await forward.getByLabel('Of ga naar een datum').fill('2022-04-04');
    await forward.getByRole('button', { name: 'Ga naar deze datum' }).click();
    await administrator.page.getByText('De klok staat op maandag 4 april 2022. Hij gaat alleen vooruit').waitFor({ timeout: 75_000 });
    await administrator.close();

    const mails = await mailsTo('region@demo.schakel.example');
    const mail = mails.find(({ subject }) => /^Schakel: \d+ melding/.test(subject ?? ''));
    expect(mail?.text?.replaceAll('\n', ' ')).toMatch(/WB-2022-A001.*omdat u Werkgroep bekostiging\s+volgt/);
    const path = /\/afmelden\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? 'no link';

    const { page, close } = await visit(browser);
    await open(page, path);
    const topic = page.getByRole('checkbox', { name: /^Wat u volgt/ });
    await topic.waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('button', { name: 'Stop deze mails' }).press('Enter');
    await page.getByText('Kies ten minste één soort mail.').first().waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await topic.check();
    await page.getByRole('button', { name: 'Stop deze mails' }).press('Enter');
    await page.getByText('U krijgt deze mails niet meer').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Toch blijven mailen' }).press('Enter');
    await page.getByText('U krijgt deze mails weer zoals eerst.').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await open(page, '/afmelden/bestaat-niet');
    await page.getByText('Deze link werkt niet meer').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await close();
  });
});

describe('who names somebody in a comment', () => {
  it('chooses the name with the keyboard, in the middle of the text, and that person hears it', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/acties/WB-2022-A006');
    const text = page.getByLabel('Stel een vraag of reageer');
    await text.fill('Kan  hiernaar kijken?');
    await text.press('Home');
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('@Sj');
    const option = page.getByRole('option', { name: 'Sjoerd Proefstra' });
    await option.waitFor();
    expect(await text.getAttribute('aria-activedescendant')).toBe(await page.getByRole('option').first().getAttribute('id'));
    expect(await text.getAttribute('aria-controls')).toBe(await page.getByRole('listbox', { name: 'Wie wilt u noemen?' }).getAttribute('id'));
    expect(await wrongOnBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'hidden' });
    await page.keyboard.type('o');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await option.waitFor({ state: 'hidden' });
    await page.keyboard.type('morgen ');
    expect(await text.inputValue()).toBe('Kan @Sjoerd Proefstra morgen hiernaar kijken?');
    await page.getByRole('button', { name: 'Plaatsen' }).press('Enter');
    await page.getByText('Kan @Sjoerd Proefstra morgen hiernaar kijken?').waitFor();
    expect(await wrongOnBoth(page)).toEqual([]);
    await close();

    const named = await visitAs(browser, 'secretary');
    await open(named.page, '/meldingen?soort=MENTION');
    await named.page.getByText('U krijgt dit omdat iemand u in een reactie noemt.').waitFor();
    await named.close();
  });
});

describe('who keeps the list of actions', () => {
  it('sees per defect how many actions have it, and goes to exactly those', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, '/');
    const lines = page.getByRole('region', { name: 'Wat er op uw actielijst nog ontbreekt' }).getByRole('link');
    await lines.first().waitFor();
    const words = await lines.allInnerTexts();
    for (const [place, said] of words.entries()) {
      await open(page, '/');
      await lines.nth(place).click();
      await page.waitForURL('**/acties?*');
      const rows = page.locator('tbody tr');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(Number(/\d+/.exec(said)?.[0]));
    }
    expect(words.length).toBeGreaterThan(0);
    await close();
  });
});
