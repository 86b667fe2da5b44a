import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, phone, shortcomings, type DemoRole } from './browser.js';
import { card, fact, stepsOf } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const onBoth = (role: DemoRole, path: string, steps: (page: Page) => Promise<void>): Promise<void> => stepsOf(browser, role, path, steps);

async function openTab(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  const panel = page.getByRole('tabpanel', { name });
  await panel.waitFor();
  expect(await shortcomings(page)).toEqual([]);
  return panel;
}

describe('the bodies', () => {
  it('stand with their ladder, from the lowest rung up, and the ended ones as history', () =>
    onBoth('ministry-vws', '/overleggen', async (page) => {
      const rungs = await card(page, 'De ladder').locator('ol > li').allInnerTexts();
      expect(rungs.map((text) => /\b(SO|DO|BO|WB)\b/.exec(text)?.[0])).toEqual(['WB', 'SO', 'DO', 'BO']);
      expect(rungs[2]).toContain('Regie vacant');
      const ended = card(page, 'Geschiedenis: overleggen van het project');
      expect(await ended.getByText(/^Beëindigd op/).count()).toBe(5);
      const project = ended.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Projectteam', exact: true }) });
      await project.getByText('geen opvolger genoemd').waitFor();
      await project.getByRole('link', { name: '1 actie waarin Projectteam nog een rol heeft' }).click();
      await page.waitForURL('**/acties?**');
      await page.getByText('6a', { exact: true }).first().waitFor();
      expect(await page.getByRole('rowheader').count()).toBe(1);
    }));

  it('tell who sits there for whom, who holds which function and what is only proposed', () =>
    onBoth('secretary', '/overleggen/SO', async (page) => {
      const facts = card(page, 'Over dit overleg');
      expect(await fact(facts, 'Hoe vaak').innerText()).toBe('bijvoorbeeld 4 maal per jaar');
      const seats = card(page, 'Wie zit er, en voor wie');
      expect(await seats.getByRole('listitem').filter({ has: page.getByRole('link') }).count()).toBe(8);
      await seats.getByRole('listitem').filter({ hasText: 'Vereniging Gehandicaptenzorg Nederland' }).getByText('Lotte Voorbeeld').waitFor();
      await seats.getByRole('listitem').filter({ hasText: 'Zorgverzekeraars Nederland' }).getByText('Nog geen persoon genoemd').waitFor();
      await seats.getByText('Samenvatting, advies 1').waitFor();
      const invitation = fact(card(page, 'Functies'), 'Uitnodiging');
      expect(await invitation.getByText('Voorgesteld', { exact: true }).count()).toBe(2);
      await invitation.getByText('De ministeries zijn aan zet voor de uitnodiging').waitFor();
      expect(await fact(card(page, 'Functies'), 'Secretaris').innerText()).toMatch(/Sjoerd Proefstra[^]*Aanvaard/);
      const advice = await openTab(page, /Adviezen en lessen/);
      await advice.getByText('Advies 2', { exact: true }).waitFor();
      const second = advice.getByRole('listitem').filter({ hasText: 'wie de regie neemt in welk overleg' });
      await second.getByText('Bron', { exact: true }).click();
      await second.getByText(/^bron: /).waitFor();
      await second.locator('blockquote').waitFor();
    }));

  it('show a vacant table as vacant, with what it decided and where that is written', () =>
    onBoth('national-coordinator', '/overleggen/BO', async (page) => {
      await page.getByText('Vacant: niemand houdt de regie').first().waitFor();
      expect(await fact(card(page, 'Functies'), 'Voorzitter').innerText()).toBe('Vacant');
      const decisions = await openTab(page, /^Besluiten/);
      const decision = decisions.getByRole('listitem').filter({ hasText: 'BO-2022-B001' });
      await decision.getByText('vr 4 feb 2022').waitFor();
      await decision.getByText('Tekst van het besluit').click();
      await decision.getByText(/^bron: /).waitFor();
      await decision.locator('blockquote').waitFor();
      expect(await shortcomings(page)).toEqual([]);
    }));

  it('quote the condition on which a temporary one stops', () =>
    onBoth('region', '/overleggen/WB', async (page) => {
      const stops = fact(card(page, 'Over dit overleg'), 'Stopt wanneer');
      expect(await stops.locator('blockquote').innerText()).toMatch(/^‘De bekostigingswerkgroep stopt als de prestatie binnen de Zvw en Wlz is vastgesteld\./);
      const seat = card(page, 'Wie zit er, en voor wie').getByRole('listitem').filter({ hasText: 'Nederlandse Zorgautoriteit' });
      await seat.getByText('aanname').waitFor();
    }));

  it('keep the project team in sight: ended, with 6a still open, and its lessons', () =>
    onBoth('chair', '/overleggen/PT', async (page) => {
      await page.getByText('Dit overleg bestaat niet meer').waitFor();
      await page.getByText(/Beëindigd op vrijdag 1 april 2022, geen opvolger genoemd/).waitFor();
      const actions = await openTab(page, /^Acties/);
      const open6a = actions.getByRole('listitem').filter({ hasText: '6a' });
      await open6a.getByText('Uitvoerder bestaat niet meer').waitFor();
      await open6a.getByText('Te laat').waitFor();
      const lessons = await openTab(page, /Adviezen en lessen/);
      const lesson = lessons.getByRole('listitem').filter({ hasText: 'Het duurde te lang voordat het projectteam opschaalde' });
      await lesson.getByText(/^Bron/).click();
      await lesson.getByText(/^bron: /).waitFor();
      await page.reload();
      await page.getByRole('tab', { name: /Adviezen en lessen/, selected: true }).waitFor();
    }));
});

