import { isForeign } from './same-origin.guard.js';

const own = { publicUrl: 'http://localhost:3000', secureCookies: false };
const site = { publicUrl: 'https://schakel.example', secureCookies: true };

describe('isForeign', () => {
  it.each([
    ['a program', {}, own],
    ['our own page', { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }, own],
    ['our own page by another name of this computer', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, own],
    ['the public site behind a proxy that renames the host', { origin: 'https://schakel.example', host: '10.0.0.5:3000' }, site],
  ])('lets %s pass', (_who, headers, settings) => {
    expect(isForeign({ headers }, settings)).toBe(false);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', host: 'schakel.example' }, site],
    ['another site, said by the browser only', { 'sec-fetch-site': 'cross-site', host: 'schakel.example' }, site],
    ['another name under the same domain', { 'sec-fetch-site': 'same-site', host: 'schakel.example' }, site],
    ['the same name without https', { origin: 'http://schakel.example', host: 'schakel.example' }, site],
    ['a page without an origin of its own', { origin: 'null', host: 'localhost:3000' }, own],
    ['another port', { origin: 'http://localhost:4000', host: 'localhost:3000' }, own],
    ['our origin, contradicted by the browser', { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, own],
  ])('stops %s', (_who, headers, settings) => {
    expect(isForeign({ headers }, settings)).toBe(true);
  });
});
