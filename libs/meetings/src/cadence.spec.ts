import { longestGap, nextBefore, shortBy } from './cadence.js';

describe('the next meeting is due before', () => {
  it.each<[number | null, number, string | null]>([
    [4, 0, '2022-03-31'], [4, 2, '2022-09-30'], [4, 3, '2022-12-31'], [4, 4, null], [4, 5, null],
    [2, 0, '2022-06-30'], [1, 0, '2022-12-31'], [12, 1, '2022-02-28'], [5, 0, '2022-03-31'], [52, 0, '2022-01-31'], [null, 0, null],
  ])('%s a year, %s held: %s', (perYear, held, expected) => {
    expect(nextBefore(perYear, 2022, held)).toBe(expected);
  });
});

it.each([[0, '2022-06-30'], [1, '2022-08-31'], [3, '2022-12-31']])('of a table that began on 1 April, the meetings are shared over the rest of the year: after %s', (held, expected) => {
  expect(nextBefore(4, 2022, held, '2022-04-01')).toBe(expected);
  expect(nextBefore(4, 2022, held, '2021-04-01')).toBe(nextBefore(4, 2022, held));
});

describe('the longest time without a meeting', () => {
  it.each<[string, string[], number | null]>([
    ['none was held', [], null],
    ['one, since then', ['2022-02-04'], 56],
    ['between two', ['2021-09-01', '2022-03-30'], 210],
    ['in whatever order they come', ['2022-03-30', '2021-09-01'], 210],
    ['without those to come', ['2022-03-30', '2022-09-01'], 2],
  ])('%s', (_what, days, expected) => {
    expect(longestGap(days, '2022-04-01')).toBe(expected);
  });
});

it.each<[number | null, number, number, number]>([
  [4, 0, 0, 4], [4, 2, 1, 1], [4, 2, 2, 0], [2, 3, 1, 0], [null, 0, 0, 0],
])('%s a year, %s held and %s planned: %s too few', (perYear, held, planned, expected) => {
  expect(shortBy(perYear, { held, planned })).toBe(expected);
});
