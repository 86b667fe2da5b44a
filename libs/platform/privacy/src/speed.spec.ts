import { findClientData, TextProfile } from './index.js';

const size = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

// Each is made to send a careless pattern back over the same characters again and again.
const adversarial: readonly string[] = [
  'a', 'A', 'Ab ', '1', '1 ', '12-', '1.000 ', '1.000.', '@', 'a@', 'a@b.example ', 'a.', 'A.', 'A. ', 'a-', "a'", '\u200b', '\u0301', 'ﷺ', ' ', '\n',
  'van ', 'van Aab ', 'NL91 ', 'NL', '06 1 ', '+31', '(at)', 'zaaknummer: ', 'straat ', 'Xstraat', 'jarige ', '(', 'é1', '1²', '👩‍👩‍👧‍👦', 'Jan ', 'de heer ',
  '//2022-01-01', '1-1-2022 ', '01/234567-', '1234 AB ', 'mevrouw A. van ',
];

describe('100,000 characters', () => {
  // Takes some 0.05 s; a pattern that backtracks takes minutes. The bound leaves room for a slow, busy machine.
  it.each([...adversarial, 'Op 12 maart 2021 sprak mevrouw Jansen met de werkgroep over € 2.000 en 1.500 cliënten. '])('of "%s" are read in one go', (piece) => {
    const start = performance.now();
    findClientData(fill(piece), TextProfile.LEARNING);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
