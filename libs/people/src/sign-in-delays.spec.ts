import { delayKey, inWords, networkOf, perAccount, perNetwork, waitAfter } from './sign-in-delays.js';

describe('waitAfter', () => {
  it('lets the first failures pass and then doubles, up to five minutes', () => {
    const waits = Array.from({ length: 16 }, (_, index) => waitAfter(index + 1, perAccount));
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
  });

  it('never locks anybody out for good', () => {
    expect(waitAfter(1_000_000, perAccount)).toBe(300);
    expect(waitAfter(1_000_000, perNetwork)).toBe(60);
  });

  it('leaves room for a whole office behind one address', () => {
    expect(waitAfter(50, perNetwork)).toBe(0);
    expect(waitAfter(51, perNetwork)).toBe(2);
  });
});

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:0:0:a::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    [undefined, 'unknown'],
  ])('sees %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('delayKey', () => {
  it('keeps no address in the clear, and kinds apart', () => {
    expect(delayKey('email', 'naam@organisatie.example')).toMatch(/^[0-9a-f]{64}$/);
    expect(delayKey('email', 'x')).not.toBe(delayKey('browser', 'x'));
  });
});

describe('inWords', () => {
  it.each([[1, '1 seconde'], [2, '2 seconden'], [90, '90 seconden'], [91, '2 minuten'], [300, '5 minuten']])('says %d as %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
