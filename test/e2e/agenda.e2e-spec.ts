import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import type { Browser, Locator, Page } from 'playwright-core';
import { arrivedMails, demoAccount, open, openBrowser, visitAs, type DemoRole } from './browser.js';
import { aHeldMeeting } from './held-meeting.js';
import { isSound } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const meeting = '/vergaderingen/WB-2022-1';

const agendaOf = (page: Page): Locator => page.getByRole('region', { name: 'Agenda' });
const titlesOn = (page: Page): Promise<string[]> => agendaOf(page).locator('ol .agenda__title').allTextContents();

/** Waits until the agenda reads so. */
async function reads(page: Page, ...titles: string[]): Promise<void> {
  for (let attempt = 0; attempt < 100 && (await titlesOn(page)).join('|') !== titles.join('|'); attempt += 1) await pause(100);
  expect(await titlesOn(page)).toEqual(titles);
}

/** The first mail to a demo account with that subject; waits for it. */
async function mailAbout(role: DemoRole, subject: RegExp): Promise<ParsedMail> {
  const { email } = await demoAccount(role);
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = (await arrivedMails()).find((mail) => subject.test(mail.subject ?? '') && [mail.to].flat().some((list) => list?.value.some(({ address }) => address === email)));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`No mail to ${role} about ${String(subject)}`);
}

