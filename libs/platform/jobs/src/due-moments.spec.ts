import { amsterdamInstant, dayOf, isWorkingDay } from '@schakel/kernel';
import { dueMoments, type Timetable } from './due-moments.js';

const timeZone = 'Europe/Amsterdam';
const workdays: Timetable = { key: 'reminders', cron: '0 7 * * 1-5', timeZone };
const weekly: Timetable = { key: 'weekly', cron: '0 7 * * 1', timeZone };
const nightly: Timetable = { key: 'nightly', cron: '30 2 * * *', timeZone };

const midnight = (day: string): Date => amsterdamInstant(day, '00:00:00');

function passed(timetables: Timetable[], from: string, to: string, since: (key: string) => Date = () => midnight(from)): string[] {
  return [...dueMoments(timetables, since, midnight(to))].map(({ key, at }) => `${key} ${at.toISOString()}`);
}

describe('time that passes', () => {
  it('has each moment of a week once, in order, those of one instant in the order of the schedules', () => {
    expect(passed([workdays, weekly, nightly], '2022-04-02', '2022-04-06')).toEqual([
      'nightly 2022-04-02T00:30:00.000Z', 'nightly 2022-04-03T00:30:00.000Z',
      'nightly 2022-04-04T00:30:00.000Z', 'reminders 2022-04-04T05:00:00.000Z', 'weekly 2022-04-04T05:00:00.000Z',
      'nightly 2022-04-05T00:30:00.000Z', 'reminders 2022-04-05T05:00:00.000Z',
    ]);
    expect(passed([weekly, workdays], '2022-04-04', '2022-04-05').map((line) => line.split(' ')[0])).toEqual(['weekly', 'reminders']);
  });

  it('starts after what was handled, per schedule, and takes the last instant with it', () => {
    const handled = { reminders: amsterdamInstant('2022-04-04', '07:00:00'), nightly: amsterdamInstant('2022-04-05', '02:30:00') };
    const until = amsterdamInstant('2022-04-06', '07:00:00');
    const found = [...dueMoments([workdays, nightly], (key) => handled[key as 'reminders'], until)];
    expect(found.map(({ key, at }) => `${key} ${dayOf(at)}`)).toEqual(['reminders 2022-04-05', 'nightly 2022-04-06', 'reminders 2022-04-06']);
    expect([...dueMoments([workdays], () => until, until)]).toEqual([]);
    expect([...dueMoments([], () => until, until)]).toEqual([]);
  });

  it('keeps the hour on the wall when summer time begins and ends', () => {
    expect(passed([workdays], '2022-03-25', '2022-03-29')).toEqual(['reminders 2022-03-25T06:00:00.000Z', 'reminders 2022-03-28T05:00:00.000Z']);
    expect(passed([workdays], '2022-10-28', '2022-11-01')).toEqual(['reminders 2022-10-28T05:00:00.000Z', 'reminders 2022-10-31T06:00:00.000Z']);
  });

  it('has one moment for a time that summer time skips, and one for a time that comes twice', () => {
    expect(passed([nightly], '2022-03-27', '2022-03-28')).toEqual(['nightly 2022-03-27T01:30:00.000Z']);
    expect(passed([nightly], '2022-10-30', '2022-10-31')).toEqual(['nightly 2022-10-30T00:30:00.000Z']);
  });

  it('has in a year as many moments as there are weekdays; which of them are working days the schedule says', () => {
    const year = [...dueMoments([workdays], () => midnight('2022-04-02'), midnight('2023-04-02'))];
    expect(year).toHaveLength(260);
    const free = year.map(({ at }) => dayOf(at)).filter((day) => !isWorkingDay(day));
    expect(free).toEqual(['2022-04-18', '2022-04-27', '2022-05-26', '2022-06-06', '2022-12-26']);
  });
});
