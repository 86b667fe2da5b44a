import type { Day } from '@schakel/kernel';

/** A piece of text in one look. A line break in it is a line break on paper. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Where a click goes. Only https. */
  readonly href?: string;
}

/** Text as it is written down: a plain one, or pieces with a look of their own. */
export type Text = string | readonly (string | Run)[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Smaller and greyer: what belongs to it, not what it says. */
  readonly isQuiet: boolean;
}

export interface ListItem {
  readonly runs: readonly Run[];
  readonly inner: readonly List[];
}

export interface List {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: readonly ListItem[];
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 stands right under the title. */
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
}

/** Names with their values: when, where, who. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[];
}

export type Cell = readonly (Paragraph | List)[];

export interface Column {
  readonly head: string;
  /** Share of the width, beside those of the other columns. */
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Heading | Paragraph | List | Facts | Table;

/** What is printed, without its look: the writers make one PDF and one DOCX of it. */
export interface PrintDocument {
  /** 'Agenda van de Stuurgroep': also the title that a PDF reader shows. */
  readonly title: string;
  /** Above the title: whose it is. */
  readonly over: string;
  /** 'Concept', 'Vertrouwelijk': on every page. */
  readonly status: readonly string[];
  /** 'Samengesteld voor … op …': on every page. */
  readonly madeFor: string;
  readonly madeOn: Day;
  readonly blocks: readonly Block[];
}

export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)));

export const bold = (text: string): Run => ({ text, isBold: true });
export const italic = (text: string): Run => ({ text, isItalic: true });
/** A link when it is safe to follow, else its words. */
export const linkTo = (href: string): Run => (href.startsWith('https://') ? { text: href, href } : { text: href });

export const heading = (level: Heading['level'], text: Text): Heading => ({ kind: 'heading', level, runs: runsOf(text) });
export const paragraph = (text: Text): Paragraph => ({ kind: 'paragraph', runs: runsOf(text), isQuiet: false });
export const quiet = (text: Text): Paragraph => ({ kind: 'paragraph', runs: runsOf(text), isQuiet: true });
export const listItem = (text: Text, inner: readonly List[] = []): ListItem => ({ runs: runsOf(text), inner });
export const list = (items: readonly ListItem[], isNumbered = false): List => ({ kind: 'list', isNumbered, items });

const bullet = /^\s*[-–•*]\s+/;

/** A text as people type it: an empty line parts paragraphs, lines that begin with a dash are a list. */
export function textBlocks(text: string): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = [];
  for (const piece of text.split(/\n\s*\n/)) {
    let said: string[] = [];
    let listed: string[] = [];
    const close = (): void => {
      if (said.length > 0) blocks.push(paragraph(said.join('\n')));
      if (listed.length > 0) blocks.push(list(listed.map((line) => listItem(line))));
      [said, listed] = [[], []];
    };
    for (const line of piece.split('\n').filter((one) => one.trim() !== '')) {
      const isListed = bullet.test(line);
      if (isListed ? said.length > 0 : listed.length > 0) close();
      if (isListed) listed.push(line.replace(bullet, ''));
      else said.push(line);
    }
    close();
  }
  return blocks;
}

/** Those that have a value. */
export const facts = (all: readonly (readonly [label: string, value: Text | null])[]): Facts =>
  ({ kind: 'facts', facts: all.flatMap(([label, value]) => (value === null || value.length === 0 ? [] : [{ label, runs: runsOf(value) }])) });

/** Cells given as a text are one paragraph. */
export const table = (columns: readonly Column[], rows: readonly (readonly (Cell | string)[])[]): Table =>
  ({ kind: 'table', columns, rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? [paragraph(cell)] : cell))) });

/** The same document with every text changed; kinds and addresses stay. */
export const withTexts = (document: PrintDocument, change: (text: string) => string): PrintDocument =>
  JSON.parse(JSON.stringify(document), (key, value: unknown) => (typeof value === 'string' && key !== 'kind' && key !== 'href' ? change(value) : value)) as PrintDocument;
