import { Turnstile } from './turnstile.js';

const track = { now: 0, most: 0 };

async function work(): Promise<void> {
  track.now += 1;
  track.most = Math.max(track.most, track.now);
  await new Promise((resolve) => setTimeout(resolve, 5));
  track.now -= 1;
}

beforeEach(() => Object.assign(track, { now: 0, most: 0 }));

describe('a turnstile', () => {
  it('lets so many through at once, and all in the end', async () => {
    const turnstile = new Turnstile(3);
    await Promise.all(Array.from({ length: 30 }, () => turnstile.pass(work)));
    expect(track).toEqual({ now: 0, most: 3 });
  });

  it('sends people away rather than let them wait for long, and goes on after that and after failures', async () => {
    const turnstile = new Turnstile(2, 10);
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => turnstile.pass(index % 2 ? work : () => Promise.reject(new Error('mis')))));
    const refused = results.filter((result) => result.status === 'rejected' && result.reason.code === 'RATE_LIMITED');
    expect(refused).toHaveLength(20 - 2 - 10);
    expect(await turnstile.pass(() => Promise.resolve('weer ruimte'))).toBe('weer ruimte');
  });
});
