import { normalisedEmail } from './email-address.js';

describe('normalisedEmail', () => {
  it('keeps one form of an address', () => {
    expect(normalisedEmail('  Naam.Achternaam@Organisatie.Example ')).toBe('naam.achternaam@organisatie.example');
  });

  it.each(['', 'naam', 'naam@', '@organisatie.example', 'a@b.example, c@d.example', 'naam@organisatie.example\0', 'naam\n@organisatie.example', `${'a'.repeat(300)}@b.example`])(
    'takes %j for no address',
    (typed) => {
      expect(normalisedEmail(typed)).toBeNull();
    },
  );
});
