import { setTimeout as pause } from 'node:timers/promises';
import { docxOf } from './docx-of.js';
import { facts, heading, italic, bold, linkTo, list, listItem, paragraph, pdfOf, quiet, table, textBlocks, type Block, type PrintDocument } from './index.js';
import { readDocx, readPdf } from './testing.js';

const aDocument = (...blocks: Block[]): PrintDocument => ({
  title: 'Agenda: Strategisch overleg, juni', over: 'Strategisch overleg · SO-2022-2', status: ['Concept', 'Vertrouwelijk'],
  madeFor: 'Samengesteld voor Sanne de Vries op vrijdag 1 april 2022 om 14.05 uur', madeOn: '2022-04-01', blocks,
});

const columns = [{ head: 'Nr.', width: 1 }, { head: 'Onderwerp', width: 5 }];

const everything = aDocument(
  facts([['Plaats', 'Den Haag'], ['Online', [linkTo('https://bellen.example/so')]], ['Toelichting', null]]),
  heading(1, 'Besproken'),
  paragraph(['Gewoon, ', bold('vet'), ' en ', italic('schuin'), '.\nEen tweede regel.']),
  list([listItem('eerste', [list([listItem('diep genest')], true)]), listItem('tweede')]),
  heading(2, 'Punten'),
  table(columns, [['1', [paragraph([bold('Opening')]), quiet('een toelichting')]], ['3', 'Rondvraag']]),
);

describe('a document as PDF', () => {
  it('is tagged, Dutch, titled, with its pages counted and its status on each', async () => {
    const read = await readPdf(await pdfOf(aDocument(...everything.blocks, table(columns, Array.from({ length: 80 }, (_, row) => [String(row), `Onderwerp ${row}`])))));
    expect(read).toMatchObject({ title: everything.title, language: 'nl-NL', isTagged: true, accessibleBy: '1' });
    expect([...read.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link']));
    expect(read.pages.length).toBeGreaterThan(2);
    for (const [place, page] of read.pages.entries()) {
      expect(page).toContain('Concept · Vertrouwelijk');
      expect(page).toContain(everything.madeFor);
      expect(page).toContain(`Pagina ${place + 1} van ${read.pages.length}`);
      // The head of the table stands on each page that it reaches.
      expect(page).toContain('Nr. Onderwerp');
    }
    expect(read.text).toContain('Gewoon, vet en schuin. Een tweede regel.');
    expect(read.text).toContain('diep genest');
    expect(read.text).not.toContain('Toelichting');
  });

  it('takes hostile text for text', async () => {
    const hostile = ['#import "@preview/x:1.0.0": *', '$ x^2 $ `rauw` *ster* _streep_ <label> @noot \\ // wat /* nog */', '#read("/etc/passwd")', `"'‘’“”{}[]#(1+1)`, '= Kop', '- punt', '+ punt'];
    const { text, roles } = await readPdf(await pdfOf(aDocument(...hostile.map((line) => paragraph(line)))));
    for (const line of hostile) expect(text).toContain(line);
    expect(roles.has('H1') || roles.has('L')).toBe(false);
  });

  it('stands whatever is typed: NUL, halves of characters, marks of direction, what no font draws', async () => {
    const { text } = await readPdf(await pdfOf(aDocument(paragraph('a\u0000b\uD800c\u202Ed\u200Fe\uFEFFf\uFFFEg\u0007h'), paragraph('lach 😀👩‍👩‍👧 en 👍🏽 en 漢字 na'), paragraph('Şükrü Łódź Đặng é€→✓'), paragraph(''))));
    expect(text).toContain('abcdefgh');
    expect(text).toContain('lach [lach][emoji] en [duim omhoog] en [teken] na');
    expect(text).toContain('Şükrü Łódź Đặng é€→✓');
  });

  it('keeps a word of ten thousand characters and a row of many on the paper', async () => {
    const long = 'W'.repeat(10_000);
    const { text, pages } = await readPdf(await pdfOf(aDocument(paragraph(long), table(columns, [['1', long]]))));
    expect(text.replaceAll(' ', '').split('W').length - 1).toBe(20_000);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('of three hundred rows leaves others working meanwhile', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [String(row + 1), [paragraph([bold(`Onderwerp ${row + 1}`)]), paragraph('Een toelichting van een regel of wat.')]] as const);
    let isDone = false;
    const made = pdfOf(aDocument(table(columns, rows))).finally(() => (isDone = true));
    let turns = 0;
    for (; !isDone; turns += 1) await pause(1);
    expect((await readPdf(await made)).text).toContain('Onderwerp 300');
    expect(turns).toBeGreaterThan(20);
  });

  it('comes back to each who asked, also at once', async () => {
    const made = await Promise.all(['een', 'twee', 'drie'].map(async (word) => (await readPdf(await pdfOf(aDocument(paragraph(`Dit is ${word}.`))))).text));
    for (const [place, word] of ['een', 'twee', 'drie'].entries()) expect(made[place]).toContain(`Dit is ${word}.`);
  });
});

it('a typed text becomes paragraphs and lists', () => {
  const said = textBlocks('Eerst dit:\n- een\n- twee\nEn dan\nverder.\n\n\nTot slot – zonder lijst');
  expect(said.map((block) => (block.kind === 'list' ? block.items.map(({ runs }) => runs[0]?.text) : block.runs[0]?.text))).toEqual(['Eerst dit:', ['een', 'twee'], 'En dan\nverder.', 'Tot slot – zonder lijst']);
  expect(textBlocks(' \n')).toEqual([]);
});

describe('a document as DOCX', () => {
  it('says the same, in Dutch, with real headings, repeated heads of tables and page numbers', async () => {
    const { parts, text } = await readDocx(await docxOf(everything));
    for (const words of [everything.title, everything.madeFor, 'Gewoon, vet en schuin. Een tweede regel.', 'diep genest', 'Den Haag', 'een toelichting', 'Concept. Vertrouwelijk.']) expect(text).toContain(words);
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).toContain('<w:tblHeader/>');
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="nl-NL"/);
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${everything.title}</dc:title>`);
    const all = Object.values(parts).join('');
    expect(all).toMatch(/PAGE<.*NUMPAGES</s);
    expect(all.match(/Concept · Vertrouwelijk/g)).toHaveLength(1);
    expect(all).toContain('https://bellen.example/so');
  });

  it('stays well-formed whatever is typed', async () => {
    const { text } = await readDocx(await docxOf(aDocument(paragraph('a\u0000b\uD800c\u202Ed\uFFFEe & <w:p> ]]> "f"'), paragraph('😀 שלום'), paragraph('x'.repeat(10_000)))));
    expect(text).toContain('abcde & <w:p> ]]> "f" 😀 שלום');
    expect(text).toContain('x'.repeat(10_000));
  });

  it('follows only links of the web', async () => {
    const { parts, text } = await readDocx(await docxOf(aDocument(paragraph([linkTo('javascript:alert(1)')]))));
    expect(text).toContain('javascript:alert(1)');
    expect(Object.values(parts).join('')).not.toContain('Target="javascript');
  });
});
