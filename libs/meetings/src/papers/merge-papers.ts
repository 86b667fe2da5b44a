import { ParseSpeeds, PDFDocument, StandardFonts, rgb, type PDFFont, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import { inWords } from '@schakel/kernel';
import { contentOf, sizeInWords } from '@schakel/files';
import type { DataSource } from 'typeorm';
import type { ItemWithPapers, PapersOfMeeting } from './papers-of-meeting.js';
import type { PaperOnAgenda } from './papers-on-agenda.js';

/** Bytes of papers that come into one PDF; what is more is named on its cover, and is in the zip. */
export const mostMerged = 60 * 1024 * 1024;

const mostPixels = 30_000_000;

const a4 = { width: 595.28, height: 841.89 };
const margin = 56;
const ink = rgb(0.03, 0.11, 0.2);
const quiet = rgb(0.33, 0.36, 0.42);

const placeable = new Set(['application/pdf', 'image/png', 'image/jpeg']);

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
}

/** Letters that the standard fonts have; another is a question mark rather than a file that cannot be made. */
function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return [...text.normalize('NFC')].map((sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '?')).join('');
}

/** Text in lines no wider than the page; a word that is wider is cut. */
function linesOf(text: string, font: PDFFont, size: number): string[] {
  const widest = a4.width - 2 * margin;
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= widest;
  const lines: string[] = [];
  let line = '';
  for (const word of writable(text, font).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (!fits(line)) {
        const cut = [...line].findIndex((_sign, place) => !fits(line.slice(0, place + 2)));
        lines.push(line.slice(0, cut + 1));
        line = line.slice(cut + 1);
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Writes down a page from the top, and goes on on a next one. */
class Writer {
  private page: PDFPage;
  private y = 0;

  constructor(private readonly pdf: PDFDocument, private readonly fonts: Fonts) {
    this.page = this.next();
  }

  private next(): PDFPage {
    this.y = a4.height - margin;
    this.page = this.pdf.addPage([a4.width, a4.height]);
    return this.page;
  }

  write(text: string, { size = 11, isBold = false, isQuiet = false, space = 6 } = {}): void {
    const font = isBold ? this.fonts.bold : this.fonts.plain;
    for (const line of linesOf(text, font, size)) {
      if (this.y - size < margin) this.next();
      this.page.drawText(line, { x: margin, y: this.y - size, size, font, color: isQuiet ? quiet : ink });
      this.y -= size * 1.4;
    }
    this.y -= space;
  }
}

type Placed = { paper: PaperOnAgenda } & ({ pages: PDFPage[] } | { image: PDFImage } | { why: string });

async function bytesOf(dataSource: DataSource, paper: PaperOnAgenda): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of contentOf(dataSource, { id: paper.fileId, size: paper.size })) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function pagesOf(pdf: PDFDocument, bytes: Buffer): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fast, updateMetadata: false });
  return pdf.copyPages(source, source.getPageIndices());
}

/** A small PNG can hold an image that no memory holds: its size stands in its first bytes. */
const isHugePng = (bytes: Buffer): boolean => bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostPixels;

/** Takes a paper into the PDF, or says why it stays apart. */
async function take(dataSource: DataSource, pdf: PDFDocument, paper: PaperOnAgenda, room: number): Promise<Placed> {
  if (!placeable.has(paper.mediaType)) return { paper, why: 'apart bestand' };
  if (paper.size > room) return { paper, why: 'apart bestand: te groot voor deze pdf' };
  const bytes = await bytesOf(dataSource, paper);
  try {
    if (paper.mediaType === 'application/pdf') return { paper, pages: await pagesOf(pdf, bytes) };
    if (paper.mediaType === 'image/jpeg') return { paper, image: await pdf.embedJpg(bytes) };
    return isHugePng(bytes) ? { paper, why: 'apart bestand: te groot voor deze pdf' } : { paper, image: await pdf.embedPng(bytes) };
  } catch {
    // With a password, or damaged: one paper must not take the others along.
    return { paper, why: 'apart bestand: beveiligd of beschadigd' };
  }
}

function placeImage(pdf: PDFDocument, image: PDFImage): void {
  const { width, height } = image.scaleToFit(a4.width - 2 * margin, a4.height - 2 * margin);
  pdf.addPage([a4.width, a4.height]).drawImage(image, { x: (a4.width - width) / 2, y: (a4.height - height) / 2, width, height });
}

function writeCover(pdf: PDFDocument, fonts: Fonts, of: PapersOfMeeting, item: ItemWithPapers, placed: readonly Placed[]): void {
  const cover = new Writer(pdf, fonts);
  cover.write([of.bodyName, of.number, of.heldOn ? inWords(of.heldOn) : ''].filter((part) => part !== '').join(' · '), { size: 10, isQuiet: true, space: 24 });
  cover.write(`${item.position}. ${item.title}`, { size: 20, isBold: true, space: 18 });
  for (const one of placed) {
    const { name, number, size, isLate } = one.paper;
    const marks = [number > 1 ? `versie ${number}` : '', sizeInWords(size), isLate ? 'te laat' : '', 'why' in one ? one.why : ''].filter((mark) => mark !== '');
    cover.write(`${name} (${marks.join(', ')})`);
  }
}

function addPaper(pdf: PDFDocument, one: Placed): void {
  if ('image' in one) placeImage(pdf, one.image);
  if ('pages' in one) for (const page of one.pages) pdf.addPage(page);
}

async function addItem(dataSource: DataSource, pdf: PDFDocument, fonts: Fonts, of: PapersOfMeeting, item: ItemWithPapers, room: number): Promise<number> {
  const placed: Placed[] = [];
  let left = room;
  for (const paper of item.papers) {
    const one = await take(dataSource, pdf, paper, left);
    if (!('why' in one)) left -= paper.size;
    placed.push(one);
  }
  writeCover(pdf, fonts, of, item, placed);
  for (const one of placed) addPaper(pdf, one);
  return left;
}

async function merge(dataSource: DataSource, of: PapersOfMeeting): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(`Stukken ${of.number}: ${of.title}`, { showInWindowTitleBar: true });
  pdf.setLanguage('nl-NL');
  const fonts = { plain: await pdf.embedFont(StandardFonts.Helvetica), bold: await pdf.embedFont(StandardFonts.HelveticaBold) };
  let room = mostMerged;
  for (const item of of.items) room = await addItem(dataSource, pdf, fonts, of, item, room);
  return pdf.save({ objectsPerTick: 500 });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * All papers as one PDF: a cover per item, then its PDFs and images; what is neither is named on the cover. One at a time in a process, of at most
 * `mostMerged` bytes: that bounds what it holds.
 */
export function mergedPapers(dataSource: DataSource, of: PapersOfMeeting): Promise<Uint8Array> {
  const made = last.then(() => merge(dataSource, of));
  last = made.catch(() => undefined);
  return made;
}
