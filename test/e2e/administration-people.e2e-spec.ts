import type { Browser, Page } from 'playwright-core';
import { desk, mailsTo, open, openBrowser, phone, sendSignIn, shortcomings, visit, visitAs, type Visit } from './browser.js';

// An address of its own per run: the demo's database may be of an earlier one.
const email = `nieuw-${process.pid}@organisatie.example`;
const name = `Noor Proefpersoon ${process.pid}`;
const password = 'acht groene fietsen bij de brug';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function addPerson(page: Page): Promise<void> {
  await open(page, '/beheer/personen');
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill(name);
  await dialog.getByLabel('E-mailadres').fill('member@demo.schakel.example');
  await dialog.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await dialog.getByRole('alert').getByRole('link').waitFor();
  expect(await shortcomings(page)).toEqual([]);
  await dialog.getByLabel('E-mailadres').fill(email);
  await dialog.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await shortcomings(page)).toEqual([]);
}

async function linkInMail(): Promise<string> {
  const [mail] = await mailsTo(email);
  const path = /https?:\/\/[^\s/]+(\/uitnodiging\/\S+)/.exec(mail?.text ?? '')?.[1];
  if (!path) throw new Error(`No link in: ${mail?.text}`);
  return path;
}

/** Puts the new person on a seat of the werkgroep, as its secretary. */
async function seat({ page }: Visit): Promise<void> {
  await open(page, '/overleggen/WB/leden');
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Persoon plaatsen op de zetel/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Zoek op naam: Persoon').fill(name);
  await dialog.getByLabel('Persoon', { exact: true }).selectOption({ label: name });
  await dialog.getByRole('button', { name: 'Persoon plaatsen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `${name} beëindigen` }).waitFor();
}

async function unseat({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: `${name} beëindigen` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Er blijft niets liggen.').waitFor();
  expect(await shortcomings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Plaats beëindigen' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('somebody new', () => {
  it('is invited by mail, sees what a seat gives, and sees it no more when the seat ends', async () => {
    const administrator = await visitAs(browser, 'administrator');
    await addPerson(administrator.page);
    const link = await linkInMail();

    // Who is signed in as somebody else is told so first.
    await open(administrator.page, link);
    await administrator.page.getByText(/^U bent nu ingelogd als/).waitFor();
    expect(await shortcomings(administrator.page)).toEqual([]);

    const guest = await visit(browser, phone);
    await open(guest.page, link);
    await guest.page.getByLabel('Nieuw wachtwoord').fill(password);
    expect(await shortcomings(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'Account in gebruik nemen' }).click();
    await guest.page.getByText('Uw account is klaar').waitFor();
    await open(guest.page, link);
    await guest.page.getByText('Deze link werkt niet meer').waitFor();

    const secretary = await visitAs(browser, 'secretary');
    await seat(secretary);
    await open(guest.page, '/inloggen');
    await sendSignIn(guest.page, email, password);
    await guest.page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    await open(guest.page, '/overleggen/WB');
    await guest.page.getByRole('listitem').filter({ hasText: name }).first().waitFor();

    await unseat(secretary);
    await guest.page.goto('/overleggen/WB');
    await guest.page.getByRole('heading', { level: 1, name: /bestaat niet|niet gevonden/i }).waitFor();
    for (const one of [guest, secretary, administrator]) await one.close();
  });
});

describe('the pages of people', () => {
  it.each([['desk', desk], ['phone', phone]] as const)('have no findings on a %s', async (_what, viewport) => {
    const { page, close } = await visitAs(browser, 'administrator', viewport);
    for (const path of ['/beheer', '/beheer/personen?staat=UNBOUND', '/beheer/rollen', '/beheer/controle', '/overleggen/SO/leden', '/overleggen/DO/leden']) {
      await open(page, path);
      expect([path, await shortcomings(page)]).toEqual([path, []]);
    }
    await close();
  });

  it('keep the last administrator, and say where the yearly review stands', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/rollen');
    await page.getByRole('button', { name: 'Rol van Bea Demobeheer beëindigen' }).click();
    await page.getByRole('alert').getByText('Dit is de laatste beheerder.').waitFor();
    await open(page, '/beheer/controle');
    await page.getByRole('button', { name: /^Klopt nog: Bea Demobeheer, Beheerder/ }).click();
    await page.getByText(/Laatste controle: .*Bea Demobeheer/).waitFor();
    await close();
  });

  it('show each wrong line before anybody is invited', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/personen');
    await page.getByRole('button', { name: 'Meer mensen uitnodigen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Regels').fill('Piet Proef; geen adres; VGN');
    await dialog.getByRole('button', { name: 'Regels nakijken' }).click();
    await dialog.getByText('Dit is geen e-mailadres.').waitFor();
    expect(await dialog.getByRole('button', { name: /uitnodigen$/ }).count()).toBe(0);
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });
});
