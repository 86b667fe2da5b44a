import { reasonInWords } from './reason-in-words.js';

it.each([
  ['connect ECONNREFUSED 127.0.0.1:25', 'niet bereikbaar'], ['Connection timeout', 'geen antwoord'], ['Connection closed unexpectedly', 'verbroken'],
  ['Invalid login: 535 Authentication failed', 'inlog'], ["Can't send mail - all recipients were rejected: 451 Too busy", 'te druk'],
  ["No handler for 'x'", 'versie'], ['canceling statement due to statement timeout', 'geen antwoord'], ['x is not a function', 'makers'],
])('‘%s’ says ‘%s’', (technical, words) => {
  expect(reasonInWords(technical)).toContain(words);
});