describe('the agenda of a meeting', () => {
  it('is built by the secretary from a pasted list, and held against the time there is', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    await agendaOf(page).getByText('Er staat nog niets op de agenda').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Lijst plakken' }).click();
    await page.getByRole('textbox', { name: 'Onderwerpen' }).fill('1.\tOpening\n\n2.\tVerslag\n•\tBekostiging Wlz\n4)\tSluiting');
    await isSound(page);
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await reads(page, 'Opening', 'Verslag', 'Bekostiging Wlz', 'Sluiting');

    await page.getByRole('button', { name: '‘Bekostiging Wlz’ wijzigen' }).click();
    await page.getByLabel('Waarvoor staat het op de agenda?').selectOption('Ter besluitvorming');
    await page.getByLabel('Tijd in minuten').fill('150');
    await isSound(page);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De agenda is 30 minuten langer dan de vergadering').waitFor();
    await agendaOf(page).getByText('12:30').waitFor();
    await isSound(page);
    await close();
  });

  it('is put in order by keyboard and by drag; what was taken off comes back where it stood', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    await reads(page, 'Opening', 'Verslag', 'Bekostiging Wlz', 'Sluiting');
    await page.getByRole('button', { name: '‘Verslag’ omlaag' }).focus();
    await page.keyboard.press('ArrowDown');
    await reads(page, 'Opening', 'Bekostiging Wlz', 'Verslag', 'Sluiting');
    await page.getByText('‘Verslag’ staat nu op plaats 3.').waitFor({ state: 'attached' });
    // The button stays in hand.
    await page.getByRole('button', { name: '‘Verslag’ omlaag' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowUp');
    await reads(page, 'Opening', 'Verslag', 'Bekostiging Wlz', 'Sluiting');

    const grip = (title: string): Locator => page.getByRole('listitem').filter({ hasText: title }).locator('.agenda__grip');
    await grip('Sluiting').dragTo(page.getByRole('listitem').filter({ hasText: 'Verslag' }), { targetPosition: { x: 60, y: 3 } });
    await reads(page, 'Opening', 'Sluiting', 'Verslag', 'Bekostiging Wlz');

    await page.getByRole('button', { name: '‘Sluiting’ van de agenda halen' }).click();
    await reads(page, 'Opening', 'Verslag', 'Bekostiging Wlz');
    await isSound(page);
    await page.getByRole('button', { name: 'Terugzetten' }).click();
    await reads(page, 'Opening', 'Sluiting', 'Verslag', 'Bekostiging Wlz');
    await close();
  });

  it('is filled with what is late, and leads back to it', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, '/vergaderingen/WB-2022-2');
    await page.getByRole('button', { name: 'Vullen met wat openstaat' }).click();
    const late = page.getByRole('checkbox', { name: /WB-2022-A003/ });
    await late.check();
    await isSound(page);
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await agendaOf(page).getByRole('link', { name: 'Actie WB-2022-A003' }).waitFor();
    await isSound(page);
    // What stands on it is not offered again.
    await page.getByRole('button', { name: 'Vullen met wat openstaat' }).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await late.count()).toBe(0);
    await close();
  });

  it('takes what a member proposes, or tells why not; is shown on the wall by keys', async () => {
    const member = await visitAs(browser, 'member');
    for (const title of ['Opleiding van begeleiders', 'Een ander onderwerp']) {
      await open(member.page, meeting);
      await member.page.getByRole('button', { name: 'Agendapunt voorstellen' }).click();
      await member.page.getByRole('textbox', { name: 'Onderwerp' }).fill(title);
      await member.page.getByRole('dialog').getByRole('button', { name: 'Agendapunt voorstellen' }).click();
      await agendaOf(member.page).getByText(title).waitFor();
    }
    await isSound(member.page);

    const secretary = await visitAs(browser, 'secretary');
    await open(secretary.page, meeting);
    await secretary.page.getByRole('button', { name: '‘Opleiding van begeleiders’ op de agenda zetten' }).click();
    await reads(secretary.page, 'Opening', 'Sluiting', 'Verslag', 'Bekostiging Wlz', 'Opleiding van begeleiders');
    await secretary.page.getByRole('button', { name: '‘Een ander onderwerp’ afwijzen' }).click();
    await secretary.page.getByRole('textbox', { name: 'Waarom komt dit punt' }).fill('Dit hoort bij het lerend netwerk.');
    await isSound(secretary.page);
    await secretary.page.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
    await agendaOf(secretary.page).getByText('Waarom niet: Dit hoort bij het lerend netwerk.').waitFor();
    await isSound(secretary.page);
    await secretary.close();

    await open(member.page, meeting);
    await agendaOf(member.page).getByText('Waarom niet: Dit hoort bij het lerend netwerk.').waitFor();
    await reads(member.page, 'Opening', 'Sluiting', 'Verslag', 'Bekostiging Wlz', 'Opleiding van begeleiders');
    // On the wall, one item at a time.
    await member.page.getByRole('link', { name: 'Presenteren' }).click();
    await member.page.getByRole('heading', { level: 1, name: '1. Opening' }).waitFor();
    await member.page.keyboard.press('ArrowRight');
    await member.page.getByRole('heading', { level: 1, name: '2. Sluiting' }).waitFor();
    await isSound(member.page);
    await member.page.keyboard.press('Escape');
    await agendaOf(member.page).waitFor();
    await member.close();
  });

  it('goes round: a trial first, with what is missing; then to everybody, and then what changed since', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await open(page, meeting);
    const round = page.getByRole('region', { name: 'Versie en rondsturen' });
    await round.getByRole('button', { name: 'Agenda rondsturen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('‘Bekostiging Wlz’, is ter besluitvorming maar heeft geen tekst en geen stuk.').waitFor();
    await isSound(page);
    await dialog.getByLabel('Bericht erbij').fill('Leest u vooral de notitie bij punt 4.');
    await dialog.getByRole('button', { name: 'Stuur proef naar mij' }).click();
    await dialog.getByText('De proef is onderweg naar uw eigen mailadres.').waitFor();
    expect((await mailAbout('secretary', /^Proef: Agenda: Werkgroep bekostiging op/)).text).toContain('Alleen u krijgt deze mail.');
    await dialog.getByRole('button', { name: 'Nu rondsturen' }).press('Enter');
    await round.getByText('Rondgestuurd', { exact: true }).waitFor();
    await isSound(page);
    const mail = await mailAbout('member', /^Agenda: Werkgroep bekostiging op/);
    expect(mail.text).toMatch(/Leest u vooral de notitie bij punt 4\.[^]*4 · Bekostiging Wlz/);

    await page.getByRole('button', { name: '‘Verslag’ van de agenda halen' }).click();
    await round.getByText('Gewijzigd na rondsturen').waitFor();
    await round.getByText(/^Wat er gewijzigd is/).click();
    await round.getByText('Vervallen').waitFor();
    await isSound(page);
    await round.getByRole('button', { name: 'Aanvulling rondsturen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nu rondsturen' }).click();
    await round.getByText('Aangevuld').waitFor();
    expect((await mailAbout('member', /^Aanvulling op de agenda: Werkgroep bekostiging/)).text).toMatch(/Verslag\s+Van de agenda gehaald\./);
    await close();
  });

  it('shows a member quietly what is new since he looked, until he says to have seen it', async () => {
    const { page, close } = await visitAs(browser, 'member');
    await open(page, meeting);
    const news = page.getByRole('region', { name: 'Wat is er nieuw?' });
    await news.getByText(/^Nieuw sinds u keek op/).waitFor();
    await news.getByText('Verslag').waitFor();
    await isSound(page);
    await news.getByRole('button', { name: 'Gezien' }).press('Enter');
    await news.getByText(/^Nieuw sinds u keek op/).waitFor({ state: 'detached' });
    await isSound(page);
    await close();
  });

  it('a guest sees one item of it, and nothing else', async () => {
    const [secretary, guest] = [await visitAs(browser, 'secretary'), await visitAs(browser, 'region')];
    await open(secretary.page, meeting);
    await secretary.page.getByRole('button', { name: 'Gasten en lezers bij ‘Bekostiging Wlz’' }).click();
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('Femke');
    await dialog.getByRole('combobox', { name: 'Persoon' }).selectOption({ label: 'Femke Demohuis (Transfore)' });
    await dialog.getByRole('button', { name: 'Uitnodigen' }).click();
    await dialog.getByRole('listitem').filter({ hasText: 'Femke Demohuis' }).waitFor();
    await isSound(secretary.page);
    await open(guest.page, '/');
    await guest.page.getByRole('region', { name: 'Te gast' }).getByRole('link', { name: 'Bekostiging Wlz' }).click();
    await guest.page.getByRole('region', { name: 'Bekostiging Wlz' }).waitFor();
    await isSound(guest.page);
    for (const other of ['Opening', 'Verslag', 'Opleiding van begeleiders']) expect(await guest.page.getByText(other, { exact: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Uitnodiging van Femke Demohuis intrekken' }).click();
    await dialog.getByText('Er is nog niemand uitgenodigd.').waitFor();
    await open(guest.page, meeting);
    await guest.page.getByRole('heading', { level: 1, name: 'Pagina niet gevonden' }).waitFor();
    for (const { close } of [secretary, guest]) await close();
  });

  it('keeps what was not dealt with for the next meeting, beside a signal, a deferred decision and the lijst van toezeggingen', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    const { number, decision } = await aHeldMeeting(page);
    await open(page, `/vergaderingen/${number}`);
    const leftOver = page.getByRole('button', { name: '‘Vervoer naar de zitting’ is niet behandeld' });
    await leftOver.click();
    await leftOver.and(page.locator('[aria-pressed="true"]')).waitFor();
    await open(page, `/besluiten/${decision}`);
    await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click();
    await page.getByRole('radio', { name: /^Aangehouden/ }).check();
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('Eerst het advies van ZN.');
    await isSound(page);
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await page.getByText('Eerst het advies van ZN.').waitFor();
    await page.getByRole('link', { name: /Overleg van vandaag/ }).first().waitFor();
    await isSound(page);

    const member = await visitAs(browser, 'member');
    await open(member.page, `/vergaderingen/${number}`);
    await agendaOf(member.page).getByText('Niet behandeld', { exact: true }).waitFor();
    await open(member.page, '/overleggen/SO?deel=signalen');
    await member.page.getByRole('button', { name: 'Signaal geven' }).click();
    await member.page.getByRole('textbox', { name: 'Wat wilt u melden?' }).fill('Te weinig beveiligde bedden');
    await isSound(member.page);
    await member.page.getByRole('dialog').getByRole('button', { name: 'Signaal geven' }).click();
    await member.page.getByRole('link', { name: 'SO-2022-S001 · Te weinig beveiligde bedden' }).click();
    await member.page.getByRole('heading', { level: 1, name: 'Te weinig beveiligde bedden' }).waitFor();
    await isSound(member.page);
    await member.close();

    await open(page, '/vergaderingen/SO-2022-2');
    await page.getByRole('button', { name: 'Vullen met wat openstaat' }).click();
    expect(await page.getByRole('checkbox', { name: /Vervoer naar de zitting/ }).isChecked()).toBe(true);
    for (const name of [new RegExp(decision), /SO-2022-S001/, /Lijst van toezeggingen/]) await page.getByRole('checkbox', { name }).check();
    await isSound(page);
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    for (const name of [/^Bleef liggen in SO-2022-/, `Besluit ${decision}`, 'Signaal SO-2022-S001', 'VWS zoekt het uit']) await agendaOf(page).getByRole('link', { name }).waitFor();
    await isSound(page);
    await close();
  });
});
