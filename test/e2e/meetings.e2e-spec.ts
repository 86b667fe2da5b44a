import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { address, demoAccount, mailsTo, open, openBrowser, phone, shortcomings, visit, visitAs } from './browser.js';
import { isSound } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe('a meeting', () => {
  it('is found under its table, and tells when, where and what must be ready by then', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/overleggen/WB');
    await page.getByRole('tab', { name: /^Vergaderingen/ }).click();
    await page.getByRole('heading', { name: 'Komende vergaderingen' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Werkgroep bekostiging, juni 2022' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkgroep bekostiging, juni 2022' }).waitFor();
    await page.getByText('10:00–12:00 uur').first().waitFor();
    await page.getByRole('heading', { name: 'Klaar voor deze vergadering' }).waitFor();
    await isSound(page);
    await close();
  });

  it('is not there for who may not know of it', async () => {
    const { page, close } = await visitAs(browser, 'region');
    await open(page, '/vergaderingen/SO-2022-2');
    await page.getByRole('heading', { level: 1, name: /niet gevonden|bestaat niet/i }).waitFor();
    await close();
  });
});

describe('what is printed of a meeting', () => {
  it('is saved by keyboard, as PDF and for Word, with a telling name', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/vergaderingen/WB-2022-2');
    await page.getByRole('heading', { name: 'Afdrukken of opslaan' }).waitFor();
    await isSound(page);
    for (const [link, file] of [['Agenda als PDF', 'WB-2022-2 agenda.pdf'], ['Actielijst als Word-bestand', 'WB-2022-2 actielijst.docx']] as const) {
      await page.getByRole('link', { name: link }).focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe(file);
      expect((await readFile(await download.path())).length).toBeGreaterThan(5_000);
    }
    await close();
  });
});

/** A commitment of the strategisch overleg that is due in that meeting. Returns its address. */
async function promiseFor(page: Page, meeting: string): Promise<string> {
  await open(page, '/acties/nieuw?overleg=SO');
  await page.getByLabel('Titel').fill('Leg de raming voor');
  await page.getByLabel('Soort termijn').selectOption({ label: 'In een vergadering' });
  await page.getByLabel('In welke vergadering?').selectOption(meeting);
  await page.getByText('Meer: soort, wie mag dit lezen, voorwaarde, stelsel, besluit').click();
  await page.getByRole('radio', { name: 'Toezegging' }).check();
  await isSound(page);
  await page.getByRole('button', { name: 'Actie toevoegen' }).click();
  await page.getByText(/uiterlijk in SO-2022-5 \(di 24 mei 2022\)/).first().waitFor();
  return new URL(page.url()).pathname;
}

/** Looks at the promise, and comes back to the meeting. */
async function movedAlong(page: Page, promise: string): Promise<void> {
  await open(page, promise);
  // The work behind it may take a moment: the page hears of it.
  await page.getByText(/uiterlijk in SO-2022-5 \(wo 25 mei 2022\)/).first().waitFor();
  await isSound(page);
  await open(page, '/vergaderingen/SO-2022-5');
}

/** What was due at a meeting that lapsed is asked on Mijn werk; the next meeting is one press. */
async function redate(page: Page): Promise<void> {
  await open(page, '/');
  await page.getByRole('link', { name: 'Vergadering vervallen: wanneer moet deze toezegging klaar zijn?' }).click();
  await page.getByRole('heading', { name: 'Vergadering vervallen: wanneer moet dit klaar zijn?' }).waitFor();
  await isSound(page);
  await page.getByRole('button', { name: /^Wordt: uiterlijk in SO-/ }).click();
  await page.getByRole('heading', { name: 'Vergadering vervallen: wanneer moet dit klaar zijn?' }).waitFor({ state: 'detached' });
}

