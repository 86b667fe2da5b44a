import { newId, realNow } from '@schakel/kernel';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import { schedules } from '../src/schedules.js';
import { tidyAnswersSchedule } from '../src/tidy-answers.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.close());

it('keeps an answer for a day', async () => {
  const now = realNow().getTime();
  const left = await db.arrange(async (unit) => {
    for (const [key, hours] of [['yesterday', 25], ['today', 1]] as const) {
      await unit.execute('insert into idempotency_key (person_id, key, request_digest, created_at) values ($1, $2, $3, $4)', [newId(), key, 'digest', new Date(now - hours * 3_600_000)]);
    }
    await tidyAnswersSchedule.tick(momentOn(testDay));
    return unit.manager.query<{ key: string }[]>('select key from idempotency_key');
  });
  expect(left).toEqual([{ key: 'today' }]);
});

it('has a key and a clock of its own for each schedule, and says why', () => {
  expect(new Set(schedules.map((schedule) => schedule.key)).size).toBe(schedules.length);
  for (const { cron, why, timeZone } of schedules) expect([cron.split(' ').length, why.length > 20, timeZone]).toEqual([5, true, 'Europe/Amsterdam']);
});
