import { parseSearch } from './parse-search.js';

const nothing = { typed: [], phrases: [], without: [] };

it.each([
  ['bekostiging wlz', { typed: ['bekostiging', 'wlz'] }],
  ['  SO-2022-B003 ', { typed: ['SO-2022-B003'] }],
  ['6b', { typed: ['6b'] }],
  ['“norm”', { typed: ['norm'] }],
  ['"norm vast" zvw', { typed: ['zvw'], phrases: ['norm vast'] }],
  ['"norm"', { typed: ['norm'] }],
  ['norm -wlz', { typed: ['norm'], without: ['wlz'] }],
  ['-"op schema"', { without: ['op', 'schema'] }],
  ['zorg-en veilig', { typed: ['zorg-en', 'veilig'] }],
  ['Zvw/Wlz, J&V', { typed: ['Zvw', 'Wlz', 'J', 'V'] }],
  ['regio’s regio\'s', { typed: ['regio'] }],
  ['"open aan het eind', { phrases: ['open aan het eind'] }],
  ['a "b c" "d e', { typed: ['a'], phrases: ['b c', 'd e'] }],
  ['!!! ??? -- "" \' \\ % _ & | : * ( ) < >', {}],
  ['', {}],
  ['-', {}],
  ['- wlz', { typed: ['wlz'] }],
  ['een\0twee', { typed: ['een', 'twee'] }],
  ['\u202eomgekeerd\u202c', { typed: ['omgekeerd'] }],
  ['😀 blij 😀', { typed: ['blij'] }],
  ['\ud800half', { typed: ['half'] }],
  ['ﬁnanciën', { typed: ['financiën'] }],
  ['norm norm norm', { typed: ['norm'] }],
])('takes %j apart', (text, expected) => {
  expect(parseSearch(text)).toMatchObject({ ...nothing, ...expected });
});

it('keeps the whole text, to compare with a number', () => {
  expect(parseSearch(' wb-2022-a007 ').whole).toBe('wb-2022-a007');
});

it('looks for twelve words at most', () => {
  expect(parseSearch(Array.from({ length: 40 }, (_, place) => `woord${place}`).join(' ')).typed).toHaveLength(12);
});

it('is done at once with the longest text', () => {
  const began = performance.now();
  for (const text of ['"'.repeat(200), '-'.repeat(200), ' -"'.repeat(66), 'a-'.repeat(100), '’s'.repeat(100)]) parseSearch(text);
  expect(performance.now() - began).toBeLessThan(100);
});
