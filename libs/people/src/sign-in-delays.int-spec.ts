import { testDatabase, type TestDatabase } from '@schakel/testing';
import { delayKey, perNetwork } from './sign-in-delays.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';
import { aSignInPerson, specPassword, stretchWaits } from './testing.js';

let db: TestDatabase;
let site: Site;

beforeAll(async () => {
  db = await testDatabase();
  site = await signInSite(db);
});

afterAll(async () => {
  await site?.close();
  await db?.close();
});

const someone = () => db.arrange(() => aSignInPerson());

describe('failures', () => {
  it('make one wait, longer each time, known or not; a right password then is refused too', async () => {
    const { email } = await someone();
    for (const address of [email, 'wie.dan.ook@organisatie.example']) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await new Visitor(site).signIn(address, 'een ander wachtwoord')).status);
      await stretchWaits(db);
      statuses.push((await new Visitor(site).signIn(address, 'een ander wachtwoord')).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    }
    const refused = await new Visitor(site).signIn(email, specPassword);
    expect(refused.status).toBe(429);
    const { message, retryAfterSeconds } = (await refused.json()) as { message: string; retryAfterSeconds: number };
    expect(message).toMatch(/^Dit is te vaak geprobeerd\. Wacht (\d+ seconden|2 minuten) en probeer het dan opnieuw\.$/);
    expect(refused.headers.get('retry-after')).toBe(String(retryAfterSeconds));
  });

  it('are forgotten after the wait and a right password', async () => {
    const { email } = await someone();
    for (let attempt = 0; attempt < 5; attempt += 1) await new Visitor(site).signIn(email, 'een ander wachtwoord');
    await db.tamper(`update sign_in_delay set next_attempt_at = clock_timestamp() - interval '1 second'`);
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(204);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await new Visitor(site).signIn(email, 'een ander wachtwoord')).status);
    expect(statuses).toEqual([401, 401, 401, 401]);
  });

  it('of strangers do not hold up a browser in which one was signed in before', async () => {
    const { email } = await someone();
    const own = new Visitor(site);
    await own.signIn(email, specPassword);
    await db.tamper(`update session set expires_at = clock_timestamp() - interval '1 hour'`);
    for (let attempt = 0; attempt < 5; attempt += 1) await new Visitor(site).signIn(email, 'een ander wachtwoord');
    await stretchWaits(db);
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(429);
    expect((await own.signIn(email, specPassword)).status).toBe(204);
  });

  it('all at once are counted all', async () => {
    const { email } = await someone();
    const visitors = Array.from({ length: 12 }, () => new Visitor(site));
    const statuses = await Promise.all(visitors.map(async (visitor) => (await visitor.signIn(email, 'een ander wachtwoord')).status));
    const letIn = statuses.filter((status) => status === 401).length;
    // Five are free of a wait; on a slow computer the first wait may be over before the last arrives.
    expect(letIn).toBeGreaterThanOrEqual(5);
    expect(letIn).toBeLessThanOrEqual(7);
    expect(statuses.filter((status) => status === 429)).toHaveLength(12 - letIn);
  });

  const failuresFrom = (network: string, failures: number): Promise<void> =>
    db.tamper(`insert into sign_in_delay values ('${delayKey('network', network)}', ${failures}, clock_timestamp(), clock_timestamp())`);

  it('slow down one network that tries many accounts, and no other', async () => {
    await failuresFrom('203.0.113.9', perNetwork.free - 1);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      statuses.push((await new Visitor(site, '203.0.113.9').signIn(`gok${attempt}@organisatie.example`, 'een ander wachtwoord')).status);
      await stretchWaits(db);
    }
    expect(statuses).toEqual([401, 401, 429]);
    expect((await new Visitor(site, '203.0.113.10').signIn('gok@organisatie.example', 'een ander wachtwoord')).status).toBe(401);
  });

  it('are not counted against colleagues who sign in rightly from one address', async () => {
    await failuresFrom('203.0.113.20', perNetwork.free - 1);
    const { email } = await someone();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await new Visitor(site, '203.0.113.20').signIn(email, specPassword)).status);
    expect(statuses).toEqual([204, 204, 204, 204]);
  });

  it('rest after a day', async () => {
    const { email } = await someone();
    for (let attempt = 0; attempt < 5; attempt += 1) await new Visitor(site).signIn(email, 'een ander wachtwoord');
    await db.tamper(`update sign_in_delay set last_failed_at = last_failed_at - interval '25 hours', next_attempt_at = next_attempt_at - interval '25 hours'`);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await new Visitor(site).signIn(email, 'een ander wachtwoord')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
  });
});
