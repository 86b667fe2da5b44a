import type { Browser, Locator, Page } from 'playwright-core';
import { open, openBrowser, visitAs } from './browser.js';
import { isSound } from './steps.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const meeting = '/vergaderingen/WB-2022-1';

const text = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name });
const saved = (page: Page): Promise<void> => page.locator('[data-status="saved"]').waitFor();

async function aFullAgenda(page: Page): Promise<void> {
  await open(page, meeting);
  await page.getByRole('button', { name: 'Lijst plakken' }).click();
  await page.getByRole('textbox', { name: 'Onderwerpen' }).fill('Bekostiging\nRondvraag');
  await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Rondvraag' }).waitFor();
}

/** Asks the API as who is signed in on this page. */
const ask = (page: Page, query: string, variables: object = {}): Promise<any> =>
  page.context().request.post('/graphql', { data: { query, variables } }).then((answer) => answer.json()).then(({ data }) => data);

/** A meeting of the strategisch overleg that runs today. */
async function aRunningMeeting(page: Page): Promise<string> {
  const { body } = await ask(page, '{ body(code: "SO") { id } }');
  const plan = { title: 'Extra overleg', heldOn: '2022-04-01', startsAt: '09:00', endsAt: '11:00' };
  const { planMeeting } = await ask(page, 'mutation ($bodyId: ID!, $plan: MeetingPlanInput!) { planMeeting(bodyId: $bodyId, convene: true, plan: $plan) { id version number } }', { bodyId: body.id, plan });
  await ask(page, 'mutation ($id: ID!, $version: Int!) { startMeeting(id: $id, version: $version) { id } }', { id: planMeeting.id, version: planMeeting.version });
  return planMeeting.number;
}

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

describe('the minutes of a meeting', () => {
  it('make numbered records as they are typed, by keyboard only', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    const number = await aRunningMeeting(page);
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
    await close();
  });

  it('are written by keyboard only: saved as one types, there again after a reload, client data told of at once', async () => {
    const { page, close } = await visitAs(browser, 'secretary');
    await aFullAgenda(page);
    await page.getByRole('link', { name: 'Verslag voorbereiden' }).focus();
    await page.keyboard.press('Enter');
    await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('De voorzitter opent.\n- eerste\ntweede');
    await saved(page);
    await isSound(page);
    await page.keyboard.press('Alt+ArrowDown');
    await text(page, '1. Bekostiging').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('BSN 111222333');
    await page.getByRole('alert').getByText('burgerservicenummer').waitFor();
    expect(await page.locator('.minutes__blocked').innerText()).toBe('111222333');
    await isSound(page);
    for (let sign = 0; sign < 9; sign += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('blijft weg.');
    await saved(page);
    await page.keyboard.press('Alt+ArrowUp');
    await text(page, 'Opening en mededelingen').and(page.locator(':focus')).waitFor();
    await page.reload();
    await text(page, 'Opening en mededelingen').getByText('tweede').waitFor();
    expect(await text(page, 'Opening en mededelingen').locator('li').allInnerTexts()).toEqual(['eerste', 'tweede']);
    await close();
  });

  it('are written by two, each in a section of his own; in the same one the second reads along', async () => {
    const secretary = await visitAs(browser, 'secretary');
    const chair = await visitAs(browser, 'chair');
    await open(secretary.page, `${meeting}/verslag`);
    await secretary.page.getByRole('button', { name: /Rondvraag/ }).click();
    await text(secretary.page, '2. Rondvraag').click();
    await secretary.page.keyboard.type('Niemand heeft een vraag.');
    await saved(secretary.page);

    await open(chair.page, `${meeting}/verslag`);
    await chair.page.getByRole('button', { name: /2\s*Rondvraag/ }).click();
    await chair.page.getByText(/schrijft nu hier/).waitFor();
    await text(chair.page, '2. Rondvraag').getByText('Niemand heeft een vraag.').waitFor();
    await isSound(chair.page);
    await chair.page.getByRole('button', { name: /1\s*Bekostiging/ }).click();
    await text(chair.page, '1. Bekostiging').click();
    await chair.page.keyboard.press('Control+End');
    await chair.page.keyboard.type(' De voorzitter schrijft mee.');
    await saved(chair.page);

    await secretary.close();
    await chair.close();
  });
});
