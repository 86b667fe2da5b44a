import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Level } from '@schakel/database';
import { Meeting, MeetingState } from '../index.js';
import { anInput } from '../testing/agenda-scene.js';
import { PaperScene, aDocx, aPdf, aPng } from '../testing/paper-scene.js';

let scene: PaperScene;
let number: string;
let meetingId: string;
let closedFile: string;

/** Opening (image, text of Word), Bekostiging (a PDF in its second version, one that was withdrawn), Personeel (confidential). */
beforeAll(async () => {
  scene = await PaperScene.open();
  meetingId = await scene.agenda.meetingOf();
  number = await scene.agenda.db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Meeting, { id: meetingId })).number);
  const opening = await scene.agenda.add(meetingId, 'Opening');
  await scene.add(opening.id, aPng(), 'Kaart.png');
  await scene.add(opening.id, await aDocx(), 'Notitie.docx');
  const funding = await scene.agenda.add(meetingId, 'Bekostiging: de “prestatie” ✓ en de Wlz');
  const paper = await scene.add(funding.id, await aPdf('oud'), 'Voorstel.pdf');
  await scene.done('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version, fileId: (await scene.send('secretary', await aPdf('Het voorstel', 'Bladzijde twee'), 'Voorstel.pdf')).id });
  const gone = await scene.add(funding.id, await aPdf('weg'), 'Weg.pdf');
  await scene.done('secretary', 'withdrawAgendaPaper', { id: gone.id, version: gone.version });
  const closed = await scene.agenda.add(meetingId, 'Personeel', { level: Level.CONFIDENTIAL });
  const secret = await scene.add(closed.id, await aPdf('Kanarie'), 'Personeel.pdf');
  closedFile = secret.versions[0]?.fileId ?? '';
});

afterAll(() => scene.close());

const path = (extension: string, of = number): string => `/export/vergaderingen/${of}/stukken.${extension}`;

async function zipFor(name: string): Promise<JSZip> {
  const response = await scene.get(name, path('zip'));
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')?.split(';')[0]]).toEqual([200, 'application/zip', 'attachment']);
  return JSZip.loadAsync(await response.arrayBuffer());
}

/** The text of each page. */
async function pagesFor(name: string, of = number): Promise<string[]> {
  const response = await scene.get(name, path('pdf', of));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()), useSystemFonts: true, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ').trim());
  }
  return pages;
}

describe('all papers as a zip', () => {
  it('are numbered by agenda item, whole, in their last version', async () => {
    const zip = await zipFor('member');
    expect(Object.keys(zip.files)).toEqual(['01-1 Kaart.png', '01-2 Notitie.docx', '02-1 Voorstel.pdf']);
    expect(Buffer.from((await zip.file('01-1 Kaart.png')?.async('nodebuffer')) ?? []).equals(aPng())).toBe(true);
    expect((await PDFDocument.load((await zip.file('02-1 Voorstel.pdf')?.async('uint8array')) ?? '')).getPageCount()).toBe(2);
  });

  it('hold what their reader may read', async () => {
    expect(Object.keys((await zipFor('chair')).files)).toContain('03-1 Personeel.pdf');
    expect(JSON.stringify(Object.keys((await zipFor('colleague')).files))).not.toContain('Personeel');
    expect((await scene.get('colleague', `/files/${closedFile}`)).status).toBe(404);
  });
});

