import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { idOf } from './ids.js';
import type { Seeding } from './seeding.js';

const numberShape = /^(?<series>(?<body>.+)-(?<year>\d{4})-(?<letter>[ABSL]))(?<count>\d{3,})$/;

/** Notes which numbers are given out, so that the next one is free. Series that went further stay where they are. */
export async function seedNumberSeries(seeding: Seeding, numbers: readonly string[]): Promise<void> {
  const highest = new Map<string, [bodyId: string, year: number, letter: string, last: number]>();
  for (const number of numbers) {
    const { series = '', body = '', year, letter = '', count } = numberShape.exec(number)?.groups ?? {};
    if (Number(count) > (highest.get(series)?.[3] ?? 0)) highest.set(series, [idOf('body', body), Number(year), letter, Number(count)]);
  }
  for (const row of highest.values()) {
    const touched = await unit().execute(
      `insert into number_series (body_id, year, letter, last) values ($1, $2, $3, $4)
       on conflict (body_id, year, letter) do update set last = excluded.last where number_series.last < excluded.last`,
      row,
    );
    seeding.count('NumberSeries', touched);
  }
}

/** Puts the one row of the clock there; a clock that stands on a day is left alone, since the administrator may have moved it. */
export async function seedClock(seeding: Seeding, demoDay: Day | null): Promise<void> {
  const touched = await unit().execute(
    `insert into domain_clock (id, demo_day) values (1, $1)
     on conflict (id) do update set demo_day = excluded.demo_day where domain_clock.demo_day is null and excluded.demo_day is not null`,
    [demoDay],
  );
  seeding.count('DomainClock', touched);
}
