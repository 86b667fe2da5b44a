import { commonPasswords } from './common-passwords.js';
import { demoPassword, passwordProblem } from './password-rules.js';

const email = 'naam.met.lengte@organisatie.example';

describe('passwordProblem', () => {
  it.each(['vier losse woorden samen', 'kT9!xqLm2#vB', 'ëëéénlangwóórd', '  spaties vooraf en na  ', 'x'.padEnd(200, 'schakelketting')])('takes %j', (password) => {
    expect(passwordProblem(password, email)).toBeNull();
  });

  it.each([
    ['kort', 'Kies een wachtwoord van ten minste 12 tekens. Een korte zin mag ook.'],
    ['elf-tekens!', 'Kies een wachtwoord van ten minste 12 tekens. Een korte zin mag ook.'],
    ['😀😀😀😀😀😀', 'Kies een wachtwoord van ten minste 12 tekens. Een korte zin mag ook.'],
    ['abcdefghijk'.repeat(19), 'Kies een wachtwoord van ten hoogste 200 tekens.'],
    [email, 'Kies iets anders dan uw e-mailadres.'],
    [email.toUpperCase(), 'Kies iets anders dan uw e-mailadres.'],
    ['Wachtwoord123', 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.'],
    [demoPassword, 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.'],
    ['aaaaaaaaaaaaaaaa', 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.'],
    ['1234123412341', 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.'],
  ])('refuses %j', (password, message) => {
    expect(passwordProblem(password, email)).toBe(message);
  });

  it('lists no password that its length refuses already', () => {
    expect([...commonPasswords].filter((password) => password.length < 12 || password !== password.toLowerCase())).toEqual([]);
  });
});
