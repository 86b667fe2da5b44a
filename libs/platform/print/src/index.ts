export * from './document.js';
export * from './origin-mark.js';
export { pdfOf } from './pdf-of.js';
export * from './answer-print.js';
