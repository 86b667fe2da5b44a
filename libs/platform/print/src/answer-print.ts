import type { Response } from 'express';
import { notFound } from '@schakel/kernel';
import type { PrintDocument } from './document.js';
import { pdfOf } from './pdf-of.js';

/** Loaded when the first is asked: the library that writes them is large. */
const writeDocx = async (document: PrintDocument): Promise<Uint8Array> => (await import('./docx-of.js')).docxOf(document);

const writers = {
  pdf: { type: 'application/pdf', write: pdfOf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
} as const;

/** Ways in which a document leaves: the end of its address. */
export type PrintFormat = keyof typeof writers;

/** Errors: NOT_FOUND for what is no format of ours. */
export function printFormat(end: string): PrintFormat {
  if (!Object.hasOwn(writers, end)) throw notFound();
  return end as PrintFormat;
}

// A number or a code with a Dutch word; anything else would need quoting.
const fileName = (name: string, format: PrintFormat): string => `${name.replace(/[^A-Za-z0-9 -]/g, '')}.${format}`;

/** Sends a document as a file that is kept nowhere between: it was made for one person. Errors: RATE_LIMITED. */
export async function answerPrint(response: Response, format: PrintFormat, name: string, document: PrintDocument): Promise<void> {
  const { type, write } = writers[format];
  const bytes = await write(document);
  response.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName(name, format)}"`,
    'Cache-Control': 'private, no-store',
  });
  response.end(bytes);
}
