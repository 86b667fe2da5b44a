import { workingDaysAfter, workingDaysBefore } from './paper-term.js';

it.each([
  ['2022-04-08', 5, '2022-04-01'],
  ['2022-04-07', 5, '2022-03-31'],
  ['2022-04-04', 1, '2022-04-01'],
  ['2022-04-04', 0, '2022-04-04'],
  // Goede Vrijdag is no public holiday, Easter Monday is.
  ['2022-04-19', 1, '2022-04-15'],
  // Koningsdag, and Bevrijdingsdag in a lustrum year alone.
  ['2022-04-28', 1, '2022-04-26'],
  ['2025-05-06', 1, '2025-05-02'],
  ['2026-05-06', 1, '2026-05-05'],
  ['2023-01-03', 2, '2022-12-30'],
])('before %s, %i working days: %s', (day, count, before) => {
  expect(workingDaysBefore(day, count)).toBe(before);
});

it('counts forward over a weekend and a holiday', () => {
  expect(workingDaysAfter('2022-04-14', 2)).toBe('2022-04-19');
});
