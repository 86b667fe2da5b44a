import type { Browser } from 'playwright-core';
import { accessibilityFindings, address, isTooWide, openBrowser, phone, visitAs, type Visit } from './browser.js';

const bijlage2 = ['1', '2', '3', '4', '5', '6a', '6b', '6c', '7', '8', '9', '10'];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function inOrder({ page, close }: Visit, steps: (page: Visit['page']) => Promise<void>): Promise<void> {
  await steps(page);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  await close();
}

describe('the register', () => {
  it('shows the twelve items of Bijlage 2, rightly spelt, on a desk', () =>
    visitAs(browser, 'ministry-vws').then((visited) => inOrder(visited, async (page) => {
      await page.goto('/acties');
      await page.getByRole('table').waitFor();
      const numbers = await page.locator('tbody tr > :first-child').allInnerTexts();
      expect(numbers.map((text) => text.trim())).toEqual(expect.arrayContaining(bijlage2));
      const words = await page.locator('main').innerText();
      expect(words).not.toMatch(/Levenslooppa|ncclude/);
      expect(words).toContain('Geen trekker');
    })));

  it('shows cards on a phone', () =>
    visitAs(browser, 'experience-expert', phone).then((visited) => inOrder(visited, async (page) => {
      await page.goto('/acties');
      await page.getByRole('heading', { level: 1, name: 'Acties' }).waitFor();
      await page.getByText('6a', { exact: true }).first().waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    })));

  it('keeps its filters in the address, so that a view can be mailed', () =>
    visitAs(browser, 'secretary').then((visited) => inOrder(visited, async (page) => {
      await page.goto('/acties');
      await page.getByLabel('Overleg', { exact: true }).selectOption('WB');
      await page.waitForURL(/bodyCodes/);
      const mailed = page.url();
      await page.goto('/');
      await page.goto(mailed);
      await page.getByText('WB-2022-A001').first().waitFor();
      expect(await page.getByText('SO-2022-A001').count()).toBe(0);
      await page.getByRole('link', { name: 'Wis filters' }).or(page.getByRole('button', { name: 'Wis filters' })).first().click();
      await page.getByText('SO-2022-A001').first().waitFor();
    })));

  it('keeps the confidential item from whoever is not cleared, in list, page and file', async () => {
    const { page, context, close } = await visitAs(browser, 'region');
    await page.goto('/acties?text=WB-2022-A007');
    await page.getByText('Geen acties gevonden').waitFor();
    await page.goto('/acties/WB-2022-A007');
    await page.getByRole('heading', { level: 1, name: /niet gevonden/ }).waitFor();
    const csv = await (await context.request.get(`${address()}/export/actions.csv`)).text();
    expect(csv).not.toContain('WB-2022-A007');
    expect(csv).toContain('6a');
    await close();
    const secretary = await visitAs(browser, 'secretary');
    await secretary.page.goto('/acties/WB-2022-A007');
    await secretary.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await (await secretary.context.request.get(`${address()}/export/actions.csv`)).text()).toContain('WB-2022-A007');
    await secretary.close();
  });
});

describe('one action', () => {
  it('shows 6a with its source, its ended executor and the chain behind it', () =>
    visitAs(browser, 'national-coordinator').then((visited) => inOrder(visited, async (page) => {
      await page.goto('/acties/6a');
      await page.getByText('Projectteam rond dit in maart 2022 af').first().waitFor();
      const words = await page.locator('main').innerText();
      expect(words).toContain('Bijlage 2, actiepunt 6a');
      expect(words).toMatch(/Te laat/);
      expect(words).toMatch(/beëindigd/);
      await page.getByRole('link', { name: /indienen bij het Zorginstituut/ }).first().click();
      await page.waitForURL('**/acties/6b');
    })));

  it('lets a member report progress for her party, and others see her word', async () => {
    const member = await visitAs(browser, 'member');
    await member.page.goto('/acties/WB-2022-A001');
    await member.page.getByRole('button', { name: 'Voortgang melden' }).first().click();
    const dialog = member.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.getByRole('link', { name: 'Schrijf in een of twee zinnen hoe het ervoor staat' }).waitFor();
    expect(await accessibilityFindings(member.page)).toEqual([]);
    await dialog.getByRole('radio', { name: /Vastgelopen/ }).check();
    await dialog.getByLabel('Wat is er gebeurd?').fill('De leden zijn het nog niet eens over de omschrijving.');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await member.page.getByText('De leden zijn het nog niet eens over de omschrijving.').first().waitFor();
    await member.close();
    const chair = await visitAs(browser, 'chair', phone);
    await chair.page.goto('/acties/WB-2022-A001');
    await chair.page.getByText('De leden zijn het nog niet eens over de omschrijving.').first().waitFor();
    expect(await accessibilityFindings(chair.page)).toEqual([]);
    await chair.close();
  });

  it('refuses client data before anything is stored, and says where', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await page.goto('/acties/WB-2022-A006');
    await page.getByLabel('Stel een vraag of reageer').fill('Bel de begeleider op 06 12345678 hierover.');
    await page.getByRole('button', { name: 'Plaatsen' }).click();
    await page.getByText(/telefoonnummer/).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('list').getByText('06 12345678').count()).toBe(0);
    await close();
  });
});

async function tabTo(page: Visit['page'], name: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if ((await page.evaluate('document.activeElement?.textContent?.trim()')) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach '${name}'`);
}

describe('add an action', () => {
  it('is an action of the secretary, by keyboard alone', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await page.goto('/acties/nieuw?overleg=WB');
    await page.getByLabel('Titel').focus();
    await page.keyboard.type('Schrijf een overzicht van de bekostiging per regio');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nog niet');
    await tabTo(page, 'Actie toevoegen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/acties\/WB-2022-A\d{3}/);
    await page.getByRole('heading', { level: 1, name: /Schrijf een overzicht van de bekostiging per regio/ }).waitFor();
    await close();
  });

  it('is a proposal of a member, on which the secretary decides', async () => {
    const member = await visitAs(browser, 'member');
    await member.page.goto('/acties/nieuw?overleg=WB');
    await member.page.getByText('U stelt voor; de secretaris beslist').waitFor();
    await member.page.getByRole('button', { name: 'Actie voorstellen' }).click();
    await member.page.getByText('Vul een titel in').first().waitFor();
    await member.close();
  });
});

describe('my work', () => {
  it('shows what I owe and what waits for me', () =>
    visitAs(browser, 'chair').then((visited) => inOrder(visited, async (page) => {
      await page.goto('/');
      await page.getByRole('heading', { level: 2, name: 'Wat ik heb toegezegd' }).waitFor();
      await page.getByRole('heading', { name: 'Te laat' }).first().waitFor();
      await page.getByRole('heading', { name: 'Is dit klaar?' }).waitFor();
    })));

  it('says what will appear to whoever has nothing yet', () =>
    visitAs(browser, 'administrator', phone).then((visited) => inOrder(visited, async (page) => {
      await page.goto('/');
      await page.getByText('U hebt nu niets toegezegd').waitFor();
    })));
});
