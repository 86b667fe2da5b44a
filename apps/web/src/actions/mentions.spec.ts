import { readMentioned, withMarks } from './mentions.js';

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
