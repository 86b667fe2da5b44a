import { OutboxEntry } from '@schakel/jobs';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { Account, OneTimeLink, PlatformRole, RoleGrant, inviteAdministrator, linkRequested } from './index.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';

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

const password = 'een heel andere zin nu';

describe('the first administrator', () => {
  const invite = (email: string, name: string) => db.arrange(() => inviteAdministrator(email, name));

  it('comes in by a printed link, without a mail', async () => {
    const { token, path } = await invite('Beheer@Organisatie.example', 'Robin Beheer');
    expect(path).toBe(`/uitnodiging/${token}`);
    const visitor = new Visitor(site);
    expect(await (await visitor.send(`/auth/link/${token}`)).json()).toEqual({ purpose: 'INVITATION', name: 'Robin Beheer', email: 'beheer@organisatie.example' });
    expect((await visitor.signIn('beheer@organisatie.example', password)).status).toBe(401);
    expect((await visitor.post(`/auth/link/${token}`, { password })).status).toBe(204);
    expect((await visitor.signIn('beheer@organisatie.example', password)).status).toBe(204);
    expect((await visitor.graphql<{ viewer: { roles: string[] } }>('{ viewer { roles } }')).data.viewer.roles).toEqual([PlatformRole.ADMINISTRATOR]);
    const { personId } = await db.arrange((unit) => unit.manager.findOneByOrFail(Account, { email: 'beheer@organisatie.example' }));
    const ids = (await db.arrange((unit) => unit.manager.findBy(OneTimeLink, { personId }))).map(({ id }) => id);
    const mails = await db.arrange((unit) => unit.manager.findBy(OutboxEntry, { kind: linkRequested.kind }));
    expect(mails.filter(({ payload }) => ids.includes(String(payload['linkId'])))).toEqual([]);
  });

  it('asked for twice is one person with one role and two links', async () => {
    await invite('tweemaal@organisatie.example', 'Robin Beheer');
    await invite('tweemaal@organisatie.example', 'Andere Naam');
    const { personId } = await db.arrange((unit) => unit.manager.findOneByOrFail(Account, { email: 'tweemaal@organisatie.example' }));
    expect(await db.arrange((unit) => unit.manager.countBy(RoleGrant, { personId }))).toBe(1);
    expect(await db.arrange((unit) => unit.manager.countBy(OneTimeLink, { personId }))).toBe(2);
  });

  it('needs an address and a name', async () => {
    await expect(invite('geen adres', 'Robin')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(invite('naamloos@organisatie.example', '  ')).rejects.toMatchObject({ code: 'INVALID' });
  });
});
