import { nameAt, readMentioned, withMarks, withName } from './mentions.js';

describe('people named in a comment', () => {
  it('stand as marks in what is sent: the longest name first, and only who was chosen', () => {
    const people = [{ id: '1', name: 'Jan' }, { id: '2', name: 'Jan Voorbeeld' }];
    expect(withMarks('@Jan Voorbeeld, @Jan en @Piet: kijk', people)).toBe('@[2], @[1] en @Piet: kijk');
  });

  it('are kept with the draft; what cannot be read names nobody', () => {
    expect(readMentioned('[{"id":"1","name":"Jan"}]')).toEqual([{ id: '1', name: 'Jan' }]);
    expect(readMentioned('')).toEqual([]);
  });
});

describe('a name that is being typed', () => {
  it.each([
    ['@Jan', 4, 'Jan'],
    ['Vraag aan @Jan Vo', 17, 'Jan Vo'],
    ['Vraag @Jan om dit', 10, 'Jan'],
    ['Vraag @Jan om dit', 8, 'J'],
    ['Vraag\n@d’An', 11, 'd’An'],
    ['@', 1, ''],
    ['@Jan ', 5, ''],
    ['Jan', 3, ''],
    ['jan@organisatie', 15, ''],
    ['@Jan, kijk', 10, ''],
    [`@${'a'.repeat(41)}`, 42, ''],
  ])('%j at %d is %j', (text, place, name) => expect(nameAt(text, place)).toBe(name));

  it('becomes the whole name where it stands, with one space between words', () => {
    expect(withName('@Ja', 3, 'Jan Voorbeeld')).toEqual({ text: '@Jan Voorbeeld ', place: 15 });
    expect(withName('Vraag @Ja om dit', 9, 'Jan Voorbeeld')).toEqual({ text: 'Vraag @Jan Voorbeeld om dit', place: 21 });
    expect(withName('Vraag @Ja, nu', 9, 'Jan')).toEqual({ text: 'Vraag @Jan, nu', place: 10 });
  });
});
