import type { Browser, Locator, Page } from 'playwright-core';
import { demoAccount, desk, narrow, open, openBrowser, phone, isLoaded, isTooWide, shortcomings, visit, visitAs } from './browser.js';
import { ask } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const hasFocus = async (page: Page, target: Locator): Promise<boolean> => (await target.and(page.locator(':focus')).count()) === 1;

/** Presses Tab (or Shift+Tab) until something has focus; says after how many presses. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  for (let presses = 1; presses <= 90; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(page, target)) return presses;
  }
  throw new Error(`Ninety presses of ${key} do not reach ${String(target)} at ${page.url()}`);
}

/** What has focus shows it: by an outline or a shadow. */
const isFocusVisible = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  })()`);

describe('with the keyboard alone', () => {
  it('signs in', async () => {
    const { email, password } = await demoAccount('chair');
    const { page, close } = await visit(browser);
    await open(page, '/inloggen');
    await tabTo(page, page.getByRole('textbox', { name: 'E-mailadres' }));
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    await close();
  });

  it('skips the navigation', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/acties');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    expect(await hasFocus(page, skip)).toBe(true);
    expect(await isFocusVisible(page)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await hasFocus(page, page.getByRole('main'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('main').locator(':focus').count()).toBe(1);
    await close();
  });

  it('reaches Acties and opens the first item, and comes back', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/');
    await tabTo(page, page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Acties' }));
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Acties' });
    await heading.waitFor();
    await isLoaded(page);
    expect(await hasFocus(page, heading)).toBe(true);
    const first = page.getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader') }).first().getByRole('link').first();
    await first.waitFor();
    const title = (await first.innerText()).trim();
    await tabTo(page, first);
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/acties/*');
    const opened = page.getByRole('heading', { level: 1 }).filter({ hasText: title });
    await opened.waitFor();
    await isLoaded(page);
    expect(await hasFocus(page, opened)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(page, page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link', { name: 'Acties' }))).toBe(true);
    await page.keyboard.press('Enter');
    await heading.waitFor();
    await close();
  });

  it('moves between tabs with the arrows', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/regios');
    await tabTo(page, page.getByRole('tab', { name: 'Kaart' }));
    await page.keyboard.press('ArrowRight');
    const list = page.getByRole('tab', { name: 'Lijst', selected: true });
    await list.waitFor();
    expect(await hasFocus(page, list)).toBe(true);
    await page.getByRole('tabpanel', { name: 'Lijst' }).getByRole('table').waitFor();
    await page.waitForURL('**/regios?weergave=lijst');
    await close();
  });

  it('opens and closes the menu of a phone', async () => {
    const { page, close } = await visitAs(browser, 'member', phone);
    await open(page, '/acties');
    const button = page.getByRole('button', { name: 'Menu', exact: true });
    const navigation = page.getByRole('navigation', { name: 'Hoofdmenu' });
    expect(await navigation.isVisible()).toBe(false);
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await navigation.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await shortcomings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await navigation.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await navigation.waitFor({ state: 'hidden' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await hasFocus(page, button)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, navigation.getByRole('link', { name: 'Overleggen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overleggen' }).waitFor();
    await navigation.waitFor({ state: 'hidden' });
    await close();
  });
});

it('a meeting is run from beginning to end: begun, who came, what was said and decided, and that it was held', async () => {
  const { page, close } = await visitAs(browser, 'secretary');
  const { body } = await ask(page, '{ body(code: "SO") { id } }');
  const plan = { title: 'Extra overleg', heldOn: '2022-04-01', startsAt: '09:00', endsAt: '11:00' };
  const { planMeeting } = await ask(page, 'mutation ($bodyId: ID!, $plan: MeetingPlanInput!) { planMeeting(bodyId: $bodyId, convene: true, plan: $plan) { id number } }', { bodyId: body.id, plan });
  await ask(page, 'mutation ($id: ID!) { addAgendaTitles(meetingId: $id, titles: "Bekostiging") { id } }', planMeeting);
  await open(page, `/vergaderingen/${planMeeting.number}`);
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  await tabTo(page, button('Beginnen'));
  await page.keyboard.press('Enter');
  await page.getByText('De vergadering is begonnen.').waitFor();
  const outcome = page.getByRole('combobox', { name: /^Aanwezigheid van / }).first();
  await outcome.waitFor();
  await tabTo(page, outcome);
  await page.keyboard.press('ArrowDown');
  await page.getByText(/^1 aanwezig/).waitFor();
  expect(await hasFocus(page, outcome)).toBe(true);

  await tabTo(page, page.getByRole('link', { name: 'Verslag schrijven' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const writing = (name: string): Locator => page.getByRole('textbox', { name });
  await writing('Opening en mededelingen').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Welkom aan allen.');
  await tabTo(page, button('Volgende'));
  await page.keyboard.press('Enter');
  await writing('Bekostiging').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Alt+b');
  await writing('Besluit').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Wij gaan door');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'Wij gaan door' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: `Vergadering ${planMeeting.number}` }), 'Shift+Tab');
  await page.keyboard.press('Enter');

  await button('Is gehouden').waitFor();
  await tabTo(page, button('Is gehouden'));
  await page.keyboard.press('Enter');
  await page.getByText('De vergadering is gehouden.').waitFor();
  await page.getByText('Wij gaan door').first().waitFor();
  await page.getByText('Welkom aan allen.').first().waitFor();
  await close();
});

describe('every room that the navigation knows', () => {
  /** Where the navigation of somebody leads. */
  async function roomsOf(page: Page): Promise<string[]> {
    const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    const paths = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    return paths.map(String);
  }

  /** The administrator's rooms are looked at on a desk in every-room.e2e-spec.ts. */
  async function faultsOf(page: Page, path: string, isSeenOnDesk: boolean): Promise<string[]> {
    await page.setViewportSize(desk);
    await open(page, path);
    const faults = isSeenOnDesk ? [] : (await shortcomings(page)).map((fault) => `${path} on a desk: ${fault}`);
    await page.setViewportSize(phone);
    // The register draws cards instead of a table.
    await isLoaded(page);
    faults.push(...(await shortcomings(page)).map((fault) => `${path} on a phone: ${fault}`));
    await page.setViewportSize(narrow);
    return (await isTooWide(page)) ? [...faults, `${path} is wider than 320`] : faults;
  }

  it.each([
    ['administrator', ['/beheer/post', '/profiel', '/bestaat/niet']],
    ['secretary', ['/acties/6a', '/acties/nieuw?overleg=WB', '/overleggen/SO?deel=acties', '/partijen/vng', '/regios/overijssel']],
  ] as const)('is well on a desk, on a phone and at 320 wide for %s', async (role, deeper) => {
    const { page, close } = await visitAs(browser, role);
    await open(page, '/');
    const rooms = await roomsOf(page);
    expect(rooms).toEqual(expect.arrayContaining(['/', '/acties', '/overleggen', '/regios', '/partijen', '/meldingen']));
    expect(rooms.includes('/beheer')).toBe(role === 'administrator');
    for (const path of [...rooms, ...deeper]) expect(await faultsOf(page, path, role === 'administrator')).toEqual([]);
    await close();
  }, 180_000);
});
