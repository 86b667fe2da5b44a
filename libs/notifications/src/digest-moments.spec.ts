import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { isDigestDay, nextDigest } from './digest-moments.js';
import { MailPace } from './notification-topics.js';

const next = (pace: MailPace.DAILY | MailPace.WEEKLY, day: Day, time: string): string => nextDigest(pace, scheduledMoment(amsterdamInstant(day, time))).toISOString();

describe('the next digest', () => {
  it.each([
    ['today, before four', MailPace.DAILY, '2022-04-01', '15:59:59', '2022-04-01T14:00:00.000Z'],
    ['after the weekend', MailPace.DAILY, '2022-04-01', '16:00:00', '2022-04-04T14:00:00.000Z'],
    ['after Easter', MailPace.DAILY, '2022-04-15', '16:30:00', '2022-04-19T14:00:00.000Z'],
    ['over the night that loses an hour', MailPace.DAILY, '2022-03-25', '16:00:00', '2022-03-28T14:00:00.000Z'],
    ['over the night that gains an hour', MailPace.DAILY, '2022-10-28', '16:00:00', '2022-10-31T15:00:00.000Z'],
    ['on Monday', MailPace.WEEKLY, '2022-04-01', '12:00:00', '2022-04-04T05:30:00.000Z'],
    ['on Tuesday where Monday is a holiday', MailPace.WEEKLY, '2022-04-14', '12:00:00', '2022-04-19T05:30:00.000Z'],
  ] as const)('comes %s', (_when, pace, day, time, expected) => {
    expect(next(pace, day, time)).toBe(expected);
  });

  it('of a week is one day of it', () => {
    const days = ['2022-04-18', '2022-04-19', '2022-04-20', '2022-04-21', '2022-04-22'];
    expect(days.filter((day) => isDigestDay(MailPace.WEEKLY, day))).toEqual(['2022-04-19']);
  });
});
