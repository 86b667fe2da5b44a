import { HistoryEntry } from '@schakel/history';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { Person } from './index.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';
import { aPerson, aSignInPerson, specPassword, stretchWaits } from './testing.js';

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

async function signedIn(): Promise<{ visitor: Visitor; email: string; personId: string }> {
  const { person, email } = await db.arrange(() => aSignInPerson());
  const visitor = new Visitor(site);
  await visitor.signIn(email, specPassword);
  return { visitor, email, personId: person.id };
}

const nextPassword = 'een heel andere zin nu';

describe('the viewer', () => {
  it('is who signed in, with all that is that person’s own', async () => {
    await db.tamper(`insert into domain_clock (id, demo_day) values (1, '2022-04-01')`);
    const { visitor, email, personId } = await signedIn();
    const { data } = await visitor.graphql('{ viewer { person { id name isExample } email version roles today isDemo waiting { id } sessions { isCurrent createdAt lastUsedAt } } }');
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(data).toEqual({
      viewer: {
        person: { id: personId, name: 'Voorbeeldpersoon', isExample: false },
        email,
        version: 1,
        roles: ['NATIONAL_COORDINATOR'],
        today: '2022-04-01',
        isDemo: true,
        waiting: [],
        sessions: [{ isCurrent: true, createdAt: instant, lastUsedAt: instant }],
      },
    });
    await db.tamper('delete from domain_clock');
  });

  it('is nobody without a session', async () => {
    expect(await new Visitor(site).graphql('{ viewer { email sessions { id } } }')).toEqual({ data: { viewer: null } });
  });
});

describe('one’s own name', () => {
  const rename = 'mutation ($name: String!, $version: Int!) { renameMyself(name: $name, version: $version) { person { name } version } }';

  it('changes, with its history', async () => {
    const { visitor, personId } = await signedIn();
    expect((await visitor.graphql(rename, { name: '  Noor van Dam ', version: 1 })).data).toEqual({ renameMyself: { person: { name: 'Noor van Dam' }, version: 2 } });
    const [, entry] = await db.as(personId, (unit) => unit.manager.find(HistoryEntry, { where: { recordId: personId, what: 'Person' }, order: { recordedAt: 'ASC' } }));
    expect(entry).toMatchObject({ actorId: personId, operation: 'renameMyself', changes: { name: ['Voorbeeldpersoon', 'Noor van Dam'] } });
  });

  it('does not overwrite what was changed elsewhere', async () => {
    const { visitor } = await signedIn();
    await visitor.graphql(rename, { name: 'Noor van Dam', version: 1 });
    const { errors } = await visitor.graphql(rename, { name: 'Noor Dam', version: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'STALE_VERSION' });
  });

  it.each(['', '   ', 'x'.repeat(121), 'Noor\0', 'Noor\u202Emad', 'Noor\nvan Dam', 'noor@organisatie.example', '06 12345678'])('is no %j', async (name) => {
    const { visitor, personId } = await signedIn();
    const { errors } = await visitor.graphql(rename, { name, version: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ field: 'name' }] });
    expect((await db.arrange((unit) => unit.manager.findOneByOrFail(Person, { id: personId }))).name).toBe('Voorbeeldpersoon');
  });

  it('is nobody else’s to change', async () => {
    expect((await new Visitor(site).graphql(rename, { name: 'Wie dan ook', version: 1 })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { personId } = await signedIn();
    const other = await db.arrange(() => aPerson());
    const touched = await db.as(personId, (unit) => unit.execute('update person set name = $1 where id = $2', ['Gekaapt', other.id]));
    expect(touched).toBe(0);
  });
});

describe('one’s own password', () => {
  it('changes with the present one; every other session ends and this one gets a new token', async () => {
    const { visitor, email } = await signedIn();
    const elsewhere = new Visitor(site);
    await elsewhere.signIn(email, specPassword);
    const thief = new Visitor(site);
    thief.cookie = visitor.cookie;
    expect((await visitor.post('/auth/password', { current: specPassword, next: nextPassword })).status).toBe(204);
    const seenBy = async (who: Visitor): Promise<unknown> => (await who.graphql<{ viewer: unknown }>('{ viewer { email } }')).data.viewer;
    expect(await seenBy(visitor)).toEqual({ email });
    expect(await seenBy(elsewhere)).toBeNull();
    expect(await seenBy(thief)).toBeNull();
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(401);
    expect((await new Visitor(site).signIn(email, nextPassword)).status).toBe(204);
  });

  it.each([
    [{ current: 'een ander wachtwoord', next: nextPassword }, 'current', 'Dit is niet uw huidige wachtwoord.'],
    [{ current: specPassword, next: 'kort' }, 'next', 'Kies een wachtwoord van ten minste 12 tekens. Een korte zin mag ook.'],
    [{ current: specPassword, next: specPassword }, 'next', 'Kies een ander wachtwoord dan u nu hebt.'],
    [{ current: specPassword }, 'next', 'Kies een nieuw wachtwoord.'],
  ])('stays as it is for %j', async (body, field, message) => {
    const { visitor } = await signedIn();
    const response = await visitor.post('/auth/password', body);
    expect([response.status, await response.json()]).toEqual([400, { message, fields: [{ field, message }] }]);
  });

  it('cannot be guessed on an open screen', async () => {
    const { visitor } = await signedIn();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      statuses.push((await visitor.post('/auth/password', { current: `gok nummer ${attempt}`, next: nextPassword })).status);
      await stretchWaits(db);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  it('is for who is signed in', async () => {
    expect((await new Visitor(site).post('/auth/password', { current: specPassword, next: nextPassword })).status).toBe(401);
  });
});