describe('the regions', () => {
  it('stand as a map and as the same list, and one of them has two coordinators', () =>
    onBoth('region', '/regios', async (page) => {
      const tiles = page.getByRole('tabpanel', { name: 'Kaart' }).getByRole('link');
      await tiles.nth(10).waitFor();
      const names = (await tiles.locator('.region-tile__name').allInnerTexts()).sort();
      expect(names).toHaveLength(11);
      const list = await openTab(page, /^Lijst/);
      expect((await list.getByRole('rowheader').allInnerTexts()).map((name) => name.trim()).sort()).toEqual(names);
      await list.getByRole('link', { name: 'Noord-Holland', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Noord-Holland' }).waitFor();
      expect(await card(page, 'Coördinerend').getByRole('link').allInnerTexts()).toEqual(['GGZ NHN', 'Fivoor']);
      await card(page, 'Coördinerend').getByText('voor Kennemerland en Zaanstreek Waterland').waitFor();
      await page.getByText('bron: Bijlage 1, Noord-Holland').waitFor();
      expect(await shortcomings(page)).toEqual([]);
    }));
});

describe('the parties', () => {
  it('are found by a part of their name, and one shows what it owes', () =>
    onBoth('experience-expert', '/partijen', async (page) => {
      await page.getByRole('searchbox', { name: /Zoek een partij/ }).fill('gehandicapten');
      await page.waitForURL('**/partijen?zoek=gehandicapten');
      await page.getByRole('status').filter({ hasText: /^2 partijen van de/ }).waitFor();
      await page.getByRole('link', { name: /^Vereniging Gehandicaptenzorg Nederland/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Vereniging Gehandicaptenzorg Nederland' }).waitFor();
      const owed = card(page, 'Wat deze partij nog moet doen');
      const note = owed.getByRole('listitem').filter({ hasText: 'WB-2022-A001' });
      await note.getByText('Trekker', { exact: true }).waitFor();
      await note.getByText('Lotte Voorbeeld').waitFor();
      const together = owed.getByRole('listitem').filter({ hasText: 'met name vanuit de VGN' });
      await together.getByRole('link', { name: 'Branches' }).waitFor();
      await card(page, 'Zetels').getByRole('link', { name: 'Werkgroep bekostiging' }).waitFor();
      expect(await shortcomings(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await shortcomings(page)).toEqual([]);
    }));

  it('stand in closed groups with members, and in open ones without a list', async () => {
    await onBoth('member', '/partijen/groep/branches', async (page) => {
      await page.getByText('Gesloten groep', { exact: true }).waitFor();
      expect(await card(page, 'Wie horen erbij').getByRole('listitem').count()).toBe(6);
    });
    await onBoth('member', '/partijen/groep/gemeenten', async (page) => {
      await page.getByText('Open groep', { exact: true }).waitFor();
      await page.getByText('Er is geen lijst van leden').waitFor();
      await card(page, 'Lopende acties van deze groep').getByText('inkoopdocumenten').first().waitFor();
    });
  });
});
