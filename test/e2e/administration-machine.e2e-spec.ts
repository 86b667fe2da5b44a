import type { Browser, Page } from 'playwright-core';
import { desk, isLoaded, isTooWide, mailsTo, open, openBrowser, phone, refuseMails, shortcomings, visitAs, type Visit } from './browser.js';

let browser: Browser;

beforeAll(async () => { browser = await openBrowser(); });
afterEach(() => refuseMails(null));
afterAll(() => browser.close());

const rooms = ['/beheer', '/beheer/taken', '/beheer/gezondheid', '/beheer/logboek', '/beheer/post', '/beheer/post/voorbeelden'];

async function expectSound(page: Page): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect(await shortcomings(page)).toEqual([]);
  }
  await page.setViewportSize(desk);
}

const ownAddress = 'administrator@demo.schakel.example';

/** A sample that is sent to oneself. */
async function sendSample(page: Page): Promise<void> {
  await open(page, '/beheer/post/voorbeelden');
  await page.getByRole('button', { name: 'Stuur mij dit voorbeeld' }).click();
  await page.getByRole('link', { name: 'Bekijk het in de post' }).waitFor();
}

describe('the machine room', () => {
  describe('room by room', () => {
    let administrator: Visit;
    let other: Visit;
    beforeAll(async () => void ([administrator, other] = [await visitAs(browser, 'administrator'), await visitAs(browser, 'secretary')]));
    afterAll(async () => {
      for (const { close } of [administrator, other]) await close();
    });

    it.each(rooms)('%s is sound on a desk and on a phone, and is not there for others', async (path) => {
      await open(administrator.page, path);
      await expectSound(administrator.page);
      await open(other.page, path);
      await other.page.getByRole('heading', { level: 1, name: 'Pagina niet gevonden' }).waitFor();
    });
  });

  it('says that all parts work', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/gezondheid');
    const parts = page.getByRole('region', { name: 'Onderdelen' });
    for (const part of ['Database', 'Migraties en toegangsregels', 'Worker en wachtrij', 'Mailserver']) {
      await parts.getByRole('listitem').filter({ has: page.getByText(part, { exact: true }) }).getByText('Goed', { exact: true }).waitFor();
    }
    await close();
  });

  it('walks the log and finds it intact', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/logboek');
    await page.getByRole('button', { name: 'Controle starten' }).click();
    await page.getByText(/^Ongeschonden tot en met nummer \d/).first().waitFor();
    await expectSound(page);
    await close();
  });

  it('shows every kind of mail, and sends one to oneself', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/post/voorbeelden');
    await page.getByRole('link', { name: 'Uitnodiging', exact: true }).click();
    await page.getByRole('heading', { name: 'Uitnodiging', exact: true }).waitFor();
    await page.frameLocator('iframe').getByText('Beste Robin Voorbeeld,').waitFor();
    await page.getByRole('tab', { name: 'Op een telefoon' }).click();
    await page.waitForURL('**vorm=telefoon');
    await page.setViewportSize(phone);
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize(desk);
    await page.getByRole('button', { name: 'Stuur mij dit voorbeeld' }).click();
    await page.getByRole('link', { name: 'Bekijk het in de post' }).waitFor();
    const [mail] = await mailsTo('administrator@demo.schakel.example');
    expect(mail?.subject).toMatch(/^Voorbeeld: U bent uitgenodigd/);
    await page.getByRole('link', { name: 'Bekijk het in de post' }).click();
    await isLoaded(page);
    await page.getByText('Verstuurd').first().waitFor();
    await close();
  });
});

describe('a mail server that refuses', () => {
  it('for now: the job says why, and is done when it is tried again', async () => {
    const before = (await mailsTo(ownAddress, 0)).length;
    const { page, close } = await visitAs(browser, 'administrator');
    await refuseMails(451);
    await sendSample(page);
    await open(page, '/beheer/taken?stand=FAILED');
    const job = page.getByRole('listitem').filter({ hasText: 'De mailserver is te druk of vraagt om het later nog eens te proberen.' });
    await job.waitFor();
    await expectSound(page);
    // The next attempt by itself is sixteen seconds away.
    await job.getByText('5 pogingen').waitFor({ timeout: 60_000 });
    await refuseMails(null);
    await job.getByRole('button', { name: 'Nu opnieuw proberen' }).click();
    await page.getByText('Er zijn geen taken met deze stand.').waitFor();
    expect(await mailsTo(ownAddress, before + 1)).toHaveLength(before + 1);
    await close();
  });

  it('for good: the mail says why, and arrives when it is sent again', async () => {
    const before = (await mailsTo(ownAddress, 0)).length;
    const { page, close } = await visitAs(browser, 'administrator');
    await refuseMails(554);
    await sendSample(page);
    await page.getByRole('link', { name: 'Bekijk het in de post' }).click();
    await page.getByText('Niet gelukt', { exact: true }).waitFor();
    await page.getByText(/554 Not now/).waitFor();
    await expectSound(page);
    await refuseMails(null);
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    await page.getByText('De mail staat klaar om opnieuw te worden verstuurd', { exact: false }).waitFor();
    expect(await mailsTo(ownAddress, before + 1)).toHaveLength(before + 1);
    await page.getByText('Niet gelukt', { exact: true }).waitFor({ state: 'hidden' });
    await page.getByText('Verstuurd', { exact: true }).first().waitFor();
    await close();
  });
});
