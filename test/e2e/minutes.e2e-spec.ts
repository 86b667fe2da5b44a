import type { Browser, Locator, Page } from 'playwright-core';
import { demoAccount, mailsTo, open, openBrowser, visitAs } from './browser.js';
import { ask, card, isSound } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const text = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name });
const saved = (page: Page): Promise<void> => page.locator('[data-status="saved"]').waitFor();
const section = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });

interface Arranged {
  id: string;
  version: number;
  number: string;
  items: { id: string }[];
}

/** A meeting of the strategisch overleg that runs today. */
async function aRunningMeeting(page: Page, startsAt = '09:00', titles = 'Bekostiging\nRondvraag'): Promise<Arranged> {
  const { body } = await ask(page, '{ body(code: "SO") { id } }');
  const plan = { title: `Extra overleg van ${startsAt}`, heldOn: '2022-04-01', startsAt, endsAt: '18:00' };
  const { planMeeting } = await ask(page, 'mutation ($bodyId: ID!, $plan: MeetingPlanInput!) { planMeeting(bodyId: $bodyId, convene: true, plan: $plan) { id version } }', { bodyId: body.id, plan });
  const { addAgendaTitles: items } = await ask(page, 'mutation ($meetingId: ID!, $titles: String!) { addAgendaTitles(meetingId: $meetingId, titles: $titles) { id } }', { meetingId: planMeeting.id, titles });
  const { startMeeting } = await ask(page, 'mutation ($id: ID!, $version: Int!) { startMeeting(id: $id, version: $version) { id version number } }', planMeeting);
  return { ...startMeeting, items };
}

const take = async (page: Page, { id }: Arranged, agendaItemId: string | null = null) =>
  (await ask(page, 'mutation ($id: ID!, $agendaItemId: ID) { takeMinutesSection(meetingId: $id, agendaItemId: $agendaItemId) { id version } }', { id, agendaItemId })).takeMinutesSection;

/** What a minute without a keystroke does by itself. */
const leave = (page: Page, id: string) => ask(page, 'mutation ($id: ID!) { leaveMinutesSection(id: $id) { id } }', { id });

// As Word puts it on the clipboard, made up: styles, conditional comments, list items as paragraphs, hidden text, empty paragraphs.
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style></head><body lang=NL>
<!--StartFragment--><p class=MsoNormal style='margin-bottom:8.0pt'><b><span style='font-size:11.0pt;color:#1F3864'>Bekostiging<o:p></o:p></span></b></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Zvw<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]><span style='font-style:italic'>prestatie</span></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>verborgen</span>Besproken.<o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;

const paste = (page: Page, html: string): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);

/** In the opening, in the section that she held, and a decision: kept on her screen. */
async function writesWithoutConnection(secretary: Page): Promise<void> {
  await section(secretary, /Opening/).click();
  await text(secretary, 'Opening en mededelingen').and(secretary.locator(':focus')).waitFor();
  await secretary.keyboard.type('Zonder verbinding geopend.');
  await secretary.getByText(/Geen verbinding\. Uw tekst is bewaard/).waitFor();
  await secretary.keyboard.press('Alt+ArrowDown');
  await text(secretary, '1. Bekostiging').and(secretary.locator(':focus')).waitFor();
  await secretary.keyboard.press('Control+End');
  await secretary.keyboard.type(' De Wlz volgt later.');
  await secretary.keyboard.press('Alt+b');
  await text(secretary, 'Besluit').and(secretary.locator(':focus')).waitFor();
  await secretary.keyboard.type('De Wlz komt in juni terug');
  await secretary.keyboard.press('Enter');
  await secretary.getByText('Vastleggen kan zodra de verbinding terug is. Uw woorden blijven hier staan.').waitFor();
  await isSound(secretary);
}

/** The chair holds the section in which both wrote. */
async function comesBack(secretary: Page, chair: Page): Promise<void> {
  // What only she wrote is saved by itself.
  await section(secretary, /Opening/).filter({ hasText: 'Geschreven' }).waitFor();
  await secretary.getByText(/schrijft nu hier/).waitFor();
  await text(secretary, '1. Bekostiging').getByText('De Wlz volgt later.').waitFor();
  await text(secretary, 'Besluit').press('Enter');
  await secretary.getByRole('listitem').filter({ hasText: 'De Wlz komt in juni terug' }).waitFor();
  await section(chair, /2\s*Rondvraag/).click();
  await secretary.getByRole('button', { name: 'Hier verder schrijven' }).click();
  const both = secretary.getByRole('group', { name: /Twee versies/ });
  await both.getByText('De voorzitter schrijft mee.').waitFor();
  await isSound(secretary);
  await both.getByRole('button', { name: 'Zet beide in het veld' }).click();
  await saved(secretary);
}

