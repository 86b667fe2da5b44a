import { isWorkingDay } from '@schakel/kernel';
import { exampleSeed, reportSeed, type SeedProvenance } from './index.js';

const { bodies } = reportSeed;
const allMeetings = [...reportSeed.meetings, ...exampleSeed.meetings];

/** Every string in a value. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const everyString = stringsIn({ reportSeed, exampleSeed });

describe('the demo', () => {
  it('is marked as example, every record of it', () => {
    const marks = Object.values(exampleSeed).flatMap((records: readonly { readonly provenance: SeedProvenance }[]) => records);
    expect(marks.filter(({ provenance }) => provenance.kind !== 'EXAMPLE')).toEqual([]);
  });

  it('has nine accounts with addresses that cannot exist', () => {
    expect(exampleSeed.persons).toHaveLength(9);
    expect(exampleSeed.persons.map(({ role, email }) => email === `${role}@demo.schakel.example`)).not.toContain(false);
    expect(everyString.filter((text) => text.includes('@') && !text.endsWith('@demo.schakel.example'))).toEqual([]);
  });

  it('plans meetings ahead, on working days, as often as the report asks', () => {
    const days = exampleSeed.meetings.flatMap(({ heldOn }) => heldOn ?? []);
    expect(days.filter((day) => day <= '2022-04-01' || !isWorkingDay(day))).toEqual([]);
    expect(exampleSeed.meetings.filter(({ state, heldOn }) => (state === 'PLANNED') !== (heldOn !== undefined))).toEqual([]);
    for (const { code, cadencePerYear } of bodies.filter(({ endedOn, cadencePerYear: cadence }) => !endedOn && cadence)) {
      for (const year of ['2022', '2023']) expect([code, year, allMeetings.filter(({ number }) => number.startsWith(`${code}-${year}-`)).length]).toEqual([code, year, cadencePerYear]);
    }
  });

  it('numbers meetings in order of the year, within the life of their body', () => {
    const dated = allMeetings.flatMap(({ number, heldOn }) => (heldOn ? [{ series: number.replace(/-\d+$/u, ''), count: Number(/\d+$/u.exec(number)?.[0]), heldOn }] : []));
    expect(dated.filter(({ series, heldOn }) => !series.endsWith(heldOn.slice(0, 4)))).toEqual([]);
    expect(dated.filter((one) => dated.some((other) => other.series === one.series && (other.heldOn < one.heldOn) !== (other.count < one.count)))).toEqual([]);
    const ends = new Map(bodies.map(({ code, endsOn, endedOn }) => [code, endedOn ?? endsOn ?? '9999']));
    expect(exampleSeed.meetings.filter(({ body, heldOn }) => heldOn && heldOn > (ends.get(body) ?? ''))).toEqual([]);
  });

  it('says nothing about an action before it was made, or after the day of the hand-over', () => {
    const made = new Map(exampleSeed.actions.map(({ key, createdOn }) => [key, createdOn]));
    const said = [...exampleSeed.updates, ...exampleSeed.comments, ...exampleSeed.dueRequests];
    expect(said.filter(({ action, on }) => on < (made.get(action) ?? '9999') || on > '2022-04-01')).toEqual([]);
  });

  it('has one secret item, whose words stand nowhere else', () => {
    const secret = exampleSeed.actions.filter(({ level }) => level === 'CONFIDENTIAL');
    expect(secret.map(({ number }) => number)).toEqual(['WB-2022-A007']);
    const insiders = new Set(['secretary', 'chair']);
    const words = [...exampleSeed.updates, ...exampleSeed.comments].filter(({ action }) => action === 'WB-2022-A007');
    expect(words.filter(({ author }) => !insiders.has(author))).toEqual([]);
    expect(everyString.filter((text) => text.includes('onderhandelingsruimte'))).toHaveLength(1);
  });
});
