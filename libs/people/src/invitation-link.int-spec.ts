import { testDatabase, type TestDatabase } from '@schakel/testing';
import { LinkPurpose, PlatformRole, requestLink } from './index.js';
import { voidLinks } from './one-time-links.js';
import { aRole, aSignInPerson, specPassword } from './testing.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';

let db: TestDatabase;
let site: Site;
let administrator: Visitor;
let member: Visitor;
let guestId: string;

const signedIn = async (at: Site, email: string): Promise<Visitor> => {
  const visitor = new Visitor(at);
  expect((await visitor.signIn(email, specPassword)).status).toBe(204);
  return visitor;
};

beforeAll(async () => {
  db = await testDatabase();
  site = await signInSite(db, { hasSmtp: false });
  const [one, other, guest] = [await db.arrange(() => aSignInPerson()), await db.arrange(() => aSignInPerson()), await db.arrange(() => aSignInPerson())];
  await db.arrange(() => aRole(one.person.id, PlatformRole.ADMINISTRATOR));
  administrator = await signedIn(site, one.email);
  member = await signedIn(site, other.email);
  guestId = guest.person.id;
});

afterAll(async () => {
  await site?.close();
  await db?.close();
});

async function asked(visitor: Visitor, personId = guestId): Promise<[number, { url?: string; message?: string }]> {
  const response = await visitor.post(`/auth/invitations/${personId}/link`);
  return [response.status, (await response.json()) as { url?: string; message?: string }];
}

const pathOf = (url = ''): string => new URL(url).pathname.replace('/uitnodiging/', '/auth/link/');

describe('where no mail leaves the house, the link of an invitation', () => {
  it('is shown to the administrator, works once, and is kept nowhere', async () => {
    await db.arrange(() => requestLink(guestId, LinkPurpose.INVITATION));
    const [status, { url }] = await asked(administrator);
    expect(status).toBe(200);
    expect(url).toMatch(/^http:\/\/schakel\.example\/uitnodiging\/[\w-]{43}$/);
    const kept = await db.arrange((unit) => unit.manager.query<{ row: string }[]>('select l::text as row from one_time_link l union all select h::text from history_entry h union all select o::text from outbox_entry o'));
    expect(kept.some(({ row }) => row.includes(url!.slice(-43)))).toBe(false);
    const guest = new Visitor(site);
    expect(await (await guest.send(pathOf(url))).json()).toMatchObject({ purpose: 'INVITATION' });
    expect((await guest.post(pathOf(url), { password: 'een heel nieuwe zin' })).status).toBe(204);
    expect((await guest.post(pathOf(url), { password: 'een heel andere zin' })).status).toBe(404);
    expect(await asked(administrator)).toEqual([409, expect.objectContaining({ message: 'Er is geen uitnodiging die nog open staat.' })]);
  });

  it('is another one each time, of which the last works, also after its term', async () => {
    await db.arrange(() => requestLink(guestId, LinkPurpose.INVITATION));
    const [, first] = await asked(administrator);
    await db.tamper(`update one_time_link set expires_at = clock_timestamp() where person_id = '${guestId}' and used_at is null`);
    const [, second] = await asked(administrator);
    const statuses = await Promise.all([first, second].map(async ({ url }) => (await new Visitor(site).send(pathOf(url))).status));
    expect(statuses).toEqual([404, 200]);
  });

  it('is the administrator’s, of somebody who is there, while the invitation is open', async () => {
    expect((await asked(member))[0]).toBe(403);
    expect((await asked(new Visitor(site)))[0]).toBe(401);
    for (const nobody of ['geen-id', '018f0000-0000-7000-8000-000000000000']) expect((await asked(administrator, nobody))[0]).toBe(404);
    await db.arrange(() => voidLinks(guestId));
    expect((await asked(administrator))[0]).toBe(409);
  });
});

it('where mail leaves the house, the link stands in the mail alone', async () => {
  await db.arrange(() => requestLink(guestId, LinkPurpose.INVITATION));
  const mailing = await signInSite(db, { hasSmtp: true });
  const visitor = new Visitor(mailing);
  visitor.cookie = administrator.cookie;
  expect(await asked(visitor)).toEqual([409, expect.objectContaining({ message: 'De link staat in de mail die Schakel verstuurt.' })]);
  await mailing.close();
});
