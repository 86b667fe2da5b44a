import { hashPassword, isPassword } from './password-hash.js';

describe('passwords', () => {
  it('are kept as argon2id at the cost that OWASP asks', async () => {
    expect(await hashPassword('vier losse woorden samen')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('fit themselves, typed in either way, and nothing else', async () => {
    const kept = await hashPassword('één lange zin');
    expect(await isPassword('één lange zin'.normalize('NFD'), kept)).toBe(true);
    expect(await isPassword('Één lange zin', kept)).toBe(false);
    expect(await isPassword('één lange zin ', kept)).toBe(false);
  });

  it('never fit where there is none', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('wat dan ook', null)).toBe(false);
  });
});
