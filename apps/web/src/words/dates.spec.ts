import { dayText, daysBetween, instantText, longDayText, numberText, relativeDayText, timeText } from './dates.js';

describe('dates in words', () => {
  it('writes a day short and long', () => {
    expect(dayText('2022-04-01')).toBe('vr 1 apr 2022');
    expect(longDayText('2022-04-01')).toBe('vrijdag 1 april 2022');
  });

  it('writes an instant in Amsterdam, in summer and in winter', () => {
    expect(instantText('2022-03-27T00:59:00Z')).toBe('zo 27 mrt 2022, 01:59');
    expect(instantText('2022-03-27T01:00:00Z')).toBe('zo 27 mrt 2022, 03:00');
    expect(instantText('2022-06-30T22:30:00Z')).toBe('vr 1 jul 2022, 00:30');
    expect(timeText(new Date('2022-06-30T22:30:00Z'))).toBe('00:30');
  });

  it('counts days over the change of the clock', () => {
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-04-01', '2022-03-31')).toBe(-1);
  });

  it.each([
    ['2022-04-01', 'vandaag'],
    ['2022-04-02', 'morgen'],
    ['2022-03-31', 'gisteren'],
    ['2022-04-14', 'over 13 dagen'],
    ['2022-04-15', 'over 2 weken'],
    ['2022-02-01', '8 weken geleden'],
    ['2022-10-01', 'over 6 maanden'],
    ['2024-04-01', 'over 2 jaar'],
  ])('says how far %s is: %s', (day, words) => {
    expect(relativeDayText(day, '2022-04-01')).toBe(words);
  });

  it('writes numbers the Dutch way', () => expect(numberText(1500)).toBe('1.500'));
});