/** With one section and a commitment of the VGN under it. */
async function aHeldMeeting(secretary: Page): Promise<{ meeting: Arranged; number: string }> {
  const meeting = await aRunningMeeting(secretary, '07:00');
  const { id, version } = await take(secretary, meeting, meeting.items[0]?.id);
  const document = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'De prestatie komt er.' }] }] });
  await ask(secretary, 'mutation ($id: ID!, $version: Int!, $document: String!) { saveMinutesSection(id: $id, version: $version, document: $document) { id } }', { id, version, document });
  await leave(secretary, id);
  const { organisations } = await ask(secretary, 'query { organisations(first: 100) { edges { node { id shortName } } } }');
  const organisationId = organisations.edges.find(({ node }: { node: { shortName: string } }) => node.shortName === 'VGN').node.id;
  const make = 'mutation ($id: ID!, $input: MinutesRecordInput!) { makeMinutesRecord(sectionId: $id, kind: COMMITMENT, input: $input) { number } }';
  const { number } = (await ask(secretary, make, { id, input: { title: 'De cijfers leveren', organisationId, dueOn: '2022-05-02' } })).makeMinutesRecord;
  await ask(secretary, 'mutation ($id: ID!, $version: Int!) { closeMeeting(id: $id, version: $version) { id } }', meeting);
  return { meeting, number };
}

