import {
  AlignmentType, BorderStyle, Document, ExternalHyperlink, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, Tab, TabStopType, Table, TableCell, TableLayoutType,
  TableRow, TextRun, WidthType, type IRunOptions, type ParagraphChild,
} from 'docx';
import { runsOf, withTexts, type Block, type Facts, type List, type PrintDocument, type Run, type Table as PrintTable } from './document.js';
import { cleanText } from './printable-text.js';

const ink = '14284B';
const grey = '55606E';
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C3CAD3' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Twentieths of a point between the margins of A4. */
const textWidth = 9_300;
const factIndent = 1_900;

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A line break in a run is one in Word. */
const wordsOf = ({ text, isBold, isItalic }: Run, look: IRunOptions): TextRun[] =>
  text.split('\n').map((line, place) => new TextRun({ ...look, text: line, ...(place > 0 ? { break: 1 } : {}), bold: isBold ?? look.bold, italics: isItalic }));

const children = (runs: readonly Run[], look: IRunOptions = {}): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] => (run.href ? [new ExternalHyperlink({ link: run.href, children: wordsOf(run, { ...look, style: 'Hyperlink' }) })] : wordsOf(run, look)));

const quietLook: IRunOptions = { color: grey, size: 19 };

const listParagraphs = ({ items, isNumbered }: List, instance: () => number, level = 0): Paragraph[] => {
  // Each numbered list counts for itself.
  const numbering = { reference: isNumbered ? 'numbers' : 'bullets', level: Math.min(level, 8), instance: instance() };
  return items.flatMap(({ runs, inner }) => [
    new Paragraph({ numbering, children: children(runs), spacing: { after: 40 } }),
    ...inner.flatMap((list) => listParagraphs(list, instance, level + 1)),
  ]);
};

const factParagraphs = ({ facts }: Facts): Paragraph[] => facts.map(({ label, runs }) => new Paragraph({
  tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
  indent: { left: factIndent, hanging: factIndent },
  spacing: { after: 40 },
  children: [new TextRun({ text: label, color: grey }), new TextRun({ children: [new Tab()] }), ...children(runs)],
}));

const headCell = (text: string, width: number): TableCell => new TableCell({
  width: { size: width, type: WidthType.DXA },
  shading: { type: ShadingType.CLEAR, fill: 'EEF1F5', color: 'auto' },
  children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: true, color: ink })] })],
});

function tableOf({ columns, rows }: PrintTable, blocks: (some: readonly Block[]) => (Paragraph | Table)[]): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * textWidth));
  const cellOf = (cell: readonly Block[], place: number): TableCell =>
    new TableCell({ width: { size: widths[place] ?? 0, type: WidthType.DXA }, children: cell.length > 0 ? blocks(cell) : [new Paragraph('')] });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: hairline, bottom: hairline },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ head }, place) => headCell(head, widths[place] ?? 0)) }),
      ...rows.map((cells) => new TableRow({ children: cells.map(cellOf) })),
    ],
  });
}

function blocksOf(all: readonly Block[], instance: () => number): (Paragraph | Table)[] {
  return all.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === 'heading') return [new Paragraph({ heading: headingLevels[block.level], keepNext: true, children: children(block.runs) })];
    if (block.kind === 'paragraph') return [new Paragraph({ children: children(block.runs, block.isQuiet ? quietLook : {}) })];
    if (block.kind === 'list') return listParagraphs(block, instance);
    if (block.kind === 'facts') return factParagraphs(block);
    return [tableOf(block, (some) => blocksOf(some, instance)), new Paragraph({ spacing: { after: 0 }, children: [] })];
  });
}

const small = (text: string): TextRun => new TextRun({ text, size: 17, color: grey });

const headerOf = ({ title, status }: PrintDocument): Header => new Header({
  children: [new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { bottom: hairline },
    children: [small(title), new TextRun({ children: [new Tab()] }), new TextRun({ text: status.join(' · '), size: 17, bold: true, color: ink })],
  })],
});

const footerOf = ({ madeFor }: PrintDocument): Footer => new Footer({
  children: [new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { top: hairline },
    children: [
      small(madeFor),
      new TextRun({ children: [new Tab()] }),
      new TextRun({ size: 17, color: grey, children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
    ],
  })],
});

const styles = {
  default: {
    document: { run: { font: 'Calibri', size: 21, language: { value: 'nl-NL', eastAsia: 'nl-NL', bidirectional: 'nl-NL' } }, paragraph: { spacing: { after: 120, line: 264 } } },
    title: { run: { size: 38, bold: true, color: ink }, paragraph: { spacing: { after: 80 } } },
    heading1: { run: { size: 28, bold: true, color: ink }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { size: 24, bold: true, color: ink }, paragraph: { spacing: { before: 240, after: 80 } } },
    heading3: { run: { size: 21, bold: true, color: ink }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
};

const levelsOf = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  Array.from({ length: 9 }, (_, level) => ({
    level, format, text: text(level), alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
  }));

const numbering = {
  config: [
    { reference: 'bullets', levels: levelsOf(LevelFormat.BULLET, () => '•') },
    { reference: 'numbers', levels: levelsOf(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

/** The same document for Word: real headings, repeated table heads, page numbers, in Dutch. */
export async function docxOf(given: PrintDocument): Promise<Uint8Array> {
  const document = withTexts(given, cleanText);
  const { title, over, status, madeFor, blocks } = document;
  let lists = 0;
  const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_500, bottom: 1_400, left: 1_303, right: 1_303 } };
  const head = [
    new Paragraph({ children: children(runsOf(over), { color: grey }) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: children(runsOf(title)) }),
    new Paragraph({ children: children(runsOf(`${status.map((word) => `${word}. `).join('')}${madeFor}.`), quietLook) }),
  ];
  return Packer.toBuffer(new Document({
    title,
    creator: 'Schakel',
    description: madeFor,
    styles,
    numbering,
    sections: [{ properties: { page }, headers: { default: headerOf(document) }, footers: { default: footerOf(document) }, children: [...head, ...blocksOf(blocks, () => (lists += 1))] }],
  }));
}
