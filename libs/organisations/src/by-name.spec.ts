import { byName } from './by-name.js';

it('orders names without regard to capitals and accents', () => {
  const names = ['VGN', 'de Nederlandse ggz', 'Één loket', 'Zorgbelang', 'eendracht'].map((name) => ({ name }));
  expect(names.sort(byName).map(({ name }) => name)).toEqual(['de Nederlandse ggz', 'Één loket', 'eendracht', 'VGN', 'Zorgbelang']);
});
