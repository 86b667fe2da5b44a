import type { Browser, Page } from 'playwright-core';
import { address, open, openBrowser, phone, shortcomings, visitAs } from './browser.js';

/** Nobody else's journey sets this one. */
const body = 'SO';
const party = 'Stichting Voorbeeldproef';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function addParty(page: Page): Promise<void> {
  await open(page, '/beheer/partijen');
  await page.getByRole('button', { name: 'Partij toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Partij toevoegen' }).click();
  await dialog.getByRole('alert').getByText('Vul een naam in').waitFor();
  expect(await shortcomings(page)).toEqual([]);
  await dialog.getByLabel('Naam', { exact: true }).fill('VNG');
  await dialog.getByLabel('Soort').selectOption({ label: 'Zorgaanbieder' });
  await dialog.getByRole('button', { name: 'Partij toevoegen' }).click();
  await dialog.getByText(/^Zo heet al een andere partij/).first().waitFor();
  await dialog.getByLabel('Naam', { exact: true }).fill(party);
  await dialog.getByLabel(/^Korte naam/).fill('Proef');
  await dialog.getByRole('button', { name: 'Partij toevoegen' }).click();
  await page.getByRole('heading', { level: 1, name: party }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/partijen/proef');
}

async function putInGroup(page: Page): Promise<void> {
  await open(page, '/partijen/groep/branches');
  await page.getByRole('button', { name: 'Lid toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Partij').selectOption({ label: party });
  await dialog.getByRole('button', { name: 'Lid toevoegen' }).click();
  await page.getByText('De partij staat nu in de groep.').waitFor();
  await page.getByRole('button', { name: `Uit de groep: ${party}` }).waitFor();
}

async function giveRole(page: Page): Promise<void> {
  await open(page, '/regios/overijssel');
  await page.getByRole('button', { name: 'Aanbieder toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Partij').selectOption({ label: party });
  await dialog.getByRole('radio', { name: /uitvoerend/i }).check();
  await dialog.getByRole('button', { name: 'Aanbieder toevoegen' }).click();
  await page.getByText('De aanbieder staat nu bij deze regio.').waitFor();
  expect(await shortcomings(page)).toEqual([]);
}

/** On its page stands all of it; ending it first says what would have no owner. */
async function endParty(page: Page): Promise<void> {
  await open(page, '/partijen/proef');
  await page.getByRole('button', { name: 'Beëindigen' }).click();
  const dialog = page.getByRole('dialog');
  for (const left of ['Lid van de groep Branches', 'Aanbieder in de regio Overijssel']) await dialog.getByRole('link', { name: left }).waitFor();
  await dialog.getByLabel('Laatste dag').fill('2022-04-30');
  await dialog.getByRole('button', { name: 'Partij beëindigen' }).click();
  await page.getByText('De partij is beëindigd.').waitFor();
  await page.getByText('Deze partij houdt op te bestaan').waitFor();
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Toch niet beëindigen' }).click();
  await page.getByText('De partij gaat door.').waitFor();
}

describe('the administrator', () => {
  it('adds a party, puts it in a group, gives it a role in a region, and sees what ending it would leave', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await addParty(page);
    await putInGroup(page);
    await giveRole(page);
    await endParty(page);
    await close();
  });

  it('changes what the report said of a region: that is then told, with by whom', async () => {
    const { page, close } = await visitAs(browser, 'administrator', phone);
    await open(page, '/regios/limburg');
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Toelichting/).fill('Heel Limburg, van noord tot zuid.');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De wijziging is opgeslagen.').waitFor();
    await page.getByText('gewijzigd', { exact: true }).waitFor();
    await page.getByText('1 wijziging', { exact: true }).click();
    await page.getByText('Regio gewijzigd').waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await close();
  });

  it('comes from the number of parties that nobody reaches to the actions in which that is so', async () => {
    const { page, close } = await visitAs(browser, 'administrator');
    await open(page, '/acties?nobodyReachable=true');
    await page.getByText('Niemand bereikbaar').filter({ visible: true }).first().waitFor();
    await page.locator('a[href="/acties/4"]').filter({ visible: true }).first().waitFor();
    await close();
  });

  it('chooses among all parties, also when there are more than a hundred', async () => {
    const { page, context, close } = await visitAs(browser, 'administrator');
    const add = (name: string) => context.request.post(`${address()}/graphql`, { data: { query: `mutation { addOrganisation(input: { name: "${name}", kind: PROVIDER }) { id } }` } });
    for (let number = 1; number <= 110; number += 1) expect(await (await add(`Zorgpartij ${number}`)).json()).not.toHaveProperty('errors');
    await open(page, '/partijen/groep/branches');
    await page.getByRole('button', { name: 'Lid toevoegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Partij').selectOption({ label: 'Zorgpartij 99' });
    await dialog.getByRole('button', { name: 'Lid toevoegen' }).click();
    await page.getByRole('button', { name: 'Uit de groep: Zorgpartij 99' }).waitFor();
    await close();
  });
});

describe('the secretary of a body', () => {
  it('changes its settings within their bounds, and the page of the body follows', async () => {
    const { page, close } = await visitAs(browser, 'secretary', phone);
    await open(page, `/overleggen/${body.toLowerCase()}`);
    await page.getByRole('link', { name: 'Instellingen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Instellingen van/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/overleggen/${body}/instellingen`);
    expect(await shortcomings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Wijzigen: Lang niets gehoord' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Aantal weken').fill('30');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await dialog.getByText('Kies een getal van 2 tot en met 26 weken.').first().waitFor();
    expect(await shortcomings(page)).toEqual([]);
    await dialog.getByLabel('Aantal weken').fill('4');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Lang niets gehoord: 4 weken').waitFor();
    await page.getByText('(zelf gekozen; standaard is 6 weken)').waitFor();
    await page.getByRole('button', { name: 'Terug naar standaard: Lang niets gehoord' }).click();
    await page.getByText('Lang niets gehoord: 6 weken').waitFor();
    await close();
  });

  it('chooses the cadence that the body shows; who does not steer it may only look', async () => {
    const secretary = await visitAs(browser, 'secretary');
    await open(secretary.page, `/overleggen/${body}/instellingen`);
    await secretary.page.getByRole('button', { name: 'Afspraken wijzigen' }).click();
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByLabel(/^Vergaderingen per jaar/).fill('60');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await dialog.getByText(/^Kies een getal van 1 tot en met 52/).first().waitFor();
    await dialog.getByLabel(/^Vergaderingen per jaar/).fill('6');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await secretary.page.getByText('De wijziging is opgeslagen.').waitFor();
    await secretary.close();
    const member = await visitAs(browser, 'member');
    await open(member.page, `/overleggen/${body}`);
    await member.page.getByText(/^6 keer per jaar/).first().waitFor();
    await open(member.page, `/overleggen/${body}/instellingen`);
    await member.page.getByText('De regiehouder of de secretaris van dit overleg kan dit wijzigen.', { exact: false }).waitFor();
    expect(await member.page.getByRole('button', { name: /^Wijzigen|Afspraken wijzigen/ }).count()).toBe(0);
    await member.close();
  });
});
