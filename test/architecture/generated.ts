import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Holds a generated, committed file against what the code now gives, so that a change shows in review.
 * `UPDATE_GENERATED=1` writes it instead.
 */
export function expectGenerated(file: string, text: string): void {
  const place = path.join(root, file);
  if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(place, text);
  expect(readFileSync(place, 'utf8')).toBe(text);
}
