import type { Request } from 'express';
import { sessionTokenOf } from './session-cookie.js';
import { hashToken, looksLikeToken, newToken } from './tokens.js';

const request = (cookie: string, secure = false): Request => ({ headers: { cookie }, secure }) as Request;
const plain = { secureCookies: false };
const secure = { secureCookies: true };

describe('the session cookie', () => {
  const token = newToken();
  const other = newToken();

  it('is read by its name among others', () => {
    expect(sessionTokenOf(request(`taal=nl; schakel_session=${token}; x_schakel_session=${other}`), plain)).toBe(token);
    expect(sessionTokenOf({ headers: {}, secure: false } as Request, plain)).toBeNull();
  });

  it('counts over https only with the prefix that keeps other sites from setting it', () => {
    expect(sessionTokenOf(request(`schakel_session=${other}`), secure)).toBeNull();
    expect(sessionTokenOf(request(`schakel_session=${other}`, true), plain)).toBeNull();
    expect(sessionTokenOf(request(`schakel_session=${other}; __Host-schakel_session=${token}`), secure)).toBe(token);
    expect(sessionTokenOf(request(`__Host-schakel_session=${token}`), plain)).toBeNull();
  });

  it('is nothing when it can be no token', () => {
    expect(sessionTokenOf(request(`schakel_session=${token}x`), plain)).toBeNull();
    expect(sessionTokenOf(request(`schakel_session=' or 1=1`), plain)).toBeNull();
    expect(sessionTokenOf(request('schakel_session'), plain)).toBeNull();
  });
});

describe('tokens', () => {
  it('hold 256 bits and are kept as a hash', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => looksLikeToken(token) && Buffer.from(token, 'base64url').length === 32)).toBe(true);
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
