export * from './document.js';
export { pdfOf } from './pdf-of.js';
export { docxOf } from './docx-of.js';
export * from './answer-print.js';
