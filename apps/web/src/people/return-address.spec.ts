import { safeReturnAddress } from './return-address.js';

describe('the address to return to after signing in', () => {
  it('is a page of this web app, with its search', () => {
    expect(safeReturnAddress('/acties?stand=STUCK')).toBe('/acties?stand=STUCK');
  });

  it.each(['https://elders.example', '//elders.example', '/\\elders.example', '/\t/elders.example', '/x/..//elders.example', 'javascript:alert(1)', '', undefined])(
    'is never another site: %s',
    (address) => expect(safeReturnAddress(address)).toBe('/'),
  );

  it('is not the sign-in page itself', () => {
    expect(safeReturnAddress('/inloggen?terug=%2Finloggen')).toBe('/');
  });
});
