import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings, address, isLoaded, open, openBrowser, visitAs, type Visit } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function change({ context }: Visit, query: string): Promise<Record<string, never>> {
  const answer = (await (await context.request.post(`${address()}/graphql`, { data: { query } })).json()) as { data: Record<string, never>; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function setLevel(visitor: Visit, number: string, level: string): Promise<void> {
  const { actionItem } = await change(visitor, `{ actionItem(number: "${number}") { id version title } }`);
  const { id, version, title } = actionItem as unknown as { id: string; version: number; title: string };
  await change(visitor, `mutation { editAction(input: { id: "${id}", version: ${version}, title: ${JSON.stringify(title)}, level: ${level} }) { id } }`);
}

const isLine = (url: string): boolean => new URL(url).pathname === '/live';

/** Has the line that is told of changes been opened? Before it is, a change is seen at the next reading. */
const lineOpened = (page: Page): Promise<unknown> => page.waitForResponse((response) => isLine(response.url()));

async function opened(visitor: Visit, path: string): Promise<void> {
  const line = lineOpened(visitor.page);
  await visitor.page.goto(path);
  await line;
  await isLoaded(visitor.page);
}

/** How many more lines this browser opens: the page it came from may have asked for one a moment ago. */
async function linesFromNow({ context, page }: Visit): Promise<() => number> {
  await page.waitForTimeout(1_000);
  let lines = 0;
  context.on('request', (request) => (lines += Number(isLine(request.url()))));
  return () => lines;
}

async function reportProgress({ page }: Visit, words: string): Promise<void> {
  await open(page, '/acties/WB-2022-A001');
  await page.getByRole('button', { name: 'Voortgang melden' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Aandacht/ }).check();
  await dialog.getByLabel('Wat is er gebeurd?').fill(words);
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const question = (page: Page) => page.getByLabel('Stel een vraag of reageer');

describe('a screen keeps up by itself', () => {
  it('with what a member reports, while somebody types', async () => {
    const [secretary, member] = await Promise.all([visitAs(browser, 'secretary'), visitAs(browser, 'member')]);
    await opened(secretary, '/acties/WB-2022-A001');
    await question(secretary.page).fill('Wie vraagt het na?');
    const scrolled = await secretary.page.evaluate('window.scrollY');
    await reportProgress(member, 'Er is overleg over de omschrijving gepland.');
    await secretary.page.getByText('Er is overleg over de omschrijving gepland.').first().waitFor({ timeout: 10_000 });
    await secretary.page.locator('[data-changed]').first().waitFor();
    await secretary.page.getByRole('status').getByText('Bijgewerkt').waitFor({ state: 'attached' });
    expect(await question(secretary.page).inputValue()).toBe('Wie vraagt het na?');
    expect(await question(secretary.page).evaluate((field) => field.ownerDocument.activeElement === field)).toBe(true);
    expect(await secretary.page.evaluate('window.scrollY')).toBe(scrolled);
    expect(await accessibilityFindings(secretary.page)).toEqual([]);
    await secretary.page.locator('[data-changed]').first().waitFor({ state: 'detached', timeout: 15_000 });
    await Promise.all([secretary.close(), member.close()]);
  });

  it('with the end of the right to see, in plain words', async () => {
    const [region, secretary] = await Promise.all([visitAs(browser, 'region'), visitAs(browser, 'secretary')]);
    await opened(region, '/acties/WB-2022-A001');
    await setLevel(secretary, 'WB-2022-A001', 'CONFIDENTIAL');
    await region.page.getByRole('heading', { level: 1, name: 'Dit kunt u niet meer zien' }).waitFor({ timeout: 10_000 });
    expect(await accessibilityFindings(region.page)).toEqual([]);
    await setLevel(secretary, 'WB-2022-A001', 'NETWORK');
    await region.page.getByRole('heading', { level: 1, name: 'Dit kunt u niet meer zien' }).waitFor({ state: 'hidden', timeout: 10_000 });
    await Promise.all([region.close(), secretary.close()]);
  });

  it('with one line per browser, that another tab takes over', async () => {
    const [chair, member] = await Promise.all([visitAs(browser, 'chair'), visitAs(browser, 'member')]);
    await opened(chair, '/acties/WB-2022-A001');
    const lines = await linesFromNow(chair);
    const second = await chair.context.newPage();
    await open(second, '/acties/WB-2022-A001');
    await second.waitForTimeout(1_000);
    expect(lines()).toBe(0);
    await reportProgress(member, 'De eerste tab vertelt het de tweede.');
    await second.getByText('De eerste tab vertelt het de tweede.').first().waitFor({ timeout: 10_000 });
    const takenOver = lineOpened(second);
    await chair.page.close();
    await takenOver;
    await reportProgress(member, 'De tweede tab luistert zelf.');
    await second.getByText('De tweede tab luistert zelf.').first().waitFor({ timeout: 10_000 });
    await Promise.all([chair.close(), member.close()]);
  });

  it('with a line per tab where the browser has no Web Locks', async () => {
    const [chair, member] = await Promise.all([visitAs(browser, 'chair'), visitAs(browser, 'member')]);
    await chair.context.addInitScript('delete Navigator.prototype.locks');
    await opened(chair, '/acties/WB-2022-A001');
    const lines = await linesFromNow(chair);
    const second: Visit = { ...chair, page: await chair.context.newPage() };
    await opened(second, '/acties/WB-2022-A001');
    expect(await second.page.evaluate('"locks" in navigator')).toBe(false);
    expect(lines()).toBe(1);
    await reportProgress(member, 'Elke tab luistert voor zichzelf.');
    for (const { page } of [chair, second]) await page.getByText('Elke tab luistert voor zichzelf.').first().waitFor({ timeout: 10_000 });
    await chair.page.close();
    await reportProgress(member, 'De andere tab luistert nog steeds.');
    await second.page.getByText('De andere tab luistert nog steeds.').first().waitFor({ timeout: 10_000 });
    await Promise.all([chair.close(), member.close()]);
  });

  it('without keeping the session alive when nobody is there', async () => {
    const [secretary, member] = await Promise.all([visitAs(browser, 'secretary'), visitAs(browser, 'member')]);
    const { page } = secretary;
    await page.clock.install();
    await opened(secretary, '/acties/WB-2022-A001');
    const asked: (string | undefined)[] = [];
    const since = () => asked.splice(0);
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.headers()['x-schakel-quiet']);
    });
    await page.clock.fastForward('05:00');
    await page.waitForTimeout(500);
    since();
    await reportProgress(member, 'Dit verscheen op een verlaten scherm.');
    await page.getByText('Dit verscheen op een verlaten scherm.').first().waitFor({ timeout: 15_000 });
    const alone = since();
    expect(alone.length).toBeGreaterThan(0);
    expect(new Set(alone)).toEqual(new Set(['1']));
    await page.mouse.move(300, 300);
    await reportProgress(member, 'Dit verscheen terwijl er iemand keek.');
    await page.getByText('Dit verscheen terwijl er iemand keek.').first().waitFor({ timeout: 15_000 });
    expect(new Set(since())).toEqual(new Set([undefined]));
    await Promise.all([secretary.close(), member.close()]);
  });
});

