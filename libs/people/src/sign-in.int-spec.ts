import { testDatabase, type TestDatabase } from '@schakel/testing';
import { createDataSource } from '@schakel/database';
import { Session, demoPassword, hashPassword, openAccount } from './index.js';
import { openLine } from './testing/database-line.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';
import { aPerson, aSignInPerson, specPassword } from './testing.js';

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

const viewerEmail = async (visitor: Visitor): Promise<string | undefined> => (await visitor.graphql<{ viewer: { email: string } | null }>('{ viewer { email } }')).data.viewer?.email;

describe('signing in', () => {
  it('opens a session in a cookie that no script and no other site can use', async () => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    expect(await viewerEmail(visitor)).toBeUndefined();
    const response = await visitor.signIn(` ${email.toUpperCase()} `, specPassword);
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^schakel_session=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)]);
    expect(await viewerEmail(visitor)).toBe(email);
  });

  it('over https uses the cookie that only this site itself can set', async () => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    const response = await visitor.post('/auth/login', { email, password: specPassword }, { 'x-forwarded-proto': 'https' });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-schakel_session=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    expect(response.headers.getSetCookie()[0]).not.toContain('Domain');
  });

  it('gives a new token each time and ends the former session of this browser', async () => {
    const { person, email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    const first = visitor.cookie;
    await visitor.signIn(email, specPassword);
    expect(visitor.cookie).not.toBe(first);
    const thief = new Visitor(site);
    thief.cookie = first;
    expect(await viewerEmail(thief)).toBeUndefined();
    expect(await db.arrange((unit) => unit.manager.countBy(Session, { personId: person.id }))).toBe(2);
  });

  it('answers a wrong password, an unknown address and an account without a password the same', async () => {
    const { email } = await someone();
    const without = await db.arrange(async () => {
      const person = await aPerson();
      return openAccount(person.id, 'uitgenodigd@organisatie.example', null);
    });
    const answers = [];
    for (const [typed, password] of [[email, 'een ander wachtwoord'], ['niemand@organisatie.example', specPassword], [without.email, specPassword], ['geen adres\0', specPassword]] as const) {
      const response = await new Visitor(site).signIn(typed, password);
      answers.push([response.status, response.headers.getSetCookie(), await response.text()]);
    }
    const expected = [401, [], JSON.stringify({ message: 'Het e-mailadres of het wachtwoord klopt niet.' })];
    expect(answers).toEqual([expected, expected, expected, expected]);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await someone();
    const fastest = { known: Infinity, unknown: Infinity };
    for (let round = 0; round < 8; round += 1) {
      for (const [who, address] of [['known', email], ['unknown', `niemand${round}@organisatie.example`]] as const) {
        await db.tamper('delete from sign_in_delay');
        const start = performance.now();
        await new Visitor(site).signIn(address, 'een ander wachtwoord');
        fastest[who] = Math.min(fastest[who], performance.now() - start);
      }
    }
    // Hashing is most of the work: leaving it out would show as a small part of the time.
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.5);
    expect(fastest.unknown / fastest.known).toBeLessThan(2);
  });

  it('names what is missing', async () => {
    const response = await new Visitor(site).post('/auth/login', { email: { $ne: '' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ fields: [{ field: 'email', message: 'Vul uw e-mailadres in.' }, { field: 'password', message: 'Vul uw wachtwoord in.' }] });
  });

  it('signs out, once and for all', async () => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    const kept = visitor.cookie;
    expect((await visitor.post('/auth/logout')).status).toBe(204);
    expect(visitor.cookie).toBeNull();
    visitor.cookie = kept;
    expect(await viewerEmail(visitor)).toBeUndefined();
    expect((await visitor.post('/auth/logout')).status).toBe(204);
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form that poses as text', { 'content-type': 'text/plain' }, 415],
    ['another origin', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403],
    ['a cross-site fetch', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s changes nothing', async (_what, headers, status) => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    for (const path of ['/auth/login', '/auth/logout', '/auth/password', '/auth/email', '/auth/forgot', '/auth/link/x']) {
      const response = await visitor.send(path, { method: 'POST', body: JSON.stringify({ email, password: specPassword }), headers });
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await viewerEmail(visitor)).toBe(email);
  });

  it('our own pages are let in', async () => {
    const response = await new Visitor(site).post('/auth/logout', {}, { origin: 'http://schakel.example', 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(204);
  });
});

describe('demo mode', () => {
  let demo: Site;

  beforeAll(async () => {
    demo = await signInSite(db, { isDemo: true });
    await db.arrange(async () => {
      const passwordHash = await hashPassword(demoPassword);
      for (const [role, name] of [['secretary', 'Sam Voorbeeld'], ['member', 'Mo Voorbeeld']] as const) {
        const person = await aPerson({ name, isExample: true });
        await openAccount(person.id, `${role}@demo.schakel.example`, passwordHash);
      }
    });
  });

  afterAll(() => demo?.close());

  it('lists its accounts, which work', async () => {
    const accounts = (await (await new Visitor(demo).send('/auth/demo-accounts')).json()) as { email: string; password: string }[];
    expect(accounts).toEqual([
      { role: 'member', name: 'Mo Voorbeeld', email: 'member@demo.schakel.example', password: demoPassword },
      { role: 'secretary', name: 'Sam Voorbeeld', email: 'secretary@demo.schakel.example', password: demoPassword },
    ]);
    for (const { email, password } of accounts) expect((await new Visitor(demo).signIn(email, password)).status).toBe(204);
  });

  it('leaves out who chose another password', async () => {
    const visitor = new Visitor(demo);
    await visitor.signIn('secretary@demo.schakel.example', demoPassword);
    expect((await visitor.post('/auth/password', { current: demoPassword, next: 'vier andere woorden samen' })).status).toBe(204);
    expect(await (await visitor.send('/auth/demo-accounts')).json()).toEqual([expect.objectContaining({ role: 'member' })]);
  });

  it('ends with the demo: no list, and its accounts open nothing', async () => {
    expect((await new Visitor(site).send('/auth/demo-accounts')).status).toBe(404);
    expect((await new Visitor(site).signIn('member@demo.schakel.example', demoPassword)).status).toBe(401);
  });

  it('tells who asks what place this is', async () => {
    await db.tamper(`insert into domain_clock (id, demo_day) values (1, '2022-04-01')`);
    expect(await (await new Visitor(demo).send('/auth/settings')).json()).toEqual({ isDemo: true, today: '2022-04-01', hasSmtp: true });
    await db.tamper('delete from domain_clock');
  });
});

describe('without a database', () => {
  it('says so in Dutch and when to come back, and works again when it is back', async () => {
    const line = await openLine(db.urls.appUrl);
    const dataSource = await createDataSource({ url: line.url, poolSize: 2 }).initialize();
    const alone = await signInSite({ dataSource });
    try {
      const visitor = new Visitor(alone);
      expect((await visitor.send('/auth/settings')).status).toBe(200);
      line.cut();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const response = await visitor.send('/auth/settings');
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toBe('5');
        expect(await response.json()).toEqual({ message: 'Even geduld: Schakel kan op dit moment niet bij de gegevens, en is zo terug.', retryAfterSeconds: 5 });
      }
      line.mend();
      expect((await visitor.send('/auth/settings')).status).toBe(200);
    } finally {
      await alone.close();
      await dataSource.destroy();
      await line.close();
    }
  });
});
