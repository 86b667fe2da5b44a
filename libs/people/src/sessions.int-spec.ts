import { testDatabase, type TestDatabase } from '@schakel/testing';
import { HistoryEntry } from '@schakel/history';
import { Account, Credential, OneTimeLink, PlatformRole, Session, SignInDelay, endSessions, sessionTerms, tidySignInSchedule } from './index.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';
import { aPerson, aRole, aSignInPerson, specPassword } from './testing.js';
import { hashToken, newToken } from './tokens.js';

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

interface Own {
  viewer: { sessions: { id: string; userAgent: string | null; isCurrent: boolean }[] } | null;
}

const sessionsOf = async (visitor: Visitor): Promise<NonNullable<Own['viewer']>['sessions'] | null> =>
  (await visitor.graphql<Own>('{ viewer { sessions { id userAgent isCurrent } } }')).data.viewer?.sessions ?? null;

async function signedIn(email?: string): Promise<{ visitor: Visitor; email: string; personId: string }> {
  const made = email ? null : await db.arrange(() => aSignInPerson());
  const visitor = new Visitor(site);
  await visitor.signIn(email ?? made!.email, specPassword);
  return { visitor, email: email ?? made!.email, personId: made?.person.id ?? '' };
}

const sessionOf = (tokenHash: string | null): Promise<unknown[]> => db.dataSource.query('select * from session_of($1)', [tokenHash]);