describe('without an answer', () => {
  const stays = async (page: Page): Promise<void> => {
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await question(page).inputValue()).toBe('Half getypt');
    expect(await accessibilityFindings(page)).toEqual([]);
  };

  it('says offline of when the screen is, and comes back by itself', async () => {
    const { page, context, close } = await visitAs(browser, 'secretary');
    await open(page, '/acties/WB-2022-A001');
    await question(page).fill('Half getypt');
    await context.setOffline(true);
    const notice = page.getByText(/U hebt geen internetverbinding. U ziet de stand van \d\d:\d\d/);
    await notice.waitFor();
    // In sight also far down the page.
    expect((await notice.boundingBox())?.y).toBeGreaterThan(0);
    await stays(page);
    await context.setOffline(false);
    await page.getByText('U hebt geen internetverbinding').waitFor({ state: 'hidden', timeout: 15_000 });
    await stays(page);
    await close();
  });

  it('says that the server is back soon, and asks again by itself what failed', async () => {
    const [secretary, member] = await Promise.all([visitAs(browser, 'secretary'), visitAs(browser, 'member')]);
    const { page } = secretary;
    await opened(secretary, '/acties/WB-2022-A001');
    await question(page).fill('Half getypt');
    const away = { status: 503, headers: { 'retry-after': '5' }, contentType: 'application/json', body: '{"message":"Even geduld","retryAfterSeconds":5}' };
    for (const path of ['**/graphql', '**/health/ready']) await page.route(path, (route) => route.fulfill(away));
    await reportProgress(member, 'Dit kwam tijdens de storing.');
    await page.getByText(/Even geduld, Schakel is zo terug. U ziet de stand van \d\d:\d\d/).waitFor({ timeout: 15_000 });
    await stays(page);
    expect(await page.getByText('Dit kwam tijdens de storing.').count()).toBe(0);
    await page.unrouteAll();
    await page.getByText('Dit kwam tijdens de storing.').first().waitFor({ timeout: 15_000 });
    await page.getByText('Schakel is zo terug').waitFor({ state: 'hidden' });
    await stays(page);
    await Promise.all([secretary.close(), member.close()]);
  });
});
