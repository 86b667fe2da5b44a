import { highlight, snippet } from './highlight.js';

const shown = (pieces: { text: string; isHit: boolean }[]): string => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

const marked = (text: string): string => text.replaceAll('[', '\u0002').replaceAll(']', '\u0003');

it('puts the marks of the database on the text itself', () => {
  expect(shown(highlight('Regel Zvw/Wlz: nu', marked('Regel Zvw [Wlz]  nu'), []))).toBe('Regel Zvw/[Wlz]: nu');
});

it('marks words that begin with what was typed, whatever their accents', () => {
  expect(shown(highlight('De geïncludeerde cliënten', 'De geïncludeerde cliënten', ['geincl', 'x']))).toBe('De [geïncludeerde] cliënten');
});

it('joins marks that meet', () => {
  expect(shown(highlight('bekostiging', marked('[bekostiging]'), ['bekost']))).toBe('[bekostiging]');
});

it('leaves a text without marks when the copy is of another text', () => {
  expect(shown(highlight('kort', marked('een [heel] andere tekst'), []))).toBe('kort');
});

it('keeps markup as the text it is', () => {
  expect(highlight('<b>x</b> & norm', '<b>x</b> & norm', ['norm'])).toEqual([{ text: '<b>x</b> & ', isHit: false }, { text: 'norm', isHit: true }]);
});

it('shows the part around the first hit', () => {
  const text = `${'woord '.repeat(100)}norm ${'einde '.repeat(100)}`;
  const part = shown(snippet(text, text, ['norm']));
  expect(part).toMatch(/^… woord .*\[norm\] einde .* …$/);
  expect(part.length).toBeLessThan(300);
});

it('shows the beginning when nothing is marked', () => {
  expect(shown(snippet('a '.repeat(300), 'x', []))).toMatch(/^a a .* …$/);
  expect(snippet('', '', [])).toEqual([]);
});

it('counts signs outside the basic plane as the text does', () => {
  expect(shown(highlight('😀 norm', marked('😀 [norm]'), []))).toBe('😀 [norm]');
});
