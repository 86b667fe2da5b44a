import { availableParallelism } from 'node:os';
import { inTurn } from './hash-queue.js';
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

describe('inTurn', () => {
  const work = (track: { now: number; most: number }) => async (): Promise<void> => {
    track.now += 1;
    track.most = Math.max(track.most, track.now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    track.now -= 1;
  };

  it('never runs more than four at once, and leaves a processor', async () => {
    const track = { now: 0, most: 0 };
    await Promise.all(Array.from({ length: 30 }, () => inTurn(work(track))));
    expect(track.most).toBe(Math.max(1, Math.min(4, availableParallelism() - 1)));
    expect(track.now).toBe(0);
  });

  it('sends people away rather than let them wait for long, and goes on after that and after failures', async () => {
    const track = { now: 0, most: 0 };
    const results = await Promise.allSettled(Array.from({ length: 150 }, (_, index) => inTurn(index % 2 ? work(track) : () => Promise.reject(new Error('mis')))));
    const refused = results.filter((result) => result.status === 'rejected' && result.reason.code === 'RATE_LIMITED');
    expect(refused.length).toBe(150 - 100 - Math.max(1, Math.min(4, availableParallelism() - 1)));
    expect(await inTurn(() => Promise.resolve('weer ruimte'))).toBe('weer ruimte');
  });
});