async function sign(page: Page, address: string, office: string): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: `Ondertekenen als ${office}` }).click();
  await page.getByRole('dialog').getByText('Het is geen gekwalificeerde elektronische handtekening.').waitFor();
  await isSound(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Ondertekenen', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Each party its own list, whether it was there or not. */
async function hasItsList(page: Page, number: string): Promise<void> {
  const member = await demoAccount('member');
  const lists = async () => (await mailsTo(member.email)).filter(({ subject }) => subject?.startsWith('Wat er voor u is afgesproken'));
  while ((await lists()).length === 0) await page.waitForTimeout(200);
  expect((await lists())[0]?.text).toMatch(new RegExp(`${number} · De cijfers leveren\\s+Klaar: maandag 2 mei 2022`));
}

/** What was adopted stays; beside it what should have stood there. */
async function rectifies(secretary: Page, address: string): Promise<void> {
  await open(secretary, `${address}/verslag`);
  await secretary.getByRole('heading', { level: 1, name: /niet gevonden|bestaat niet/i }).waitFor();
  await open(secretary, address);
  await secretary.getByRole('button', { name: '1. Bekostiging rectificeren' }).click();
  await text(secretary, 'Wat had er moeten staan?').fill('De prestatie komt er in 2023.');
  await secretary.getByRole('button', { name: 'Rectificatie plaatsen' }).click();
  await secretary.getByText('Vul in waarom dit wordt rechtgezet.').first().waitFor();
  await isSound(secretary);
  await text(secretary, 'Waarom wordt dit rechtgezet?').fill('Het jaar ontbrak.');
  await secretary.getByRole('button', { name: 'Rectificatie plaatsen' }).click();
  const after = card(secretary, 'Verslag vaststellen');
  for (const words of ['De prestatie komt er.', 'De prestatie komt er in 2023.']) await after.getByText(words, { exact: true }).waitFor();
  await after.getByText(/Reden: Het jaar ontbrak\./).waitFor();
  await isSound(secretary);
}

describe('the minutes of a meeting', () => {
  it('make numbered records as they are typed, by keyboard only; are there again after a reload; client data is told of at once', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    const { number } = await aRunningMeeting(page);
    await open(page, `/vergaderingen/${number}/verslag`);
    await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    await paste(page, fromWord);
    await saved(page);
    expect(await text(page, 'Opening en mededelingen').evaluate((editor) => editor.innerHTML.replace(/ (class|title)="[^"]*"/g, '').replace(/<br>/g, '')))
      .toBe('<p><strong>Bekostiging</strong></p><ul><li><p>Zvw</p><ul><li><p><em>prestatie</em></p></li></ul></li></ul><p>Besproken.</p>');
    for (const [key, name, words] of [['b', 'Besluit', 'Wij gaan door'], ['t', 'Toezegging', 'De VGN zoekt het uit']] as const) {
      await page.keyboard.press(`Alt+${key}`);
      await text(page, name).and(page.locator(':focus')).waitFor();
      await page.keyboard.type(words);
      if (key === 'b') await isSound(page);
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: words }).waitFor();
      await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    }
    await page.keyboard.press('Alt+ArrowDown');
    await text(page, '1. Bekostiging').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('- eerste\nBSN 111222333');
    await page.getByRole('alert').getByText('burgerservicenummer').waitFor();
    expect(await page.locator('.minutes__blocked').innerText()).toBe('111222333');
    await isSound(page);
    for (let sign = 0; sign < 9; sign += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('blijft weg.');
    await saved(page);
    await page.reload();
    await text(page, '1. Bekostiging').getByText('blijft weg.').waitFor();
    expect(await text(page, '1. Bekostiging').locator('li').allInnerTexts()).toEqual(['eerste', 'BSN blijft weg.']);
    await page.getByRole('button', { name: 'Eerdere versies' }).click();
    await page.getByRole('button', { name: 'Vergelijken' }).first().click();
    await page.getByText('Deze versie is gelijk aan de tekst van nu.').waitFor();
    await isSound(page);
    await close();
  });

  it('are written by two; who goes offline goes on, and where both wrote both texts stand: nothing is lost', async () => {
    const [{ page: secretary, context, close }, { page: chair, close: closeChair }] = [await visitAs(browser, 'secretary'), await visitAs(browser, 'chair')];
    const meeting = await aRunningMeeting(secretary, '11:00');
    const address = `/vergaderingen/${meeting.number}/verslag`;
    await open(secretary, address);
    await section(secretary, /1\s*Bekostiging/).click();
    await text(secretary, '1. Bekostiging').click();
    await secretary.keyboard.type('Wij spreken over de prestatie.');
    await saved(secretary);
    // In the same section the second reads along; in another one she writes.
    await open(chair, address);
    await section(chair, /1\s*Bekostiging/).click();
    await chair.getByText(/schrijft nu hier/).waitFor();
    await text(chair, '1. Bekostiging').getByText('Wij spreken over de prestatie.').waitFor();
    await isSound(chair);
    await section(chair, /2\s*Rondvraag/).click();
    await text(chair, '2. Rondvraag').click();
    await chair.keyboard.type('Niemand heeft een vraag.');
    await saved(chair);
    await context.setOffline(true);
    await writesWithoutConnection(secretary);
    // Her minute passed: the chair writes there too.
    const { id } = (await ask(secretary, 'query ($number: String!) { meeting(number: $number) { minutes { sections { id text } } } }', meeting)).meeting.minutes.sections.find(({ text: words }: { text: string }) => words.startsWith('Wij'));
    await leave(secretary, id);
    await section(chair, /1\s*Bekostiging/).filter({ hasNotText: 'schrijft hier' }).waitFor();
    await section(chair, /1\s*Bekostiging/).click();
    await text(chair, '1. Bekostiging').click();
    await chair.keyboard.press('Control+End');
    await chair.keyboard.type(' De voorzitter schrijft mee.');
    await saved(chair);
    await context.setOffline(false);
    await comesBack(secretary, chair);
    await close();
    await chair.reload();
    await section(chair, /1\s*Bekostiging/).click();
    for (const words of ['De Wlz volgt later.', 'De voorzitter schrijft mee.']) await text(chair, '1. Bekostiging').getByText(words).waitFor();
    expect(await chair.getByRole('listitem').filter({ hasText: 'De Wlz komt in juni terug' }).count()).toBe(1);
    await section(chair, /Opening/).click();
    await text(chair, 'Opening en mededelingen').getByText('Zonder verbinding geopend.').waitFor();
    await closeChair();
  });

  it('are signed by two persons in their own sign-in, adopted at the next meeting and then fixed; a rectification stands beside them', async () => {
    const { page: secretary, close } = await visitAs(browser, 'secretary');
    const { meeting, number } = await aHeldMeeting(secretary);
    const next = await aRunningMeeting(secretary, '08:00', 'Verslag');
    const address = `/vergaderingen/${meeting.number}`;
    await sign(secretary, address, 'secretaris');
    const { page: chair, close: closeChair } = await visitAs(browser, 'chair');
    await sign(chair, address, 'voorzitter');
    await card(chair, 'Verslag vaststellen').getByText('Ondertekend', { exact: true }).waitFor();
    await hasItsList(chair, number);
    await open(secretary, address);
    await secretary.getByRole('button', { name: 'Vaststellen', exact: true }).click();
    await secretary.getByRole('combobox', { name: 'In welke vergadering is het verslag vastgesteld?' }).selectOption({ label: `${next.number}, vr 1 apr 2022` });
    await isSound(secretary);
    await secretary.getByRole('dialog').getByRole('button', { name: 'Vaststellen', exact: true }).click();
    await secretary.getByText(`Vastgesteld op vr 1 apr 2022 in ${next.number}.`).waitFor();
    await closeChair();
    await rectifies(secretary, address);
    await close();
  });
});
