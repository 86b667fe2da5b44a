import { messageIdOf } from './add-mail.js';
import { dayWithin, daysAgo, daysAhead, list } from './due-words.js';
import { isRefusedForGood, mustEncrypt } from './smtp-transport.js';

describe('words for a due moment', () => {
  it.each([['2022-04-01', 'vandaag'], ['2022-04-02', 'morgen'], ['2022-04-15', 'over 14 dagen']])('%s is %s', (day, words) => {
    expect(daysAhead('2022-04-01', day)).toBe(words);
  });

  it.each([['2022-03-31', 'gisteren'], ['2022-03-19', '13 dagen geleden'], ['2022-03-18', '2 weken geleden'], ['2022-02-10', '7 weken geleden']])('%s was %s', (day, words) => {
    expect(daysAgo('2022-04-01', day)).toBe(words);
  });

  it('names the year only of another year', () => {
    expect([dayWithin('2022-04-01', '2022-04-04'), dayWithin('2022-12-30', '2023-01-02')]).toEqual(['maandag 4 april', 'maandag 2 januari 2023']);
  });

  it('lists names', () => {
    expect([list([]), list(['NZa']), list(['NZa', 'DJI']), list(['NZa', 'ZINL', 'DJI'])]).toEqual(['', 'NZa', 'NZa en DJI', 'NZa, ZINL en DJI']);
  });
});

describe('the way out', () => {
  it.each([
    ['smtp://mail.example:587', true], ['smtp://user:secret@mail.example', true], ['smtp://localhost:2525', false], ['smtp://127.0.0.1:2525', false],
    ['smtp://mail.example?requireTLS=false', false], ['smtp://mail.example?ignoreTLS=true', false], ['smtp://127.0.0.1?requireTLS=true', true],
  ])('%s must be encrypted: %s', (url, must) => {
    expect(mustEncrypt(url)).toBe(must);
  });

  it.each([
    ['an unknown address', { command: 'RCPT TO', responseCode: 550 }, true], ['refused words', { command: 'DATA', responseCode: 554 }, true],
    ['a full mailbox', { command: 'RCPT TO', responseCode: 452 }, false], ['a wrong password', { command: 'AUTH PLAIN', responseCode: 535 }, false],
    ['a sender it does not know', { command: 'MAIL FROM', responseCode: 550 }, false], ['a server that hangs', { command: 'CONN' }, false],
  ])('%s is final or not', (_what, error, isFinal) => {
    expect(isRefusedForGood(error)).toBe(isFinal);
  });

  it('names a mail by the host of the site, or by a host that is nobody’s', () => {
    expect([messageIdOf('m', 'https://schakel.example'), messageIdOf('m', 'http://localhost:3000')]).toEqual(['<m@schakel.example>', '<m@schakel.localhost>']);
  });
});
