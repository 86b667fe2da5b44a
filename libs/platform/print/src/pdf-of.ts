import { SchakelError } from '@schakel/kernel';
import { withTexts, type PrintDocument } from './document.js';
import { textForPdf } from './printable-text.js';
import { compileInProcess } from './typst-process.js';

/** Documents that wait; who comes after them is asked to come back. */
const mostWaiting = 40;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** A tagged PDF (PDF/UA-1, Dutch), one document at a time. Errors: RATE_LIMITED when too many wait. */
export async function pdfOf(document: PrintDocument): Promise<Uint8Array> {
  if (waiting >= mostWaiting) throw new SchakelError('RATE_LIMITED', 'Er worden nu veel stukken gemaakt. Probeer het over een minuut opnieuw.', { retryAfterSeconds: 60 });
  waiting += 1;
  const json = JSON.stringify(withTexts(document, textForPdf));
  const made = last.then(() => compileInProcess(json)).finally(() => (waiting -= 1));
  last = made.catch(() => undefined);
  return made;
}
