import type { Browser } from 'playwright-core';
import { accessibilityFindings, isTooWide, openBrowser, phone, visit, visitAs } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

it('states the demo on the sign-in page, and finds nothing inaccessible on it, on a desk and on a phone', async () => {
  for (const viewport of [undefined, phone]) {
    const { page, close } = await visit(browser, viewport);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(/demo/i).count()).toBeGreaterThan(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await close();
  }
});

it('signs in and out again', async () => {
  const { page, close } = await visitAs(browser, 'member');
  await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/inloggen**');
  await page.goto('/acties');
  await page.waitForURL('**/inloggen**');
  await close();
});

it('gives the same answer for a wrong password and for somebody unknown', async () => {
  const answers: string[] = [];
  for (const email of ['member@demo.schakel.example', 'niemand@demo.schakel.example']) {
    const { page, close } = await visit(browser);
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet, echt niet');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    answers.push(await page.getByRole('alert').first().innerText());
    await close();
  }
  expect(answers[0]).not.toBe('');
  expect(answers[1]).toBe(answers[0]);
});
