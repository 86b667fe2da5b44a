import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { xml2js, type Element } from 'xml-js';

/** A PDF as a reading program meets it. */
export interface ReadPdf {
  /** Of each page, in reading order. */
  pages: string[];
  /** All pages, single spaces. */
  text: string;
  title: string;
  language: string;
  isTagged: boolean;
  /** Roles of the structure tree: 'Table', 'TH', 'H1'. */
  roles: Set<string>;
  /** The part of the standard for accessible PDFs that it says to follow. */
  accessibleBy: string | undefined;
}

interface StructureNode {
  role?: string;
  children?: StructureNode[];
}

function rolesIn({ role, children = [] }: StructureNode): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}

const oneSpaced = (text: string): string => text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();

/** Reads a PDF back, for specs. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages: string[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(oneSpaced(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')));
    for (const role of rolesIn((await page.getStructTree()) as StructureNode)) roles.add(role);
  }
  const mark = await pdf.getMarkInfo();
  await loading.destroy();
  const { Title, Language } = info as { Title?: string; Language?: string };
  return { pages, text: pages.join(' '), title: Title ?? '', language: Language ?? '', isTagged: mark?.Marked === true, roles, accessibleBy: metadata?.get('pdfuaid:part') as string | undefined };
}

/** A DOCX: its parts by path, each looked at as XML; and what stands in the text. */
export interface ReadDocx {
  parts: Record<string, string>;
  /** Of the body, single spaces. */
  text: string;
}

function textIn({ type, text, name, elements = [] }: Element): string {
  if (type === 'text') return String(text ?? '');
  return elements.map(textIn).join('') + (name === 'w:p' || name === 'w:br' ? ' ' : '');
}

/** Reads a DOCX back, for specs. Throws when a part is not well-formed. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes);
  const parts: Record<string, string> = {};
  for (const [path, file] of Object.entries(zip.files)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    parts[path] = await file.async('string');
    xml2js(parts[path]);
  }
  return { parts, text: oneSpaced(textIn(xml2js(parts['word/document.xml'] ?? '', { compact: false }) as Element)) };
}
