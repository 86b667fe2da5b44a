import { addDays, dayOf, isWorkingDay, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { SettingUnit, declareSetting, settingSql } from '@schakel/bodies';
import { loader } from '@schakel/graphql';
import type { Meeting } from '../meeting.entity.js';
import { freeDayOn } from '../moments.js';

export const paperTerm = declareSetting({
  key: 'papers.term-days',
  label: 'Stukken uiterlijk zoveel werkdagen voor de vergadering',
  explanation: 'Een stuk dat later komt, krijgt het merk ‘te laat’. Weekenden en feestdagen tellen niet mee.',
  unit: SettingUnit.DAYS,
  min: 0,
  max: 30,
  default: 5,
});

/** So many working days before a day; weekends and Dutch public holidays do not count. */
export function workingDaysBefore(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkingDay(found) && !freeDayOn(found)) left -= 1;
  }
  return found;
}

/** So many working days after a day. */
export function workingDaysAfter(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found) && !freeDayOn(found)) left -= 1;
  }
  return found;
}

const termOf = (bodyId: string): Promise<number> =>
  loader<string, number>('terms for papers', async (ids) => {
    const rows: { id: string; days: number }[] = await unit().manager.query(`select body.id, ${settingSql(paperTerm, 'body.id')}::int as days from body where body.id = any ($1)`, [ids]);
    const found = new Map(rows.map(({ id, days }) => [id, days]));
    return ids.map((id) => found.get(id) ?? paperTerm.default);
  }).load(bodyId);

/** The last day on which a paper is in time; null while the meeting has no day. */
export async function papersDueOn({ bodyId, heldOn }: Pick<Meeting, 'bodyId' | 'heldOn'>): Promise<Day | null> {
  return heldOn ? workingDaysBefore(heldOn, await termOf(bodyId)) : null;
}

/** As it stands now: a meeting that moves takes the term along. */
export async function isLate(addedAt: Date, meeting: Pick<Meeting, 'bodyId' | 'heldOn'>): Promise<boolean> {
  const last = await papersDueOn(meeting);
  return last !== null && dayOf(addedAt) > last;
}
