import { amsterdamInstant, presentMoment } from './clock.js';
import { addDays, dayOf, daysBetween, inWords, isDay, weekday } from './days.js';
import { holidayOn, isWorkingDay } from './working-days.js';

describe('days', () => {
  it('are Amsterdam’s, also around midnight and both DST changes', () => {
    expect(dayOf(new Date('2022-03-31T22:30:00Z'))).toBe('2022-04-01');
    expect(dayOf(new Date('2022-03-31T21:30:00Z'))).toBe('2022-03-31');
    expect(dayOf(new Date('2022-12-31T23:30:00Z'))).toBe('2023-01-01');
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-10-29', '2022-10-31')).toBe(2);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
  });

  it.each([['2022-02-29', false], ['2024-02-29', true], ['2022-13-01', false], ['2022-4-1', false], ['1899-12-31', false], ['2022-04-01T00:00', false], ['', false]])('%s exists: %s', (day, exists) => {
    expect(isDay(day)).toBe(exists);
  });

  it('are said in Dutch', () => {
    expect(inWords('2022-04-01')).toBe('vrijdag 1 april 2022');
    expect(weekday('2022-04-03')).toBe(7);
  });
});

describe('working days', () => {
  it('leave out weekends and Dutch public holidays', () => {
    expect(isWorkingDay('2022-04-01')).toBe(true);
    expect(isWorkingDay('2022-04-02')).toBe(false);
    expect([holidayOn('2022-04-18'), isWorkingDay('2022-04-18')]).toEqual(['Tweede paasdag', false]);
    expect([holidayOn('2022-04-27'), isWorkingDay('2022-04-27')]).toEqual(['Koningsdag', false]);
    expect(holidayOn('2022-04-28')).toBeUndefined();
  });
});

describe('the clock', () => {
  it('stands on the demo day while the time of day goes on', () => {
    const { at, day, realAt } = presentMoment('2022-04-01', new Date('2026-11-22T16:10:26Z'));
    // 17:10:26 on a winter's clock in Amsterdam is 15:10:26Z in summer time.
    expect([at.toISOString(), day, realAt.toISOString()]).toEqual(['2022-04-01T15:10:26.000Z', '2022-04-01', '2026-11-22T16:10:26.000Z']);
  });

  it('is the real one without a demo day', () => {
    const now = new Date('2026-11-22T23:30:00Z');
    expect(presentMoment(null, now)).toEqual({ at: now, day: '2026-11-23', realAt: now });
  });

  it.each([
    ['2022-01-10', '07:00:00', '2022-01-10T06:00:00.000Z'],
    ['2022-07-10', '07:00:00', '2022-07-10T05:00:00.000Z'],
    ['2022-03-27', '02:30:00', '2022-03-27T01:30:00.000Z'],
    ['2022-10-30', '02:30:00', '2022-10-30T01:30:00.000Z'],
  ])('knows when it is %s %s in Amsterdam', (day, time, instant) => {
    expect(amsterdamInstant(day, time).toISOString()).toBe(instant);
  });
});
