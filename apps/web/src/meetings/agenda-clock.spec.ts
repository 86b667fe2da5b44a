import { budgetOf, clockAfter, neighbourFor } from './agenda-clock.js';

it.each([
  ['10:00', 0, '10:00'],
  ['09:55', 10, '10:05'],
  ['23:30', 45, '00:15'],
])('%s and %i minutes is %s', (time, minutes, expected) => {
  expect(clockAfter(time, minutes)).toBe(expected);
});

it('an agenda is held against the length of its meeting', () => {
  const items = [{ startsAfter: 0, minutes: 15 }, { startsAfter: 15, minutes: null }, { startsAfter: 15, minutes: 60 }];
  expect(budgetOf({ startsAt: '10:00', endsAt: '11:00' }, items)).toEqual({ planned: 75, length: 60, over: 15, untimed: 1 });
  expect(budgetOf({ startsAt: null, endsAt: null }, items)).toEqual({ planned: 75, length: null, over: 0, untimed: 1 });
  expect(budgetOf({ startsAt: '10:00', endsAt: '12:00' }, [])).toEqual({ planned: 0, length: 120, over: 0, untimed: 0 });
});

it('a step up or down says after which item', () => {
  const ids = ['a', 'b', 'c'];
  expect(neighbourFor(ids, 'b', -1)).toEqual({ afterId: null });
  expect(neighbourFor(ids, 'c', -1)).toEqual({ afterId: 'a' });
  expect(neighbourFor(ids, 'a', 1)).toEqual({ afterId: 'b' });
  expect(neighbourFor(ids, 'a', -1)).toBeUndefined();
  expect(neighbourFor(ids, 'c', 1)).toBeUndefined();
});
