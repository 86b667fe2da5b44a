import type { Browser, Page } from 'playwright-core';
import type { ParsedMail } from 'mailparser';
import { desk, demoAccount, mailsTo, open, openBrowser, phone, sendSignIn, shortcomings, visit, visitAs } from './browser.js';

/** Nobody else's journey signs in with this account: whoever changes a demo password takes the account off the list for good. */
const forgetful = 'ministry-jv@demo.schakel.example';
const demoPassword = 'schakel-demo-2022';
const newPassword = 'vier bruine paarden in de regen';
const nextPassword = 'zeven witte zwanen op het water';
/** Whose profile is looked at; what these journeys change there they change back. */
const role = 'experience-expert';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const isResetMail = ({ subject }: ParsedMail) => /nieuw wachtwoord/.test(subject ?? '');

async function resetMails(email: string, count: number): Promise<ParsedMail[]> {
  // Reminders go to the same address: wait for one mail more until there are enough of this kind.
  for (let waitFor = count; ; waitFor += 1) {
    const mails = await mailsTo(email, waitFor);
    const found = mails.filter(isResetMail);
    if (found.length >= count || mails.length < waitFor) return found;
  }
}

/** The path of the page behind the link in a mail; its host is what the server calls itself. */
function linkIn(mail: ParsedMail | undefined): string {
  const path = /https?:\/\/[^\s/]+(\/wachtwoord\/\S+)/.exec(mail?.text ?? '')?.[1];
  if (!path) throw new Error(`No link in: ${mail?.text}`);
  return path;
}

async function askForPassword(page: Page, email: string): Promise<void> {
  await open(page, '/inloggen');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtwoord vergeten' }).waitFor();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stuur de link' }).click();
  await page.getByRole('status').getByText('Kijk in uw mail').waitFor();
}

