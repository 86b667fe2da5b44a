import { holdsOn } from './period.js';

describe('holdsOn', () => {
  it.each([
    [null, null, true],
    ['2022-04-01', null, true],
    ['2022-04-02', null, false],
    [null, '2022-04-01', true],
    [null, '2022-03-31', false],
    ['2022-01-01', '2022-12-31', true],
    ['2022-04-01', '2022-04-01', true],
  ])('from %s until %s holds on 2022-04-01: %s', (from, until, expected) => {
    expect(holdsOn({ from, until }, '2022-04-01')).toBe(expected);
  });
});
