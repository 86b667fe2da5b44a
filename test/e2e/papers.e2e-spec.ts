import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import type { Browser, Locator, Page } from 'playwright-core';
import { open, openBrowser, phone, visitAs } from './browser.js';
import { isSound } from './steps.js';

let browser: Browser;
let notice: Buffer;

beforeAll(async () => {
  browser = await openBrowser();
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Notitie');
  notice = Buffer.from(await pdf.save());
});

afterAll(() => browser.close());

const meeting = '/vergaderingen/WB-2022-1';

const aPdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: notice });
const papersOf = (page: Page, title: string): Locator => page.getByRole('list', { name: `Stukken bij ‘${title}’` });
/** The field behind a button: a window of the device is no part of the page. */
const fieldOf = (page: Page, label: string): Locator => page.locator(`input[type=file][aria-label="${label}"]`);
const addTo = (page: Page, title: string): Locator => fieldOf(page, `Stuk toevoegen bij ‘${title}’`);

async function downloaded(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('the papers of a meeting', () => {
  it('are added by the secretary, and what cannot be kept says why', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    await page.getByRole('button', { name: 'Lijst plakken' }).click();
    await page.getByRole('textbox', { name: 'Onderwerpen' }).fill('Opening\nBekostiging Wlz');
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await page.getByRole('button', { name: 'Stuk toevoegen bij ‘Bekostiging Wlz’' }).waitFor();
    await page.getByText('Stukken zijn op tijd tot en met di 17 mei 2022.').waitFor();
    await addTo(page, 'Bekostiging Wlz').setInputFiles([
      aPdf('../../Voorstel.html'), { name: 'pagina.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') },
      { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, { name: 'groot.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(25 * 1024 * 1024 + 1) },
    ]);
    await papersOf(page, 'Bekostiging Wlz').getByRole('link', { name: 'Voorstel.pdf' }).waitFor();
    for (const words of ['Dit soort bestand kunnen wij niet bewaren.', 'Dit bestand is leeg.', 'Een bestand is ten hoogste 25 MB.']) await page.getByText(words).waitFor();
    await isSound(page);
    for (const name of ['pagina.pdf', 'leeg.pdf', 'groot.pdf']) await page.getByRole('button', { name: `${name} weghalen` }).click();
    await close();
  });

  it('come by drop too, and wait when the connection is lost', async () => {
    const { page, context, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    const place = page.locator('.papers').filter({ has: addTo(page, 'Opening') });
    await place.waitFor();
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(${JSON.stringify([...notice])})], 'Kaart.pdf'));
      return transfer;
    })()`);
    await place.dispatchEvent('dragover', { dataTransfer: dropped });
    await place.dispatchEvent('drop', { dataTransfer: dropped });
    await papersOf(page, 'Opening').getByRole('link', { name: 'Kaart.pdf' }).waitFor();

    await context.setOffline(true);
    await addTo(page, 'Opening').setInputFiles(aPdf('Onderweg.pdf'));
    await page.getByText('Het staat hier nog: probeer het opnieuw.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Onderweg.pdf opnieuw proberen' }).click();
    await papersOf(page, 'Opening').getByRole('link', { name: 'Onderweg.pdf' }).waitFor();
    await isSound(page);
    await close();
  });

  it('have versions, and are withdrawn and put back by keyboard', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    await papersOf(page, 'Bekostiging Wlz').waitFor();
    await fieldOf(page, 'Nieuwe versie van ‘Voorstel.pdf’').setInputFiles(aPdf('Voorstel definitief.pdf'));
    await papersOf(page, 'Bekostiging Wlz').getByText('versie 2').waitFor();
    await page.getByText('Eén eerdere versie').click();
    await page.getByRole('link', { name: 'Versie 1: Voorstel.pdf' }).waitFor();
    await isSound(page);

    await page.getByRole('button', { name: '‘Kaart.pdf’ intrekken' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '‘Kaart.pdf’ terugzetten' }).and(page.locator(':focus')).waitFor();
    await isSound(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '‘Kaart.pdf’ intrekken' }).and(page.locator(':focus')).waitFor();
    await close();
  });

  it('are read by a member: one by one, and all at once', async () => {
    const { page, close } = await visitAs(browser, 'member', phone);
    await open(page, meeting);
    const paper = papersOf(page, 'Bekostiging Wlz').getByRole('link', { name: 'Voorstel definitief.pdf' });
    await paper.waitFor();
    expect(await page.getByRole('button', { name: /^Stuk toevoegen/ }).count()).toBe(0);
    await isSound(page);
    expect(await downloaded(page, paper)).toEqual({ name: 'Voorstel definitief.pdf', bytes: notice });
    const zip = await downloaded(page, page.getByRole('link', { name: 'Alle stukken (zip)' }));
    expect([zip.name, Object.keys((await JSZip.loadAsync(zip.bytes)).files)]).toEqual(['Stukken WB-2022-1.zip', ['01-1 Kaart.pdf', '01-2 Onderweg.pdf', '02-1 Voorstel definitief.pdf']]);
    const pdf = await downloaded(page, page.getByRole('link', { name: 'Alle stukken (pdf)' }));
    // A cover for each of two items, and three papers of a page.
    expect([pdf.name, (await PDFDocument.load(pdf.bytes)).getPageCount()]).toEqual(['Stukken WB-2022-1.pdf', 5]);
    await close();
  });
});
