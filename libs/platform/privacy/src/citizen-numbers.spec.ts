import fc from 'fast-check';
import { isCitizenNumber } from './citizen-numbers.js';
import { findClientData, TextProfile } from './index.js';

const separators = [' ', '.', '-', '\u00a0', '\u2009', '–', '\u2011', '·', ' - '];
const invisible = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u180e', '\ufe0f'];
const zeros = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0xe50, 0x1d7ce, 0x1d7f6];

/** Any number that passes the eleven-test: eight free digits and the ninth that follows from them. */
const citizenNumber = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, rest: digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11 }))
  .filter(({ digits, rest }) => rest < 10 && digits.some((digit) => digit !== 0))
  .map(({ digits, rest }) => [...digits, rest].join(''));

const gaps = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
const sentence = (number: string): string => `Het nummer ${number} staat in deze zin.`;

function expectFound(text: string, number: string): void {
  const found = findClientData(text, TextProfile.GENERAL).filter((finding) => finding.kind === 'BSN');
  expect(found.map((finding) => text.slice(finding.start, finding.end))).toEqual([number]);
  expect(found[0]?.severity).toBe('BLOCK');
}

describe('the eleven-test', () => {
  it.each(['111222333', '123456782', '12345672'])('passes %s', (digits) => expect(isCitizenNumber(digits)).toBe(true));
  it.each(['000000000', '123456789', '111111111', '1234567', '1234567820', '12345678a', ''])('refuses "%s"', (digits) => {
    expect(isCitizenNumber(digits)).toBe(false);
  });

  it('refuses every number with one digit changed', () => {
    fc.assert(fc.property(citizenNumber, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
      const changed = [...number].map((digit, index) => (index === place ? (Number(digit) + step) % 10 : digit)).join('');
      expect(isCitizenNumber(changed)).toBe(false);
    }));
  });
});

describe('a BSN in a text is found', () => {
  it('in every grouping, with every separator', () => {
    fc.assert(fc.property(citizenNumber, gaps, fc.constantFrom(...separators), (number, hasGap, separator) => {
      const written = [...number].map((digit, index) => (hasGap[index - 1] ? separator + digit : digit)).join('');
      expectFound(sentence(written), written);
    }), { numRuns: 1000 });
  });

  it('with invisible characters anywhere inside', () => {
    fc.assert(fc.property(citizenNumber, fc.array(fc.constantFrom('', ...invisible), { minLength: 8, maxLength: 8 }), (number, hidden) => {
      const written = [...number].map((digit, index) => (hidden[index - 1] ?? '') + digit).join('');
      expectFound(sentence(written), written);
    }), { numRuns: 500 });
  });

  it('in the digits of every script, also mixed', () => {
    const script = fc.array(fc.constantFrom(...zeros), { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(citizenNumber, script, (number, scripts) => {
      const written = [...number].map((digit, index) => String.fromCodePoint((scripts[index] ?? 0x30) + Number(digit))).join('');
      expectFound(sentence(written), written);
    }), { numRuns: 500 });
  });

  it('without its leading zero', () => {
    fc.assert(fc.property(citizenNumber.filter((number) => /^0[3-9]/.test(number)), (number) => {
      expectFound(sentence(number.slice(1)), number.slice(1));
    }));
  });

  it('between other numbers, in the usual forms', () => {
    fc.assert(fc.property(citizenNumber, fc.constantFrom(' ', '.', '-'), fc.constantFrom([9], [4, 2, 3], [3, 3, 3]), (number, separator, shape) => {
      let rest = number;
      const written = shape.map((length) => [rest.slice(0, length), rest = rest.slice(length)][0]).join(separator);
      expectFound(`In 2021 waren er 14: ${written} en 22 anderen.`, written);
    }));
  });
});
