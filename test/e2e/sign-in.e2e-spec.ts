import type { Browser, Page } from 'playwright-core';
import { demoAccount, demoAccounts, open, openBrowser, phone, sendSignIn, shortcomings, visit } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Uw account:/ }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/inloggen');
}

it('states the demo on the sign-in page, on a desk and on a phone', async () => {
  for (const viewport of [undefined, phone]) {
    const { page, close } = await visit(browser, viewport);
    await open(page, '/');
    await page.getByText('Dit is de demo van Schakel').waitFor();
    await page.getByText(/Het is hier vrijdag 1 april 2022/).waitFor();
    const { length } = await demoAccounts();
    expect(length).toBeGreaterThanOrEqual(8);
    expect(await page.getByRole('button', { name: /^Inloggen als / }).count()).toBe(length);
    expect(await shortcomings(page)).toEqual([]);
    await close();
  }
});

it('signs in by one press as a demo role, which the ribbon and the account menu tell', async () => {
  const { page, close } = await visit(browser);
  await open(page, '/inloggen');
  await page.getByRole('button', { name: 'Inloggen als Ervaringsdeskundige' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
  await page.getByText('Demo: het is vrijdag 1 april 2022.').waitFor();
  await page.getByRole('button', { name: `Uw account: ${(await demoAccount('experience-expert')).name}` }).waitFor();
  await close();
});

it('signs in through the form, and out again: nothing is left to go back to', async () => {
  const { page, close } = await visit(browser);
  const { email, password } = await demoAccount('member');
  await open(page, '/inloggen');
  await sendSignIn(page, email, password);
  await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
  await signOut(page);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  expect(await page.getByText('Mijn werk').count()).toBe(0);
  await page.goto('/acties');
  await page.waitForURL('**/inloggen?**');
  await close();
});

it('asks for what is missing, beside the field and on top', async () => {
  const { page, close } = await visit(browser);
  await open(page, '/inloggen');
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul uw e-mailadres in' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Vul uw wachtwoord in' }).click();
  expect(await page.locator(':focus').getAttribute('autocomplete')).toBe('current-password');
  expect(await shortcomings(page)).toEqual([]);
  await close();
});

it('gives the same answer for a wrong password and for somebody unknown', async () => {
  const answers: string[] = [];
  const { email } = await demoAccount('region');
  for (const typed of [email, 'niemand@demo.schakel.example']) {
    const { page, close } = await visit(browser);
    await open(page, '/inloggen');
    await sendSignIn(page, typed, 'dit is het niet, echt niet');
    answers.push(await page.getByRole('alert').innerText());
    expect(page.url()).toContain('/inloggen');
    expect(await shortcomings(page)).toEqual([]);
    await close();
  }
  expect(answers[0]).not.toBe('');
  expect(answers[1]).toBe(answers[0]);
});

it('returns after signing in to the page that was asked for, filters and all', async () => {
  const { page, close } = await visit(browser);
  await page.goto('/acties?party=vgn&onlyOpen=true');
  await page.waitForURL('**/inloggen?**');
  await page.getByText('Daarna komt u terug op de pagina die u wilde zien.').waitFor();
  const { email, password } = await demoAccount('secretary');
  await sendSignIn(page, email, password);
  await page.waitForURL('**/acties?**');
  expect(new URL(page.url()).searchParams.get('party')).toBe('vgn');
  await page.getByRole('heading', { level: 1, name: 'Acties' }).waitFor();
  await page.getByText('WB-2022-A001').first().waitFor();
  await close();
});
