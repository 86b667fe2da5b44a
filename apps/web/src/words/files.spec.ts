import { fileKindText, fileSizeText } from './files.js';

it.each([[1, '1 kB'], [1_500, '1 kB'], [310 * 1024, '310 kB'], [2.44 * 1024 * 1024, '2,4 MB'], [25 * 1024 * 1024, '25 MB']])('%d bytes are %s', (size, words) => {
  expect(fileSizeText(size)).toBe(words);
});

it('a kind is the ending', () => {
  expect(fileKindText('verslag.van.april.docx')).toBe('DOCX');
});
