import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { desk, isLoaded, narrow, open, openBrowser, shortcomings, visit, visitAs } from './browser.js';
import { ask } from './steps.js';

const routes = path.resolve(import.meta.dirname, '../../apps/web/src/routes');

/** What stands for the parts of an address that are of one record; a link of the page is followed where the address is not known beforehand. */
const sample: Record<string, string> = {
  'acties/$number': 'acties/6a',
  'beheer/klok/$id': 'beheer/klok/00000000-0000-7000-8000-000000000000',
  'beheer/personen/$id': 'beheer/personen >> main a[href^="/beheer/personen/"]',
  'beheer/post/$id': 'beheer/post/00000000-0000-7000-8000-000000000000',
  'besluiten/$number': 'besluiten/BO-2022-B001',
  'hulp/$pagina': 'hulp/kamers',
  'leerpunten/$number': 'leerpunten/PT-2022-L001',
  'overleggen/$code': 'overleggen/WB',
  'overleggen/$code/instellingen': 'overleggen/WB/instellingen',
  'overleggen/$code/jaarplan': 'overleggen/WB/jaarplan',
  'overleggen/$code/leden': 'overleggen/WB/leden',
  'overleggen/$code/mandaat': 'overleggen/WB/mandaat',
  'overleggen/$code/overdracht': 'overleggen/PT/overdracht',
  'partijen/$slug': 'partijen/vgn',
  'partijen/groep/$slug': 'partijen/groep/branches',
  'regios/$slug': 'regios/overijssel',
  'signalen/$number': 'signalen/SO-2022-S001',
  'vergaderingen/$number': 'vergaderingen/SO-2022-2',
  'vergaderingen/$number/verslag': 'vergaderingen/SO-2022-2/verslag',
  'vergaderingen/$number/presentatie': 'vergaderingen/SO-2022-2/presentatie',
  $: 'deze/kamer/is/er/niet',
  '': '',
};

/** Every page of the web app, from its files: one that has no sample is told of here. */
async function addressesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tsx') && !file.startsWith('_'));
  return files.map((file) => {
    const address = file.replace(/\.tsx$/, '').replace(/(^|\.)index$/, '').replaceAll('_.', '/').replaceAll('.', '/');
    return address.includes('$') || address === '' ? (sample[address] ?? `no sample for ${address}`) : address;
  });
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function go(page: Page, address: string): Promise<void> {
  const [list = '', link] = address.split(' >> ');
  await open(page, `/${list}`);
  if (!link) return;
  await page.locator(link).first().click();
  await page.waitForURL((url) => url.pathname !== `/${list}`);
  await isLoaded(page);
}

/** What is found on each, by its address: opened in the first of these windows, made to fit the others. */
async function foundIn(page: Page, addresses: readonly string[], viewports = [narrow]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    for (const [place, viewport] of viewports.entries()) {
      await page.setViewportSize(viewport);
      await (place === 0 ? go(page, address) : isLoaded(page));
      const all = await shortcomings(page);
      if (all.length > 0) found[`${address} ${viewport.width} wide`] = all;
    }
  }
  return found;
}

it('every room of the administrator is accessible on a desk, and at 320 points, which is 1280 at 400 %', async () => {
  const { page, close } = await visitAs(browser, 'administrator');
  expect(await foundIn(page, await addressesIn(path.join(routes, '_signed-in')), [desk, narrow])).toEqual({});
  await close();
}, 600_000);

it('what a secretary may do in the rooms of a body is accessible at 320 points', async () => {
  const { page, close } = await visitAs(browser, 'secretary', narrow);
  const { body } = await ask(page, '{ body(code: "WB") { id } }');
  const { raiseSignal } = await ask(page, 'mutation ($bodyId: ID!) { raiseSignal(bodyId: $bodyId, input: { title: "Zorgkantoren kennen de Levensloopaanpak te weinig" }) { number } }', { bodyId: body.id });
  expect(await foundIn(page, [`signalen/${raiseSignal.number}`, '', 'acties', 'acties/WB-2022-A001', 'acties/nieuw', 'overleggen/WB', 'overleggen/WB?deel=vergaderingen', 'vergaderingen/SO-2022-1', 'vergaderingen/SO-2022-2', 'overleggen/WB/jaarplan', 'overleggen/WB/leden', 'overleggen/WB/instellingen', 'meldingen', 'zoeken?q=bekostiging'])).toEqual({});
  await close();
}, 200_000);

it('what stands outside the rooms is accessible at 320 points', async () => {
  const { page, close } = await visit(browser, narrow);
  const token = 'A'.repeat(43);
  const addresses = (await readdir(routes)).filter((file) => file.endsWith('.tsx') && !file.startsWith('_')).map((file) => file.replace(/\.tsx$/, '').replace('.$token', `/${token}`));
  expect(await foundIn(page, addresses)).toEqual({});
  await close();
}, 200_000);

it('on paper there is the content alone', async () => {
  const { page, close } = await visitAs(browser, 'secretary');
  await page.emulateMedia({ media: 'print' });
  for (const address of ['acties', 'acties/6a', 'overleggen/WB', 'regios', 'partijen', 'meldingen']) {
    await open(page, `/${address}`);
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(false);
    expect(await page.locator('main button:visible').allInnerTexts()).toEqual([]);
    expect(await page.getByText(/^Schakel · stand van/).isVisible()).toBe(true);
  }
  await close();
}, 120_000);
