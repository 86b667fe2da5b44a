import { asAddress } from './address-of-name.js';

describe('the address of a party', () => {
  it.each([
    ['de Nederlandse ggz', 'de-nederlandse-ggz'],
    ['Coöperatie Levensloop & Zorg', 'cooperatie-levensloop-zorg'],
    ['  GGZ/VG  (Zuid) ', 'ggz-vg-zuid'],
    ['!!!', 'partij'],
    ['Ⅻ ﬁjn', 'xii-fijn'],
  ])('of %j is %j', (name, address) => {
    expect(asAddress(name)).toBe(address);
  });

  it('fits the column, and does not end in a dash where it was cut', () => {
    const address = asAddress(`${'a'.repeat(79)} ${'b'.repeat(100)}`);
    expect(address).toBe('a'.repeat(79));
  });
});