describe('a secretary', () => {
  it('plans a meeting, is warned of a holiday, convenes it, moves it and lets it lapse', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, '/overleggen/SO?deel=vergaderingen');
    await page.getByRole('button', { name: 'Vergadering plannen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Extra overleg over de bekostiging');
    await dialog.getByLabel(/^Dag/).fill('2022-04-27');
    await dialog.getByText('Het is dan Koningsdag. Kies een andere dag.').waitFor();
    await dialog.getByLabel(/^Begint om/).fill('10:00');
    await dialog.getByLabel(/^Eindigt om/).fill('11:30');
    await dialog.getByLabel(/^Plaats/).fill('Vergaderzaal in Den Haag');
    await isSound(page);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await dialog.getByRole('alert').getByText(/Op woensdag 27 april 2022 is het Koningsdag/).waitFor();
    await dialog.getByLabel(/^Dag/).fill('2022-05-24');
    // The secretary herself sits in the werkgroep that meets at that time.
    await dialog.getByText(/zit dan in een ander overleg: Werkgroep bekostiging, 10:00–12:00 uur/).first().waitFor();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Extra overleg over de bekostiging' }).waitFor();
    await page.getByText('Dit is nog een plan. Niemand is uitgenodigd.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Plannen', exact: true }).click();
    await page.waitForURL('**/vergaderingen/SO-2022-5');
    const promise = await promiseFor(page, 'SO-2022-5');
    await open(page, '/vergaderingen/SO-2022-5');
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await dialog.getByLabel(/^Dag/).fill('2022-05-25');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText(/woensdag 25 mei 2022, 10:00–11:30 uur/).waitFor();
    await movedAlong(page, promise);
    await page.getByRole('button', { name: 'Laten vervallen' }).click();
    await dialog.getByRole('button', { name: 'Laten vervallen' }).click();
    await dialog.getByRole('alert').getByText('Vul in waarom de vergadering niet doorgaat').waitFor();
    await isSound(page);
    await dialog.getByLabel('Waarom gaat de vergadering niet door?').fill('Te weinig leden kunnen komen.');
    await dialog.getByRole('button', { name: 'Laten vervallen' }).click();
    await page.getByText('Deze vergadering gaat niet door').waitFor();
    await isSound(page);
    await redate(page);
    await close();
  });

  it('plans a year in one go', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, '/overleggen/SO?deel=vergaderingen');
    await page.getByRole('link', { name: 'Plan een jaar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Plan een jaar: Strategisch overleg Levensloopaanpak' }).waitFor();
    expect(await page.getByLabel('Hoe vaak', { exact: true }).inputValue()).toBe('YEAR-4');
    await isSound(page);
    await page.getByLabel('Van', { exact: true }).fill('2024-01-01');
    await page.getByLabel('Tot en met').fill('2024-12-31');
    await page.getByRole('button', { name: 'Stel dagen voor' }).click();
    await page.getByRole('heading', { name: 'Voorgestelde dagen (4)' }).waitFor();
    const days = page.getByLabel(/^Vergadering \d/);
    expect(await Promise.all((await days.all()).map((day) => day.inputValue()))).toEqual(['2024-01-04', '2024-04-04', '2024-07-04', '2024-10-03']);
    await page.getByRole('button', { name: 'Laat vergadering 3 weg' }).click();
    await page.getByRole('heading', { name: 'Voorgestelde dagen (3)' }).waitFor();
    await days.nth(1).fill('2024-05-09');
    await page.getByText('Het is dan Hemelvaartsdag. Kies een andere dag.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Maak de vergaderingen (3)' }).click();
    await page.getByRole('alert').getByText(/Op donderdag 9 mei 2024 is het Hemelvaartsdag/).waitFor();
    await days.nth(1).fill('2024-05-16');
    await page.getByLabel('Meteen plannen').check();
    await page.getByRole('button', { name: 'Maak de vergaderingen (3)' }).click();
    await page.getByRole('link', { name: 'Strategisch overleg Levensloopaanpak, mei 2024' }).waitFor();
    await page.getByText('SO-2024-3', { exact: true }).waitFor();
    await close();
  });

  it('of the bestuurlijk overleg plans its two, outside holidays and where its members sit elsewhere', async () => {
    // Nobody holds a function there yet: the administrator notes who accepted one.
    const [administrator, ministry] = [await visitAs(browser, 'administrator'), await visitAs(browser, 'ministry-vws')];
    const asked = async ({ context }: { context: BrowserContext }, query: string, variables: object = {}): Promise<Record<string, any>> =>
      ((await (await context.request.post(`${address()}/graphql`, { data: { query, variables } })).json()) as { data: Record<string, any> }).data;
    const { viewer, body } = await asked(ministry, '{ viewer { person { id } } body(code: "BO") { id } }');
    await asked(administrator, 'mutation ($id: ID!, $input: FunctionInput!) { proposeFunction(bodyId: $id, input: $input) { id } }', {
      id: body.id, input: { kind: 'SECRETARY', state: 'ACCEPTED', from: '2022-04-01', personId: viewer.person.id },
    });
    await administrator.close();

    const { page, close } = ministry;
    await open(page, '/overleggen/BO/jaarplan');
    expect(await page.getByLabel('Hoe vaak', { exact: true }).inputValue()).toBe('YEAR-2');
    await page.getByLabel('Van', { exact: true }).fill('2023-01-01');
    await page.getByLabel('Tot en met').fill('2023-12-31');
    await page.getByRole('button', { name: 'Stel dagen voor' }).click();
    await page.getByRole('heading', { name: 'Voorgestelde dagen (2)' }).waitFor();
    const days = page.getByLabel(/^Vergadering \d/);
    await days.nth(0).fill('2023-05-18');
    await page.getByText('Het is dan Hemelvaartsdag. Kies een andere dag.').waitFor();
    // Both ministries sit at the strategisch overleg of that day.
    await days.nth(1).fill('2023-06-15');
    await page.getByText(/zit dan in een ander overleg: Strategisch overleg Levensloopaanpak, 10:00–12:00 uur/).first().waitFor();
    await isSound(page);
    await days.nth(0).fill('2023-05-25');
    await days.nth(1).fill('2023-10-12');
    await page.getByRole('button', { name: 'Maak de vergaderingen (2)' }).click();
    for (const month of ['mei', 'oktober']) await page.getByRole('link', { name: `Bestuurlijk overleg, ${month} 2023` }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Jaarplan als PDF' }).click()]);
    expect(download.suggestedFilename()).toBe('BO jaarplan.pdf');
    await close();
  });

  it('hears from a member who answers from the mail, on a phone and without signing in', async () => {
    const { email, name } = await demoAccount('member');
    const mails = await mailsTo(email, 4);
    const mail = mails.find(({ subject }) => subject === 'Uitnodiging: Strategisch overleg Levensloopaanpak op donderdag 4 januari 2024');
    const [, link = 'no link'] = /Ik kom niet:\s+https?:\/\/[^/]+(\/a\/\S+)/.exec(mail?.text ?? '') ?? [];
    const { page, close } = await visit(browser, phone);
    await open(page, link);
    await page.getByText('donderdag 4 januari 2024').waitFor();
    await page.getByText(name).waitFor();
    expect(await page.getByRole('radio', { name: 'Ik kom niet' }).isChecked()).toBe(true);
    expect(await shortcomings(page)).toEqual([]);
    const substitute = page.getByLabel('Wie komt in uw plaats?');
    await substitute.selectOption({ index: 1 });
    const chosen = await substitute.locator('option:checked').innerText();
    await page.getByRole('button', { name: 'Antwoord versturen' }).press('Enter');
    await page.getByText(`U komt niet. ${chosen} komt in uw plaats.`).waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antwoord wijzigen' }).press('Enter');
    await page.getByRole('radio', { name: 'Ik kom niet' }).waitFor();
    await close();
    const secretary = await visitAs(browser, 'secretary');
    await open(secretary.page, '/vergaderingen/SO-2024-1');
    await secretary.page.getByText(`${chosen} komt in de plaats`).first().waitFor();
    await secretary.close();
  });

  it('who plans no meetings is told who does', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, '/overleggen/SO/jaarplan');
    await page.getByText('De vergaderingen van dit overleg plant de secretaris of de voorzitter.').waitFor();
    await isSound(page);
    await close();
  });
});