describe('all papers as one PDF', () => {
  it('have a cover per item; what is no PDF is placed, or named as apart', async () => {
    const pages = await pagesFor('member');
    expect(pages).toEqual([
      expect.stringMatching(/1\. Opening Kaart\.png \(1 kB, te laat\) Notitie\.docx \(\d+ kB, te laat, apart bestand\)$/),
      '',
      expect.stringMatching(/2\. Bekostiging: de “prestatie” \? en de Wlz Voorstel\.pdf \(versie 2, \d+ kB, te laat\)$/),
      'Het voorstel',
      'Bladzijde twee',
    ]);
    expect(pages[0]).toContain(number);
  });

  it('hold what their reader may read, and nothing that was withdrawn', async () => {
    const [member, chair] = [(await pagesFor('member')).join(' '), (await pagesFor('chair')).join(' ')];
    expect(member).not.toMatch(/Personeel|Kanarie|Weg|weg|oud/);
    expect(chair).toMatch(/3\. Personeel .*Kanarie/);
    expect(chair).not.toMatch(/Weg\.pdf/);
  });

  it('are made although one is damaged', async () => {
    const other = await scene.agenda.meetingOf();
    const item = await scene.agenda.add(other, 'Stukken met een erg lange titel zonder spaties '.repeat(2) + 'x'.repeat(100));
    await scene.add(item.id, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 'x')]), 'Kapot.pdf');
    await scene.add(item.id, Buffer.concat([aPng().subarray(0, 16), Buffer.from('7fffffff7fffffff', 'hex'), aPng().subarray(24)]), 'Reus.png');
    await scene.add(item.id, await aPdf('heel'), 'Heel.pdf');
    const of = await scene.agenda.db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Meeting, { id: other })).number);
    const pages = await pagesFor('member', of);
    expect(pages[0]).toMatch(/Kapot\.pdf \(5 kB, te laat, apart bestand: beveiligd of beschadigd\) Reus\.png \(.*te groot voor deze pdf\) Heel\.pdf/);
    expect(pages.at(-1)).toBe('heel');
  });
});

it('others are answered while a large PDF is made', async () => {
  const large = await scene.agenda.meetingOf();
  const item = await scene.agenda.add(large, 'Dikke stukken');
  const thick = await aPdf(...Array.from({ length: 800 }, (_, page) => `Bladzijde ${page}`));
  for (const name of ['Een.pdf', 'Twee.pdf', 'Drie.pdf']) await scene.add(item.id, thick, name);
  const of = await scene.agenda.db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Meeting, { id: large })).number);
  let isMade = false;
  const began = performance.now();
  const made = scene.get('member', path('pdf', of)).then(async (response) => {
    isMade = true;
    return PDFDocument.load(await response.arrayBuffer());
  });
  const waits: number[] = [];
  while (!isMade) {
    const asked = performance.now();
    await scene.agenda.api.as(scene.agenda.personId('colleague'))('{ viewer { person { name } } }');
    waits.push(performance.now() - asked);
  }
  const took = performance.now() - began;
  expect((await made).getPageCount()).toBe(2_401);
  expect(waits.length).toBeGreaterThan(5);
  expect(Math.max(...waits)).toBeLessThan(took / 2);
}, 60_000);

describe.each(['zip', 'pdf'])('as %s', (extension) => {
  it('an item that is raised takes its papers out', async () => {
    const other = await scene.agenda.meetingOf();
    const item = await scene.agenda.add(other, 'Vervoer');
    await scene.add(item.id);
    const of = await scene.agenda.db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Meeting, { id: other })).number);
    expect((await scene.get('member', path(extension, of))).status).toBe(200);
    await scene.agenda.done('secretary', 'changeAgendaItem', { id: item.id, version: item.version, input: anInput('Vervoer', { level: Level.CONFIDENTIAL }) });
    expect([(await scene.get('member', path(extension, of))).status, (await scene.get('chair', path(extension, of))).status]).toEqual([404, 200]);
  });

  it('there is nothing for a stranger, of a meeting without papers, or of nothing; and nobody gets it without signing in', async () => {
    const bare = await scene.agenda.db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Meeting, { id: await scene.agenda.meetingOf(MeetingState.HELD) })).number);
    for (const [name, of] of [['stranger', number], ['secretary', bare], ['secretary', 'XX-2022-99'], ['secretary', '%00']] as const) {
      const response = await scene.get(name, path(extension, of));
      expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([404, 'Dit bestaat niet, of u mag het niet zien.']);
    }
    expect((await scene.get(null, path(extension))).status).toBe(401);
  });

  it('costs a bounded number of statements beyond the content', async () => {
    await scene.agenda.api.as(scene.agenda.personId('member'))('{ __typename }');
    const before = scene.agenda.api.statements().length;
    await (await scene.get('member', path(extension))).arrayBuffer();
    const statements = scene.agenda.api.statements().slice(before);
    expect(statements.filter((statement) => statement.includes('from agenda_paper'))).toHaveLength(1);
    expect(statements.length).toBeLessThan(40);
  });
});
