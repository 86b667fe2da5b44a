import type { Browser, Page } from 'playwright-core';
import type { ParsedMail } from 'mailparser';
import {
  accessibilityFindings, address, arrivedMails, isTooWide, mailsTo, open, openBrowser, phone, shortcomings, visit, visitAs,
} from './browser.js';

const addressOf = (role: string) => `${role}@demo.schakel.example`;
/** Whoever speaks for a party that owes something, or sees to a table; the others have nothing to be mailed about. */
const reminded = ['member', 'secretary', 'chair', 'ministry-vws', 'ministry-jv', 'region', 'experience-expert'].map(addressOf);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  // Each journey here starts with everything said, alone or after others.
  const { page, close } = await visitAs(browser, 'administrator');
  await open(page, '/beheer');
  await checkNow(page);
  await close();
  await Promise.all(reminded.map((recipient) => remindersTo(recipient)));
});

afterAll(() => browser.close());

const isReminder = ({ subject }: ParsedMail) => /vra(agt|gen) om uw aandacht/.test(subject ?? '');

/** Everything that was said to be reminded of so far; waits until there is something. */
async function remindersTo(recipient: string): Promise<ParsedMail[]> {
  // Mails of other kinds go there too.
  for (let count = 1; ; count += 1) {
    const mails = await mailsTo(recipient, count);
    const found = mails.filter(isReminder);
    if (found.length > 0 || mails.length < count) return found;
  }
}

const runs = (page: Page) => page.getByRole('region', { name: 'Wanneer is er nagekeken?' });
const doneRuns = (page: Page) => runs(page).getByRole('listitem').filter({ has: page.getByText('Klaar', { exact: true }) });

/** Presses and waits until that run is done; says what the page says of it. */
async function checkNow(page: Page): Promise<string> {
  await runs(page).getByRole('listitem').or(runs(page).getByText('Er is nog niet nagekeken')).first().waitFor();
  const before = await doneRuns(page).count();
  await page.getByRole('button', { name: 'Nu nakijken' }).click();
  await doneRuns(page).nth(before).waitFor();
  const outcome = page.getByRole('status').filter({ hasText: 'Nagekeken' });
  await outcome.waitFor();
  return outcome.innerText();
}

const recipients = (mail: ParsedMail) => [mail.to].flat().flatMap((to) => to?.value.map(({ address: recipient }) => recipient) ?? []);

describe('pressed five times', () => {
  it('mails each person once, with all of it, and nobody what is not for his eyes', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer');
    for (let press = 0; press < 5; press += 1) expect(await checkNow(page)).toContain('Er was niets nieuws te melden.');
    expect(await shortcomings(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await shortcomings(page)).toEqual([]);

    const mails = (await arrivedMails()).filter(isReminder);
    expect(mails.flatMap(recipients).sort()).toEqual([...reminded].sort());
    const confidential = mails.filter(({ text, html, subject }) => [text, html, subject].some((words) => String(words).includes('WB-2022-A007')));
    expect(confidential.flatMap(recipients)).toEqual([addressOf('secretary')]);
    for (const { subject } of mails) expect(subject).not.toContain('WB-2022');
    await close();
  });

  it('says in the mail what, for which table and by when, with a link that leads there', async () => {
    const [mail] = await remindersTo(addressOf('member'));
    expect(mail?.subject).toBe('1 actie vraagt om uw aandacht: uiterlijk 4 april');
    expect(mail?.text).toMatch(/WB-2022-A001[^]*Werkgroep bekostiging[^]*Klaar over 3 dagen: maandag 4 april/);
    const path = /https?:\/\/[^\s/]+(\/acties\/\S+)/.exec(mail?.text ?? '')?.[1];
    expect(mail?.html).toContain(`${path}"`);
    const { page, close } = await visitAs(browser, 'member');
    await open(page, path ?? 'no link');
    await page.getByRole('heading', { level: 1, name: /Notitie over de indicatie/ }).waitFor();
    await close();
  });

  it('tells it in Schakel too, where the notification leads to the action', async () => {
    const { page, close } = await visitAs(browser, 'member', phone);
    await open(page, '/meldingen');
    expect(await shortcomings(page)).toEqual([]);
    const told = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Herinnering' });
    expect(await told.count()).toBe(1);
    await told.getByText(/Klaar over 3 dagen/).waitFor();
    await told.getByRole('link', { name: /^WB-2022-A001 · Notitie over de indicatie/ }).click();
    await page.waitForURL('**/acties/WB-2022-A001');
    await page.getByRole('heading', { level: 1, name: /Notitie over de indicatie/ }).waitFor();
    await open(page, '/meldingen');
    await told.waitFor();
    expect(await told.getByRole('button', { name: /^Markeer als gelezen/ }).count()).toBe(0);
    await close();
  });
});

describe('the mail that went out', () => {
  it('can be read as text and as its reader sees it', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/beheer/post');
    expect(await shortcomings(page)).toEqual([]);
    const line = page.getByRole('listitem').filter({ hasText: addressOf('member') }).filter({ hasText: 'om uw aandacht' });
    await line.getByText('Verstuurd').waitFor();
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '1 actie vraagt om uw aandacht: uiterlijk 4 april' }).waitFor();
    await page.getByRole('tabpanel', { name: 'Tekst' }).getByText('Beste Lotte Voorbeeld,').waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Opgemaakt' }).click();
    await page.frameLocator('iframe').getByRole('link', { name: /Notitie over de indicatie/ }).first().waitFor();
    await page.waitForURL('**?vorm=opmaak');
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize(phone);
    expect(await isTooWide(page)).toBe(false);
    await close();
  });

  it('is accessible in a mail program too', async () => {
    const [mail] = await remindersTo(addressOf('secretary'));
    const { page, close } = await visit(browser, phone);
    await page.setContent(mail?.html || 'no HTML');
    await page.getByText('Beste Sjoerd Proefstra,').waitFor();
    expect(await accessibilityFindings(page, 'the rules of WCAG alone')).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await close();
  });

  it('and the whole room are not there for anybody else', async () => {
    const administrator = await visitAs(browser, 'administrator');
    await open(administrator.page, '/beheer/post');
    await administrator.page.getByRole('link', { name: /om uw aandacht/ }).first().click();
    await administrator.page.waitForURL('**/beheer/post/*');
    const mailPath = new URL(administrator.page.url()).pathname;
    const frame = `/mail/${mailPath.split('/').at(-1)}`;
    expect((await administrator.context.request.get(`${address()}${frame}`)).status()).toBe(200);
    await administrator.close();

    const { page, context, close } = await visitAs(browser, 'secretary');
    await open(page, '/');
    expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0);
    for (const path of ['/beheer', '/beheer/post', mailPath]) {
      await open(page, path);
      await page.getByRole('heading', { level: 1, name: 'Pagina niet gevonden' }).waitFor();
      expect(await shortcomings(page)).toEqual([]);
    }
    expect((await context.request.get(`${address()}${frame}`)).ok()).toBe(false);
    await close();
  });
});
