import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each([
    [['6a', 'Leg de norm vast', null], '6a;Leg de norm vast;\r\n'],
    [['a;b', 'c"d', 'e\nf', 'g\r\nh', 'i\rj'], '"a;b";"c""d";"e\nf";"g\r\nh";"i\rj"\r\n'],
    [['met, komma', ' spatie '], 'met, komma; spatie \r\n'],
    [[], '\r\n'],
  ])('keeps what it is given: %j', (values, line) => {
    expect(csvLine(values)).toBe(line);
  });

  it.each(['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://example.org";"klik")'])('makes text of the formula %j', (value) => {
    const line = csvLine([value]);
    expect(line.replace(/^"/, '').startsWith(`'${value[0]}`)).toBe(true);
  });

  it('leaves a minus inside a text alone', () => {
    expect(csvLine(['1-2', 'a=b', 'a@example.org'])).toBe('1-2;a=b;a@example.org\r\n');
  });
});
