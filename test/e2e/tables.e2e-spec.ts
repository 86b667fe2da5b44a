import type { Browser, Page } from 'playwright-core';
import { open, openBrowser, phone, shortcomings, visitAs, type DemoRole } from './browser.js';
import { card, fact, stepsOf } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const as = (role: DemoRole, path: string, steps: (page: Page) => Promise<void>): Promise<void> => stepsOf(browser, role, path, steps);

describe('the functions of a table', () => {
  it('wait for the party that was asked, which names who does it', () =>
    as('ministry-jv', '/', async (page) => {
      const waiting = card(page, 'Wat op mij wacht');
      await waiting.getByRole('heading', { name: /Gevraagd voor een functie/ }).waitFor();
      await waiting.getByRole('link', { name: 'Neemt u de uitnodiging op u?' }).click();
      await page.waitForURL('**/overleggen/SO**');
      await page.getByText('U bent gevraagd voor: Uitnodiging').waitFor();
      await page.getByRole('button', { name: 'Aanvaarden: Uitnodiging' }).click();
      const dialog = page.getByRole('dialog');
      const choice = dialog.getByRole('combobox', { name: /Wie doet het/ });
      const name = (await choice.getByRole('option').nth(1).innerText()).trim();
      await choice.selectOption({ label: name });
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Aanvaarden' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const line = fact(card(page, 'Functies'), 'Uitnodiging').getByRole('listitem').filter({ hasText: name });
      await line.getByText('Aanvaard', { exact: true }).waitFor();
      await page.getByText('U bent gevraagd voor: Uitnodiging').waitFor({ state: 'hidden' });
    }));

  it('are declined with a reason', () =>
    as('ministry-vws', '/overleggen/SO', async (page) => {
      await page.getByRole('button', { name: 'Afwijzen: Uitnodiging' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Afwijzen' }).click();
      await dialog.getByText('Schrijf waarom deze functie niet wordt aanvaard').first().waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('textbox', { name: 'Waarom niet' }).fill('Het andere ministerie nodigt al uit.');
      await dialog.getByRole('button', { name: 'Afwijzen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const invitation = fact(card(page, 'Functies'), 'Uitnodiging');
      await invitation.getByText('Voorgesteld', { exact: true }).waitFor({ state: 'hidden' });
    }));

  it('that nobody has stand in one list for the national coordinator', () =>
    as('national-coordinator', '/', async (page) => {
      const vacant = card(page, 'Vacante functies');
      await vacant.getByText('Ook bij 12 lerende netwerken').waitFor();
      const directors = vacant.getByRole('listitem').filter({ hasText: 'Directeurenoverleg' });
      await directors.getByText('Regie · Uitnodiging · Voorzitter · Secretaris').waitFor();
      await directors.getByRole('link').click();
      await page.waitForURL('**/overleggen/DO');
    }));
});

describe('the mandate of a table', () => {
  it('is read by everybody, with who agreed, and accepted by who sits there for a party', () =>
    as('member', '/overleggen/WB/mandaat', async (page) => {
      const line = card(page, 'Versie 1').getByRole('row').filter({ hasText: 'Beveiligde bedden' });
      await line.getByText('Niet hier: hoort bij Landelijke Stuurgroep Zorg en Veiligheid').waitFor();
      const own = card(page, 'Welke partij is akkoord').getByRole('listitem').filter({ hasText: 'VGN' });
      await own.getByText('Nog niet', { exact: true }).waitFor();
      await open(page, '/');
      await page.getByRole('link', { name: 'Is VGN akkoord met het mandaat?' }).click();
      await page.waitForURL('**/overleggen/WB/mandaat');
      await page.getByRole('button', { name: 'Akkoord namens VGN' }).click();
      await own.getByText('Akkoord op vr 1 apr 2022').waitFor();
      expect(await page.getByRole('button', { name: /^Akkoord namens/ }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Nieuwe versie schrijven' }).count()).toBe(0);
    }));

  it('gets a next version by the secretary, which every party is asked about anew', () =>
    as('secretary', '/overleggen/WB/mandaat', async (page) => {
      await page.getByRole('button', { name: 'Nieuwe versie schrijven' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Onderwerp toevoegen' }).click();
      await dialog.getByRole('button', { name: 'Versie opslaan' }).click();
      await dialog.getByText('Vul bij elk onderwerp in waar het over gaat, of haal het weg').waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('textbox', { name: 'Onderwerp 5' }).or(dialog.getByRole('combobox', { name: 'Onderwerp 5' })).fill('Wetgeving');
      await dialog.getByRole('group', { name: 'Onderwerp 5' }).getByRole('combobox', { name: 'Wat doet dit overleg ermee' }).selectOption({ label: 'Niet hier' });
      await dialog.getByRole('group', { name: 'Onderwerp 5' }).getByRole('combobox', { name: /Hoort bij/ }).selectOption({ label: 'Bestuurlijk overleg' });
      await dialog.getByRole('button', { name: 'Onderwerp 4 weghalen' }).click();
      await dialog.getByRole('button', { name: 'Versie opslaan' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await card(page, 'Versie 2').getByText('Niet hier: hoort bij Bestuurlijk overleg').waitFor();
      expect(await card(page, 'Welke partij is akkoord').getByText('Nog niet', { exact: true }).count()).toBeGreaterThan(1);
      const earlier = card(page, 'Eerdere versies');
      await earlier.getByText('Versie 1, ma 14 mrt 2022').click();
      await earlier.getByText('Nieuw: Wetgeving (Niet hier: hoort bij Bestuurlijk overleg)').waitFor();
      await earlier.getByText('Weg: Wachttijden (Signaleert)').waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await shortcomings(page)).toEqual([]);
    }));
});

const newSubject = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('button', { name: 'Nieuwe versie schrijven' }).click();
  await page.getByRole('button', { name: 'Onderwerp toevoegen' }).click();
  await page.getByRole('dialog').getByLabel('Onderwerp 5', { exact: true }).and(page.locator('input')).fill(words);
};

it('two who write one mandate: the second sees both, and keeps both', async () => {
  const [secretary, chair] = [await visitAs(browser, 'secretary'), await visitAs(browser, 'chair', phone)];
  for (const { page } of [secretary, chair]) await open(page, '/overleggen/WB/mandaat');
  await newSubject(secretary.page, 'Vervoer');
  await newSubject(chair.page, 'Scholing');
  const save = ({ page }: { page: Page }): Promise<void> => page.getByRole('dialog').getByRole('button', { name: 'Versie opslaan' }).click();
  await save(secretary);
  await secretary.page.getByRole('dialog').waitFor({ state: 'detached' });
  await save(chair);
  const collision = chair.page.getByRole('group', { name: 'Twee versies van ‘Onderwerpen van dit mandaat’' });
  await collision.getByText('Vervoer: Besluit').waitFor();
  expect(await shortcomings(chair.page)).toEqual([]);
  await collision.getByRole('button', { name: 'Zet beide in het veld' }).click();
  await save(chair);
  await chair.page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const words of ['Vervoer', 'Scholing']) await chair.page.getByRole('rowheader', { name: words }).first().waitFor();
  await secretary.close();
  await chair.close();
});

describe('a seat', () => {
  it('shows who sat there before, when a successor took it over', () =>
    as('secretary', '/overleggen/WB/leden', async (page) => {
      await page.getByRole('button', { name: /Lotte Voorbeeld/ }).filter({ hasText: 'Beëindigen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: /Opvolger/ }).selectOption({ label: 'Joost Verzinsel (MIND)' });
      await dialog.getByRole('button', { name: 'Plaats beëindigen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const seat = card(page, 'Wie zit er, en voor wie').getByRole('listitem').filter({ hasText: 'Vereniging Gehandicaptenzorg Nederland' }).first();
      await seat.getByText(/^Wie zat hier eerder/).click();
      await seat.getByText(/Lotte Voorbeeld/).waitFor();
      await seat.getByText(/Joost Verzinsel/).first().waitFor();
      expect(await shortcomings(page)).toEqual([]);
    }));
});

describe('the domains of a table', () => {
  it('that belong there are chosen by its secretary; of no other is it told that it is missing', () =>
    as('secretary', '/overleggen/WB/instellingen', async (page) => {
      const domains = card(page, 'Domeinen aan tafel');
      await domains.getByText('De domeinen die nu een zetel hebben', { exact: true }).waitFor();
      await domains.getByRole('button', { name: 'Domeinen aan tafel wijzigen' }).click();
      const dialog = page.getByRole('dialog');
      for (const name of ['Zorg', 'Rijk']) await dialog.getByRole('checkbox', { name, exact: true }).check();
      expect(await shortcomings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Domeinen opslaan' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await domains.getByText('Zorg, Rijk', { exact: true }).waitFor();
      await open(page, '/vergaderingen/WB-2022-1');
      await card(page, 'Presentie').getByText('Ik kom', { exact: true }).waitFor();
      await page.getByText('Veiligheid: op de zetel zit niemand').waitFor({ state: 'hidden' });
    }));
});