describe('a session', () => {
  it.each([
    ['was not used for half an hour', `last_used_at = clock_timestamp() - interval '${sessionTerms.idleMinutes} minutes 1 second'`],
    ['is twelve hours old', 'expires_at = clock_timestamp()'],
    ['was revoked', 'revoked_at = clock_timestamp()'],
  ])('ends when it %s', async (_why, change) => {
    const { visitor, personId } = await signedIn();
    expect(await sessionsOf(visitor)).toHaveLength(1);
    await db.tamper(`update session set ${change} where person_id = '${personId}'`);
    expect(await sessionsOf(visitor)).toBeNull();
    expect((await visitor.graphql('mutation { revokeOtherSessions { version } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const again = await signedIn((await db.arrange((unit) => unit.manager.findOneByOrFail(Account, { personId }))).email);
    expect(await sessionsOf(again.visitor)).toHaveLength(1);
  });

  it('lasts twelve hours at most, and lives on while it is used', async () => {
    const { visitor, personId } = await signedIn();
    const [session] = await db.arrange((unit) => unit.manager.findBy(Session, { personId }));
    expect(session!.expiresAt.getTime() - session!.createdAt.getTime()).toBe(sessionTerms.absoluteHours * 3_600_000);
    await db.tamper(`update session set last_used_at = clock_timestamp() - interval '29 minutes' where person_id = '${personId}'`);
    expect(await sessionsOf(visitor)).toHaveLength(1);
    const [{ idle }] = await db.arrange((unit) => unit.manager.query<[{ idle: number }]>('select extract(epoch from clock_timestamp() - last_used_at)::float8 as idle from session where person_id = $1', [personId]));
    expect(idle).toBeLessThan(60);
  });

  it('is written down at most once a minute, also by requests at the same time', async () => {
    const { visitor, personId } = await signedIn();
    const lastUse = async (): Promise<string> => {
      const [row] = await db.arrange((unit) => unit.manager.query<[{ at: string; xmin: string }]>('select last_used_at::text as at, xmin::text from session where person_id = $1', [personId]));
      return JSON.stringify(row);
    };
    const before = await lastUse();
    await Promise.all(Array.from({ length: 5 }, () => sessionsOf(visitor)));
    expect(await lastUse()).toBe(before);
    await db.tamper(`update session set last_used_at = last_used_at - interval '61 seconds' where person_id = '${personId}'`);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sessionsOf(visitor)));
    expect(answers.every((sessions) => sessions?.length === 1)).toBe(true);
    expect(await lastUse()).not.toBe(before);
  });

  it('is not kept alive by a page that asks by itself, nor by its line', async () => {
    const { visitor, personId } = await signedIn();
    const idle = async (): Promise<number> => {
      const [row] = await db.arrange((unit) => unit.manager.query<[{ idle: number }]>('select extract(epoch from clock_timestamp() - last_used_at)::float8 as idle from session where person_id = $1', [personId]));
      return row.idle;
    };
    await db.tamper(`update session set last_used_at = clock_timestamp() - interval '29 minutes' where person_id = '${personId}'`);
    const quietly = await visitor.post('/graphql', { query: '{ viewer { person { id } } }' }, { 'x-schakel-quiet': '1' });
    expect(await quietly.json()).toMatchObject({ data: { viewer: { person: { id: personId } } } });
    await visitor.send('/live?age=0', { method: 'HEAD' });
    expect(await idle()).toBeGreaterThan(28 * 60);
    expect(await sessionsOf(visitor)).toHaveLength(1);
    expect(await idle()).toBeLessThan(60);
  });

  it('is found by its token only, and keeps no token', async () => {
    const { visitor, personId } = await signedIn();
    const token = visitor.cookie!.split('=')[1]!;
    expect(await sessionOf(hashToken(token))).toEqual([{ session_id: expect.any(String), person_id: personId }]);
    for (const nothing of [null, '', token, hashToken(newToken()), '%']) expect(await sessionOf(nothing)).toEqual([]);
    const kept = await db.arrange((unit) => unit.manager.query<{ row: string }[]>(`select s::text as row from session s union all select h::text from history_entry h`));
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('waits for nobody who holds its row', async () => {
    const { visitor, personId } = await signedIn();
    await db.tamper(`update session set last_used_at = clock_timestamp() - interval '5 minutes' where person_id = '${personId}'`);
    await db.arrange(async (unit) => {
      await unit.manager.query('select 1 from session where person_id = $1 for update', [personId]);
      expect(await sessionsOf(visitor)).toHaveLength(1);
    });
  });
});

describe('one’s own sessions', () => {
  it('are listed, and can be ended one by one', async () => {
    const { visitor: laptop, email } = await signedIn();
    const phone = new Visitor(site);
    await phone.post('/auth/login', { email, password: specPassword }, { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' });
    const sessions = (await sessionsOf(laptop))!;
    expect(sessions).toHaveLength(2);
    expect(sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const other = sessions.find(({ isCurrent }) => !isCurrent)!;
    expect(other.userAgent).toBe('Firefox op Android');
    const { data } = await laptop.graphql<{ revokeSession: { sessions: { id: string }[] } }>('mutation ($id: ID!) { revokeSession(id: $id) { sessions { id } } }', { id: other.id });
    expect(data.revokeSession.sessions).toHaveLength(1);
    expect(await sessionsOf(phone)).toBeNull();
    expect(await sessionsOf(laptop)).toHaveLength(1);
  });

  it('can all be ended but this one', async () => {
    const { visitor, email } = await signedIn();
    const others = [await signedIn(email), await signedIn(email)];
    const { data } = await visitor.graphql<{ revokeOtherSessions: { sessions: { isCurrent: boolean }[] } }>('mutation { revokeOtherSessions { sessions { isCurrent } } }');
    expect(data.revokeOtherSessions.sessions).toEqual([{ isCurrent: true }]);
    for (const other of others) expect(await sessionsOf(other.visitor)).toBeNull();
  });

  it('end within one request for somebody who leaves', async () => {
    const { visitor, personId } = await signedIn();
    await db.arrange(() => endSessions(personId));
    expect(await sessionsOf(visitor)).toBeNull();
  });

  it('do not exist for anybody else, an administrator included', async () => {
    const victim = await signedIn();
    const id = (await sessionsOf(victim.visitor))?.[0]?.id;
    const stranger = await signedIn();
    await db.arrange(() => aRole(stranger.personId, PlatformRole.ADMINISTRATOR));
    const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) { version } }';
    for (const unknown of [id, '018f0000-0000-7000-8000-000000000000', 'geen id']) {
      const { errors } = await stranger.visitor.graphql(revoke, { id: unknown });
      expect(errors).toEqual([expect.objectContaining({ message: 'Dit bestaat niet, of u mag het niet zien.', extensions: { code: 'NOT_FOUND' } })]);
    }
    expect((await sessionsOf(stranger.visitor))!.map((session) => session.id)).not.toContain(id);
    expect(await sessionsOf(victim.visitor)).toHaveLength(1);
  });
});

describe('in the database', () => {
  it('a person reads the own account and sessions, an administrator all accounts, nobody a secret', async () => {
    const { personId } = await signedIn();
    const other = await signedIn();
    const administrator = await db.arrange(async () => {
      const person = await aPerson();
      await aRole(person.id, PlatformRole.ADMINISTRATOR);
      return person;
    });
    const read = (reader: string): Promise<unknown[]> =>
      db.as(reader, async ({ manager }) => [
        (await manager.findBy(Account, {})).map((account) => account.personId).filter((id) => [personId, other.personId].includes(id)).sort(),
        [...new Set((await manager.findBy(Session, {})).map((session) => session.personId))],
        await manager.count(Credential), await manager.count(OneTimeLink), await manager.count(SignInDelay),
      ]);
    expect(await read(personId)).toEqual([[personId], [personId], 0, 0, 0]);
    expect(await read(administrator.id)).toEqual([[personId, other.personId].sort(), [], 0, 0, 0]);
  });

  it.each([
    ['a longer session', `update session set expires_at = 'infinity'`],
    ['a session', `insert into session (id, person_id, token_hash, created_at, last_used_at, expires_at) select id, id, 'x', now(), now(), now() from person`],
    ['a password', `update credential set password_hash = 'x'`],
    ['a link', `update one_time_link set token_hash = 'x'`],
    ['a shorter delay', 'delete from sign_in_delay'],
  ])('nobody gives himself %s', async (_what, statement) => {
    const { personId } = await signedIn();
    await expect(db.as(personId, (unit) => unit.manager.query(statement))).rejects.toThrow('permission denied');
  });

  it('nobody but an administrator changes an address, not even the own one', async () => {
    const { personId } = await signedIn();
    expect(await db.as(personId, (unit) => unit.execute(`update account set email = 'x@y.example'`))).toBe(0);
    await expect(db.as(personId, (unit) => unit.manager.query('update account set last_signed_in_at = now()'))).rejects.toThrow('permission denied');
  });

  it('history knows who signed in, tells only that person, and holds no secret', async () => {
    const { visitor, personId } = await signedIn();
    await visitor.post('/auth/logout');
    const what = ({ manager }: { manager: { find: (entity: typeof HistoryEntry, options: object) => Promise<HistoryEntry[]> } }): Promise<HistoryEntry[]> =>
      manager.find(HistoryEntry, { where: { subjectId: personId, what: 'Session' }, order: { recordedAt: 'ASC' } });
    const own = await db.as(personId, what);
    expect(own.map(({ act, operation }) => [act, operation])).toEqual([['CREATED', 'signIn'], ['CHANGED', 'signOut']]);
    expect(Object.keys(own[0]!.changes!).sort()).toEqual(['createdAt', 'expiresAt', 'personId']);
    const administrator = await db.arrange(async () => {
      const person = await aPerson();
      await aRole(person.id, PlatformRole.ADMINISTRATOR);
      return person;
    });
    expect(await db.as(administrator.id, what)).toEqual([]);
    const everything = JSON.stringify(await db.arrange((unit) => unit.manager.find(HistoryEntry)));
    expect(everything).not.toContain('argon2');
    expect(everything).not.toContain('tokenHash');
  });
});

describe('the nightly tidying', () => {
  it('forgets what is past its use and nothing else', async () => {
    const { personId } = await signedIn();
    const [young, old] = [newToken(), newToken()];
    for (const [token, age] of [[young, '29 days'], [old, '31 days']] as const) {
      await db.tamper(`insert into session (id, person_id, token_hash, created_at, last_used_at, expires_at)
        select gen_random_uuid(), '${personId}', '${hashToken(token)}', at, at, at + interval '12 hours' from (select clock_timestamp() - interval '${age}' as at) a`);
      await db.tamper(`insert into one_time_link (id, person_id, purpose, created_at, expires_at)
        select gen_random_uuid(), '${personId}', 'INVITATION', at, at from (select clock_timestamp() - interval '${age}' as at) a`);
    }
    await db.tamper(`insert into sign_in_delay select age, 9, at, at from (select age, clock_timestamp() - age::interval as at from unnest(array['1 day', '3 days']) age) a`);
    await db.arrange((unit) => tidySignInSchedule.tick(unit.moment));
    const left = async (table: string, where: string): Promise<number> =>
      (await db.arrange((unit) => unit.manager.query<[{ count: number }]>(`select count(*) from ${table} where ${where}`)))[0].count;
    expect(await left('session', `token_hash in ('${hashToken(young)}', '${hashToken(old)}')`)).toBe(1);
    expect(await left('session', `person_id = '${personId}'`)).toBe(2);
    expect(await left('one_time_link', `person_id = '${personId}'`)).toBe(1);
    expect(await left('sign_in_delay', `key in ('1 day', '3 days')`)).toBe(1);
  });
});
