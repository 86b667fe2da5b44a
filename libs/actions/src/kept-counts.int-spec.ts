import fc from 'fast-check';
import { Level, unit } from '@schakel/database';
import { testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import { foldTally, keptCountsSql } from './kept-counts.js';
import { unfinishedSql, runningSql } from './action-item.sql.js';
import { ActionState, Standing } from './index.js';
import { anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  scene = await db.arrange(aScene);
});

afterAll(() => db.close());

const standing = (word: string): string => `count(*) filter (where standing = '${word}')::int`;

/** Counted one by one under row-level security. */
const counted = `
  select body_id, count(*)::int as open, ${standing('ON_TRACK')} as "onTrack", ${standing('ATTENTION')} as attention, ${standing('STUCK')} as stuck, ${standing('NO_WORD')} as "noWord",
         count(*) filter (where due_on < (select viewer_day()) and state in (${runningSql}))::int as overdue
    from action_item where state in (${unfinishedSql}) group by body_id order by body_id`;
const kept = `select * from (${keptCountsSql()}) kept where open > 0 order by body_id`;

const people = ['member', 'secretary', 'chair', 'above', 'outside', 'coordinator', 'administrator', 'stranger'] as const satisfies readonly (keyof Scene)[];

async function expectExact(): Promise<void> {
  for (const who of people) {
    for (const day of [testDay, '2022-05-01', '2022-06-17']) {
      const [own, other] = await db.as(scene[who].id, async () => [await unit().manager.query<object[]>(kept), await unit().manager.query<object[]>(counted)], day);
      expect({ who, day, rows: own }).toEqual({ who, day, rows: other });
    }
  }
}

async function arrange(): Promise<void> {
  const { funding, strategic, vgn, dji, ended, member, stranger } = scene;
  let number = 100;
  for (const bodyId of [funding.id, strategic.id]) {
    for (const level of Object.values(Level)) {
      for (const dueOn of [null, '2022-02-28', '2022-03-31', '2022-04-01', '2022-05-12']) {
        const action = await anActionItem({ bodyId, level, dueOn, number: String((number += 1)), createdById: number % 7 === 0 ? stranger.id : null });
        if (number % 2 === 0) await anActionParty(action, { organisationId: number % 4 === 0 ? vgn.id : dji.id, contactId: number % 3 === 0 ? member.id : null });
        if (number % 5 === 0) await anActionParty(action, { partyBodyId: number % 10 === 0 ? funding.id : ended.id });
      }
    }
  }
}

it('is what would be counted, for everybody and on every day', async () => {
  await db.arrange(arrange);
  await expectExact();
});

it('is so after any change, also of many rows at once, and when it was folded', async () => {
  const change = fc.record({
    column: fc.constantFrom(`state = '${ActionState.DONE}'`, `state = '${ActionState.SLEEPING}'`, `state = '${ActionState.OPEN}'`, ...Object.values(Standing).map((word) => `standing = '${word}'`),
      `due_on = '2022-04-02', due_kind = 'DATE'`, `due_on = null, due_kind = 'NOT_AGREED'`, `level = 'BODY'`, `level = 'NETWORK'`),
    share: fc.integer({ min: 1, max: 9 }),
    isFolded: fc.boolean(),
  });
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
    for (const { column, share, isFolded } of changes) {
      await db.arrange(() => unit().execute(`update action_item set ${column} where number::int % $1 = 0`, [share]));
      if (isFolded) await db.arrange(foldTally);
    }
    await expectExact();
  }), { numRuns: 8 });
  await db.tamper('delete from action_item where number::int % 3 = 0');
  await expectExact();
});

it('holds one row of a kind after it was folded', async () => {
  await db.arrange(foldTally);
  const again = await db.arrange(() => unit().manager.query<object[]>('select 1 from action_tally group by body_id, level, measure, standing, on_day having count(*) > 1 or sum(count) = 0'));
  expect(again).toEqual([]);
});