/** From the new password to the next, on the own profile; the one that everybody knows is refused. */
async function changePassword(page: Page): Promise<void> {
  await open(page, '/profiel');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Wachtwoord wijzigen' }) });
  const change = async (current: string, next: string, answer: string): Promise<void> => {
    await form.getByLabel('Huidig wachtwoord').fill(current);
    await form.getByLabel('Nieuw wachtwoord').fill(next);
    await form.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await form.getByText(answer).first().waitFor();
  };
  await change(newPassword, demoPassword, 'Dit wachtwoord is makkelijk te raden.');
  await change(newPassword, nextPassword, 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.');
}

describe('a forgotten password', () => {
  it('is replaced through a link in a mail, which works once and only on a press', async () => {
    const before = (await mailsTo(forgetful, 0)).filter(isResetMail).length;
    const { page, close } = await visit(browser, phone);
    await askForPassword(page, forgetful);
    const link = linkIn((await resetMails(forgetful, before + 1)).at(-1));

    // A mail scanner that opens the link first takes nothing away.
    for (const reader of ['scanner', 'person']) {
      await open(page, link);
      await page.getByRole('heading', { level: 1, name: 'Nieuw wachtwoord kiezen' }).waitFor();
      expect([reader, await page.getByText(`(${forgetful})`).count()]).toEqual([reader, 1]);
    }
    await page.getByText('Op alle apparaten waar u nog ingelogd bent, wordt u uitgelogd.').waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await page.getByLabel('Nieuw wachtwoord').fill('te kort');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.getByRole('alert').getByText('Kies een wachtwoord van minstens 12 tekens').waitFor();
    await page.getByLabel('Nieuw wachtwoord').fill(newPassword);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.getByRole('status').getByText('Uw wachtwoord is gewijzigd').waitFor();

    await open(page, link);
    await page.getByText('Deze link werkt niet meer').waitFor();
    await page.getByRole('link', { name: 'Nieuwe link aanvragen' }).waitFor();
    expect(await page.getByLabel('Nieuw wachtwoord').count()).toBe(0);
    expect(await shortcomings(page)).toEqual([]);

    await open(page, '/inloggen');
    await sendSignIn(page, forgetful, demoPassword);
    await page.getByRole('alert').waitFor();
    await sendSignIn(page, forgetful, newPassword);
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    await changePassword(page);
    await close();
  });

  it('is answered alike for an address without an account, and no mail goes there', async () => {
    const unknown = 'niemand@demo.schakel.example';
    const { page, close } = await visit(browser);
    await askForPassword(page, unknown);
    await page.getByText(`Hoort ${unknown} bij een account?`).waitFor();
    const before = (await mailsTo(forgetful, 0)).filter(isResetMail).length;
    // When the mail of a later request is there, one of the earlier would have been too.
    await askForPassword(page, forgetful);
    await page.getByText(`Hoort ${forgetful} bij een account?`).waitFor();
    expect(await resetMails(forgetful, before + 1)).toHaveLength(before + 1);
    expect(await mailsTo(unknown, 0)).toEqual([]);
    await close();
  });
});

describe('the own profile', () => {
  it('changes the own name, which the bar shows at once, and back', async () => {
    const { name } = await demoAccount(role);
    const { page, close } = await visitAs(browser, role);
    await open(page, '/profiel');
    expect(await shortcomings(page)).toEqual([]);
    await page.getByLabel('Uw naam').fill(' ');
    await page.getByRole('button', { name: 'Naam opslaan' }).click();
    await page.getByRole('alert').getByText('Vul uw naam in').waitFor();
    for (const next of [`${name} de Proef`, name]) {
      await page.getByLabel('Uw naam').fill(next);
      await page.getByRole('button', { name: 'Naam opslaan' }).click();
      await page.getByRole('button', { name: `Uw account: ${next}`, exact: true }).waitFor();
      await page.getByText('Uw naam is opgeslagen.').waitFor();
    }
    await page.reload();
    await page.getByLabel('Uw naam').waitFor();
    expect(await page.getByLabel('Uw naam').inputValue()).toBe(name);
    await close();
  });

  it('lets one’s own calendar program read the meetings, until the link is withdrawn', async () => {
    const { page, close } = await visitAs(browser, 'member');
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      await open(page, '/profiel');
      expect(await shortcomings(page)).toEqual([]);
    }
    await page.getByLabel('Welke vergaderingen?').selectOption({ label: 'Werkgroep bekostiging' });
    await page.getByRole('button', { name: 'Koppeling maken' }).click();
    const field = page.getByLabel('Adres van uw koppeling');
    await field.and(page.locator(':focus')).waitFor();
    expect(await shortcomings(page)).toEqual([]);
    const feed = await field.inputValue();
    const read = async () => fetch(feed);
    expect(await (await read()).text()).toMatch(/BEGIN:VEVENT[^]*SUMMARY:Werkgroep bekostiging/);
    await page.reload();
    expect(await field.count()).toBe(0);
    await page.getByRole('button', { name: 'Intrekken (Werkgroep bekostiging)' }).click();
    await page.getByText('Uw koppelingen').waitFor({ state: 'hidden' });
    expect((await read()).status).toBe(404);
    await close();
  });

  it('lists where one is signed in, and ends it elsewhere: that window is veiled by itself', async () => {
    const here = await visitAs(browser, role, phone);
    await open(here.page, '/profiel');
    const everywhereElse = here.page.getByRole('button', { name: 'Alle andere apparaten uitloggen' });
    if ((await everywhereElse.count()) > 0) await everywhereElse.click();
    await everywhereElse.waitFor({ state: 'hidden' });
    const there = await visitAs(browser, role);
    await open(there.page, '/');
    await here.page.reload();
    await isShown(here.page);
    expect(await shortcomings(here.page)).toEqual([]);
    await here.page.getByRole('button', { name: /^Uitloggen \(/ }).click();
    await here.page.getByRole('button', { name: /^Uitloggen \(/ }).waitFor({ state: 'hidden' });
    await here.page.getByText('Dit apparaat').waitFor();
    await there.page.getByRole('dialog', { name: 'Uw sessie is verlopen' }).waitFor();
    await here.page.goto('/acties');
    await here.page.getByRole('heading', { level: 1, name: 'Acties' }).waitFor();
    await there.close();
    await here.close();
  });
});

/** Two places: this one, and one that can be ended. */
async function isShown(page: Page): Promise<void> {
  const places = page.getByRole('listitem').filter({ hasText: 'Laatst gebruikt' });
  await places.nth(1).waitFor();
  expect(await places.count()).toBe(2);
  expect(await places.filter({ hasText: 'Dit apparaat' }).count()).toBe(1);
}
