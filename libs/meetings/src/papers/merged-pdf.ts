import { ParseSpeeds, PDFDocument, StandardFonts, rgb, type PDFFont, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';

/** A paper to be placed: its content, or why it stays apart. In the words of its cover. */
export interface PaperToMerge {
  /** 'Notitie.pdf (versie 2, 30 kB': what is said of it, without the last bracket. */
  line: string;
  mediaType: string;
  bytes: Uint8Array | null;
  why: string | null;
}

/** What is needed of a meeting to make one PDF of its papers: plain, so that it can go to another thread. */
export interface MergeOrder {
  title: string;
  over: string;
  items: { heading: string; papers: PaperToMerge[] }[];
}

const mostPixels = 30_000_000;

const a4 = { width: 595.28, height: 841.89 };
const margin = 56;
const ink = rgb(0.03, 0.11, 0.2);
const quiet = rgb(0.33, 0.36, 0.42);

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

type Placed = { line: string } & ({ pages: PDFPage[] } | { image: PDFImage } | { why: string });

async function pagesOf(pdf: PDFDocument, bytes: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  return pdf.copyPages(source, source.getPageIndices());
}

/** A small PNG can hold an image that no memory holds: its size stands in its first bytes. */
function isHugePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) * view.getUint32(20) > mostPixels;
}

/** Takes a paper into the PDF, or says why it stays apart. */
async function take(pdf: PDFDocument, { line, mediaType, bytes, why }: PaperToMerge): Promise<Placed> {
  if (!bytes) return { line, why: why ?? '' };
  try {
    if (mediaType === 'application/pdf') return { line, pages: await pagesOf(pdf, bytes) };
    if (mediaType === 'image/jpeg') return { line, image: await pdf.embedJpg(bytes) };
    return isHugePng(bytes) ? { line, why: 'apart bestand: te groot voor deze pdf' } : { line, image: await pdf.embedPng(bytes) };
  } catch {
    // With a password, or damaged: one paper must not take the others along.
    return { line, why: 'apart bestand: beveiligd of beschadigd' };
  }
}

function placeImage(pdf: PDFDocument, image: PDFImage): void {
  const { width, height } = image.scaleToFit(a4.width - 2 * margin, a4.height - 2 * margin);
  pdf.addPage([a4.width, a4.height]).drawImage(image, { x: (a4.width - width) / 2, y: (a4.height - height) / 2, width, height });
}

function writeCover(pdf: PDFDocument, fonts: Fonts, over: string, heading: string, placed: readonly Placed[]): void {
  const cover = new Writer(pdf, fonts);
  cover.write(over, { size: 10, isQuiet: true, space: 24 });
  cover.write(heading, { size: 20, isBold: true, space: 18 });
  for (const one of placed) cover.write('why' in one ? `${one.line}, ${one.why})` : `${one.line})`);
}

function addPaper(pdf: PDFDocument, one: Placed): void {
  if ('image' in one) placeImage(pdf, one.image);
  if ('pages' in one) for (const page of one.pages) pdf.addPage(page);
}

/** One PDF: a cover per item, then its PDFs and images; what is neither is named on the cover. Works hard: not beside requests. */
export async function mergedPdf({ title, over, items }: MergeOrder): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('nl-NL');
  const fonts = { plain: await pdf.embedFont(StandardFonts.Helvetica), bold: await pdf.embedFont(StandardFonts.HelveticaBold) };
  for (const { heading, papers } of items) {
    const placed: Placed[] = [];
    for (const paper of papers) placed.push(await take(pdf, paper));
    writeCover(pdf, fonts, over, heading, placed);
    for (const one of placed) addPaper(pdf, one);
  }
  return pdf.save({ objectsPerTick: Infinity });
}
