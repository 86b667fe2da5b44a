import { titlesIn } from './title-list.js';

const titles = (pasted: string): string[] => titlesIn(pasted).map(({ title }) => title);

it.each([
  ['1. Opening', 'Opening'],
  ['1.\tOpening', 'Opening'],
  ['2)  Mededelingen', 'Mededelingen'],
  ['(3) Verslag', 'Verslag'],
  ['4.1 Bekostiging Wlz', 'Bekostiging Wlz'],
  ['4.1. Bekostiging Wlz', 'Bekostiging Wlz'],
  ['5\tRondvraag', 'Rondvraag'],
  ['a) Stand van zaken', 'Stand van zaken'],
  ['b. Stand van zaken', 'Stand van zaken'],
  ['iv. Sluiting', 'Sluiting'],
  ['•\tOpening', 'Opening'],
  ['\uf0b7 Opening', 'Opening'],
  ['o\tOpening', 'Opening'],
  ['- Opening', 'Opening'],
  ['– 3. Opening', 'Opening'],
  ['\t\tIngesprongen   punt\t', 'Ingesprongen punt'],
  ['6.\u00a0Vaste spatie', 'Vaste spatie'],
])('%j is %j', (pasted, title) => {
  expect(titles(pasted)).toEqual([title]);
});

it.each(['2022 in cijfers', '11 regio’s op een rij', 'O ja, de rondvraag', 'A. Een punt'.slice(3), '3.000 plekken beveiligd', 'Wmo: stand van zaken', 'i'])('%j stays as it is', (title) => {
  expect(titles(title)).toEqual([title]);
});

it('drops blank lines and lines with a number alone, and knows on which line a title stood', () => {
  expect(titlesIn('1. Opening\r\n\r\n  \t\r\n2.\r\n3. Sluiting')).toEqual([{ line: 1, title: 'Opening' }, { line: 5, title: 'Sluiting' }]);
});

it('takes each kind of line end that programs make', () => {
  expect(titles('een\ntwee\rdrie\vvier\u2028vijf')).toEqual(['een', 'twee', 'drie', 'vier', 'vijf']);
});
