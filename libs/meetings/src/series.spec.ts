import { addDays, amsterdamInstant, weekday } from '@schakel/kernel';
import { freeDayOn, isWallTime, overlaps } from './moments.js';
import { SeriesOrdinal, proposeDays, type SeriesRule } from './series.js';

const year: SeriesRule = { from: '2022-01-01', until: '2022-12-31', everyMonths: 3, ordinal: SeriesOrdinal.FIRST, weekday: 4 };
const daysOf = (rule: Partial<SeriesRule>): string[] => proposeDays({ ...year, ...rule }).map(({ heldOn }) => heldOn);

describe('a series by rule', () => {
  it.each<[string, Partial<SeriesRule>, string[]]>([
    ['every three months on the first Thursday', {}, ['2022-01-06', '2022-04-07', '2022-07-07', '2022-10-06']],
    ['on the last Friday', { ordinal: SeriesOrdinal.LAST, weekday: 5, everyMonths: 6 }, ['2022-01-28', '2022-07-29']],
    ['within its period alone', { from: '2022-01-07', until: '2022-07-06' }, ['2022-04-07']],
    ['four a year', { everyMonths: null, perYear: 4 }, ['2022-01-06', '2022-04-07', '2022-07-07', '2022-10-06']],
    ['five a year, spread', { everyMonths: null, perYear: 5 }, ['2022-01-06', '2022-03-03', '2022-05-05', '2022-08-04', '2022-10-06']],
    ['twice a year from another month', { from: '2022-04-01', until: '2023-03-31', everyMonths: null, perYear: 2 }, ['2022-04-07', '2022-10-06']],
  ])('%s', (_what, rule, expected) => {
    expect(daysOf(rule)).toEqual(expected);
  });

  it('gives way to a holiday, and says so', () => {
    // The last Wednesday of April 2022 is Koningsdag.
    const [found] = proposeDays({ ...year, from: '2022-04-01', until: '2022-04-30', ordinal: SeriesOrdinal.LAST, weekday: 3 });
    expect(found).toEqual({ heldOn: '2022-04-28', ruleDay: '2022-04-27', why: 'Op de dag van de regel is het Koningsdag: dit is de eerste werkdag erna.' });
  });

  it('goes past the weekend after a holiday', () => {
    // Kerstmis 2026 falls on a Friday.
    expect(daysOf({ from: '2026-12-01', until: '2026-12-31', ordinal: SeriesOrdinal.LAST, weekday: 5 })).toEqual(['2026-12-28']);
  });

  it('takes the last where a month has no fifth, and says so', () => {
    const found = proposeDays({ ...year, from: '2022-02-01', until: '2022-03-31', everyMonths: 1, ordinal: SeriesOrdinal.FIFTH });
    expect(found).toEqual([
      { heldOn: '2022-02-24', ruleDay: null, why: 'Deze maand heeft geen vijfde donderdag: dit is de laatste.' },
      { heldOn: '2022-03-31', ruleDay: null, why: null },
    ]);
  });

  it('keeps weekday and clock over both changes of the clocks', () => {
    const days = daysOf({ everyMonths: 1, from: '2022-03-01', until: '2022-11-30' });
    expect(days).toHaveLength(9);
    expect(days.every((day) => weekday(day) === 4 || freeDayOn(addDays(day, -1)) !== undefined)).toBe(true);
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
    expect(new Set(days.map((day) => clock.format(amsterdamInstant(day, '10:00:00'))))).toEqual(new Set(['10:00']));
  });
});

describe('Bevrijdingsdag', () => {
  it.each([['2022-05-05', undefined], ['2025-05-05', 'Bevrijdingsdag'], ['2030-05-05', 'Bevrijdingsdag'], ['2025-05-06', undefined]])('on %s: %s', (day, expected) => {
    expect(freeDayOn(day)).toBe(expected);
  });
});

describe('two moments', () => {
  const at = (startsAt: string | null, endsAt: string | null, heldOn = '2022-09-22') => ({ heldOn, startsAt, endsAt });
  it.each([
    ['that share an hour', at('10:00', '12:00'), at('11:00', '13:00'), true],
    ['that follow each other', at('10:00', '12:00'), at('12:00', '13:00'), false],
    ['one within the other', at('09:00', '17:00'), at('11:00', '12:00'), true],
    ['on two days', at('10:00', '12:00'), at('10:00', '12:00', '2022-09-23'), false],
    ['one without a time', at('10:00', '12:00'), at(null, null), true],
  ])('%s clash: %s', (_what, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });

  it.each([['00:00', true], ['23:59', true], ['24:00', false], ['9:00', false], ['10:60', false], ['10:00:00', false], ['', false]])('%j is a time: %s', (text, expected) => {
    expect(isWallTime(text)).toBe(expected);
  });
});
