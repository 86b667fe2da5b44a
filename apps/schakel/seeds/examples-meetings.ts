import { example } from './provenance.js';
import type { SeedMeeting } from './seed-types.js';

type Ahead = readonly [day: string, month: string];

const usualTime = { startsAt: '10:00', endsAt: '12:00', place: 'Vergaderzaal in Utrecht' } as const;

/** Numbers go on in each year after the `earlier` meetings of that year. */
function ahead(body: string, name: string, days: readonly Ahead[], earlier: Readonly<Record<string, number>> = {}): SeedMeeting[] {
  const counts = new Map(Object.entries(earlier));
  return days.map(([heldOn, month]) => {
    const year = heldOn.slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    const number = `${body}-${year}-${count}`;
    return { key: number, number, body, title: `${name}, ${month}`, heldOn, ...usualTime, state: 'PLANNED', provenance: example };
  });
}

/** The two ministries still look for its day: 'SO-2022-A001'. */
const firstStrategic: SeedMeeting = {
  key: 'SO-2022-1', number: 'SO-2022-1', body: 'SO', title: 'Eerste Strategisch overleg Levensloopaanpak', state: 'TO_PLAN', provenance: example,
};

/** Invented meetings ahead, as often as the report asks for. No table meets on a day off. */
export const exampleMeetings: readonly SeedMeeting[] = [
  firstStrategic,
  ...ahead('SO', 'Strategisch overleg', [
    ['2022-07-07', 'juli 2022'], ['2022-09-22', 'september 2022'], ['2022-12-08', 'december 2022'],
    ['2023-03-16', 'maart 2023'], ['2023-06-15', 'juni 2023'], ['2023-09-21', 'september 2023'], ['2023-12-07', 'december 2023'],
  ], { 2022: 1 }),
  ...ahead('DO', 'Directeurenoverleg', [
    ['2022-06-14', 'juni 2022'], ['2022-11-08', 'november 2022'], ['2023-05-23', 'mei 2023'], ['2023-11-07', 'november 2023'],
  ]),
  // One of 2022 was held, on 4 February.
  ...ahead('BO', 'Bestuurlijk overleg', [['2022-11-24', 'november 2022'], ['2023-06-22', 'juni 2023'], ['2023-11-30', 'november 2023']], { 2022: 1 }),
  ...ahead('WB', 'Werkgroep bekostiging', [
    ['2022-05-24', 'mei 2022'], ['2022-06-28', 'juni 2022'], ['2022-09-27', 'september 2022'], ['2022-11-15', 'november 2022'],
    ['2023-02-07', 'februari 2023'], ['2023-05-09', 'mei 2023'],
  ]),
  ...ahead('WIM', 'Werkgroep implementatie en monitoring', [
    ['2022-05-12', 'mei 2022'], ['2022-09-15', 'september 2022'], ['2022-11-17', 'november 2022'], ['2023-03-09', 'maart 2023'], ['2023-09-14', 'september 2023'],
  ]),
  ...ahead('LLN', 'Landelijk lerend netwerk', [['2022-06-16', 'juni 2022'], ['2022-12-01', 'december 2022']]),
  ...ahead('LN-Overijssel', 'Lerend netwerk Overijssel', [['2022-05-31', 'mei 2022'], ['2022-10-11', 'oktober 2022']]),
];
