import type { Browser, Page } from 'playwright-core';
import { demoAccount, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const number = 'WB-2022-A003';
const words = (text: string): string => `${text} (${Date.now()})`;

async function openEdit(page: Page): Promise<void> {
  await open(page, `/acties/${number}`);
  await page.getByRole('button', { name: 'Bewerken' }).click();
  await page.getByRole('dialog', { name: 'Actie bewerken' }).waitFor();
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Titel' });
const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click();
const isClosed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

it('shows both texts to the second of two who change one action, and keeps what each added', async () => {
  const secretary = await visitAs(browser, 'secretary');
  const chair = await visitAs(browser, 'chair', phone);
  await openEdit(secretary.page);
  await openEdit(chair.page);
  const [hers, his] = [words('Maak de notitie over de bekostiging'), words('Schrijf de notitie over de bekostiging')];
  await title(secretary.page).fill(hers);
  await secretary.page.getByRole('textbox', { name: /^Voorwaarde/ }).fill('zodra de NZa heeft geantwoord');
  await save(secretary.page);
  await isClosed(secretary.page);

  await title(chair.page).fill(his);
  await save(chair.page);
  const notice = chair.page.getByRole('dialog').getByText(new RegExp(`^${(await demoAccount('secretary')).name} heeft dit gewijzigd op`));
  await notice.waitFor();
  const collision = chair.page.getByRole('group', { name: 'Twee versies van ‘Titel’' });
  expect((await collision.innerText()).replaceAll('\n', ' ')).toContain(hers);
  expect(await shortcomings(chair.page)).toEqual([]);
  // Nothing is sent before one has chosen.
  await save(chair.page);
  await chair.page.getByRole('alert').getByRole('link', { name: 'Kies welke tekst u bewaart' }).waitFor();
  await collision.getByRole('button', { name: 'Houd die van mij' }).click();
  await save(chair.page);
  await isClosed(chair.page);
  await chair.page.getByRole('heading', { level: 1, name: his }).waitFor();
  await chair.page.getByText('zodra de NZa heeft geantwoord').first().waitFor();
  await secretary.close();
  await chair.close();
});

const comment = (page: Page) => page.getByRole('textbox', { name: 'Stel een vraag of reageer' });
const place = (page: Page) => page.getByRole('button', { name: 'Plaatsen' });

it('keeps a typed text over a reload, and over a session that ends: one signs in again in place', async () => {
  const { page, context, close } = await visitAs(browser, 'member');
  const text = words('Wie spreekt de NZa hierover?');
  await open(page, `/acties/${number}`);
  await comment(page).fill(text);
  await page.reload();
  await page.getByText('U was hier al mee begonnen. Wat u typte, staat er nog.').waitFor();
  expect(await comment(page).inputValue()).toBe(text);

  await context.clearCookies();
  await place(page).click();
  const dialog = page.getByRole('dialog', { name: 'Uw sessie is verlopen' });
  await dialog.waitFor();
  expect(await shortcomings(page)).toEqual([]);
  const { password } = await demoAccount('member');
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet');
  await dialog.getByRole('button', { name: 'Inloggen' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByText('Uw tekst is geplaatst.').waitFor();
  await page.locator('.talk__text', { hasText: text }).first().waitFor();
  expect(await page.locator('.talk__text', { hasText: text }).count()).toBe(1);
  expect(await comment(page).inputValue()).toBe('');
  await close();
});

it('puts an old draft aside when one asks for it', async () => {
  const { page, close } = await visitAs(browser, 'member');
  await open(page, `/acties/${number}`);
  await comment(page).fill('Toch maar niet');
  await page.reload();
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  expect(await comment(page).inputValue()).toBe('');
  await page.reload();
  await comment(page).waitFor();
  expect(await comment(page).inputValue()).toBe('');
  await close();
});

it('leaves every tab with who signs out, and keeps nothing that was typed there', async () => {
  const { page, context, close } = await visitAs(browser, 'member');
  await open(page, `/acties/${number}`);
  await comment(page).fill('Niet voor de volgende aan dit bureau');
  const other = await context.newPage();
  await open(other, '/');
  await other.getByRole('button', { name: /^Uw account:/ }).click();
  await other.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/inloggen');
  expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('bureau');
  await close();
});

it('makes one record of a double click, and of a request whose answer got lost', async () => {
  const { page, close } = await visitAs(browser, 'member');
  await open(page, `/acties/${number}`);
  const twice = words('Tweemaal geklikt');
  await comment(page).fill(twice);
  await place(page).dblclick();
  await page.locator('.talk__text', { hasText: twice }).first().waitFor();

  const lost = words('Antwoord kwijt');
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || !route.request().postData()?.includes('AddComment')) return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await comment(page).fill(lost);
  await place(page).click();
  await page.getByRole('alert').filter({ hasText: 'niet bereikbaar' }).waitFor();
  // The page is loaded anew before it is tried again: the same words still count as the same press.
  await page.reload();
  await place(page).click();
  await page.getByText('Uw tekst is geplaatst.').waitFor();
  await page.reload();
  await page.locator('.talk__text', { hasText: lost }).first().waitFor();
  expect(await page.locator('.talk__text', { hasText: twice }).count()).toBe(1);
  expect(await page.locator('.talk__text', { hasText: lost }).count()).toBe(1);
  await close();
});
