import type { Browser, Locator, Page } from 'playwright-core';
import { desk, isLoaded, open, phone, shortcomings, visitAs, type DemoRole } from './browser.js';

/** What one person does, beginning on a page that is looked at on a phone first and then on a desk. */
export async function stepsOf(browser: Browser, role: DemoRole, path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await visitAs(browser, role);
  await page.setViewportSize(phone);
  await open(page, path);
  expect(await shortcomings(page)).toEqual([]);
  await page.setViewportSize(desk);
  await isLoaded(page);
  expect(await shortcomings(page)).toEqual([]);
  await steps(page);
  await close();
}

/** As it stands: looked at on a phone and on a desk. */
export async function isSound(page: Page): Promise<void> {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    expect(await shortcomings(page)).toEqual([]);
  }
}

/** The part of a page under a heading. */
export const card = (page: Page, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) }).last();

/** What stands beside a term. */
export const fact = (within: Locator, term: string): Locator => within.getByRole('definition').and(within.locator(`dt:text-is("${term}") + dd`));

/** Asks the API as who is signed in on a page, also while the page itself has no connection: to arrange what a journey begins with. */
export async function ask(page: Page, query: string, variables: object = {}): Promise<any> {
  const answer = await page.context().request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: any; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
