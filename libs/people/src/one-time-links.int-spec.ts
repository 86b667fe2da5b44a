import { OutboxEntry } from '@schakel/jobs';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { Account, LinkPurpose, OneTimeLink, issueToken, linkRequested, linkToSend, requestLink } from './index.js';
import { openLink, voidLinks } from './one-time-links.js';
import { Visitor, signInSite, type Site } from './testing/sign-in-site.js';
import { aSignInPerson, specPassword, stretchWaits } from './testing.js';
import { newToken } from './tokens.js';

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
const nextPassword = 'een heel andere zin nu';

const link = (personId: string, purpose = LinkPurpose.RESET_PASSWORD, newEmail: string | null = null): Promise<{ id: string; token: string }> =>
  db.arrange(async () => {
    const id = await requestLink(personId, purpose, newEmail);
    return { id, token: await issueToken(id) };
  });

const openLinks = (personId: string): Promise<OneTimeLink[]> =>
  db.arrange((unit) => unit.manager.findBy(OneTimeLink, { personId }));

async function answerOf(response: globalThis.Response): Promise<[number, unknown]> {
  const text = await response.text();
  return [response.status, text ? JSON.parse(text) : null];
}

const gone = [404, { message: 'Deze link werkt niet meer. Vraag een nieuwe link aan.' }];

describe('a link for a new password', () => {
  it('says what it does, does it once, and ends every other session', async () => {
    const { person, email } = await someone();
    const elsewhere = new Visitor(site);
    await elsewhere.signIn(email, specPassword);
    const { token } = await link(person.id);
    const visitor = new Visitor(site);
    const seen = [200, { purpose: 'RESET_PASSWORD', name: 'Voorbeeldpersoon', email }];
    expect(await answerOf(await visitor.send(`/auth/link/${token}`))).toEqual(seen);
    expect(await answerOf(await visitor.send(`/auth/link/${token}`))).toEqual(seen);
    expect((await visitor.post(`/auth/link/${token}`, { password: nextPassword })).status).toBe(204);
    expect(visitor.cookie).toBeNull();
    expect((await elsewhere.graphql<{ viewer: unknown }>('{ viewer { version } }')).data.viewer).toBeNull();
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(401);
    expect((await new Visitor(site).signIn(email, nextPassword)).status).toBe(204);
    expect(await answerOf(await visitor.post(`/auth/link/${token}`, { password: 'nog een derde zin erbij' }))).toEqual(gone);
    expect((await new Visitor(site).signIn(email, nextPassword)).status).toBe(204);
  });

  it('keeps the session of the person’s own browser', async () => {
    const { person, email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    const { token } = await link(person.id);
    await visitor.post(`/auth/link/${token}`, { password: nextPassword });
    expect((await visitor.graphql<{ viewer: unknown }>('{ viewer { version } }')).data.viewer).not.toBeNull();
  });

  it('works for one of two who use it at once', async () => {
    const { person } = await someone();
    const { token } = await link(person.id);
    const statuses = await Promise.all(['a', 'b'].map(async (end) => (await new Visitor(site).post(`/auth/link/${token}`, { password: `${nextPassword} ${end}` })).status));
    expect(statuses.sort()).toEqual([204, 404]);
    const another = await link(person.id);
    const uses = await Promise.allSettled([1, 2].map(() => db.arrange(async () => voidLinks((await openLink(another.token)).personId))));
    expect(uses.map((use) => (use.status === 'fulfilled' ? 'used' : use.reason.code)).sort()).toEqual(['NOT_FOUND', 'used']);
  });

  it('still works after a password that is refused', async () => {
    const { person, email } = await someone();
    const { token } = await link(person.id);
    const visitor = new Visitor(site);
    for (const [body, message] of [
      [{}, 'Kies een wachtwoord.'],
      [{ password: 'kort' }, 'Kies een wachtwoord van ten minste 12 tekens. Een korte zin mag ook.'],
      [{ password: email }, 'Kies iets anders dan uw e-mailadres.'],
      [{ password: 'wachtwoord123' }, 'Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.'],
    ] as const) {
      expect(await answerOf(await visitor.post(`/auth/link/${token}`, body))).toEqual([400, { message, fields: [{ field: 'password', message }] }]);
    }
    expect((await visitor.post(`/auth/link/${token}`, { password: nextPassword })).status).toBe(204);
  });

  it('clears the way for who was held up by failures', async () => {
    const { person, email } = await someone();
    for (let attempt = 0; attempt < 5; attempt += 1) await new Visitor(site).signIn(email, 'een ander wachtwoord');
    await stretchWaits(db);
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(429);
    const { token } = await link(person.id);
    await new Visitor(site).post(`/auth/link/${token}`, { password: nextPassword });
    expect((await new Visitor(site).signIn(email, nextPassword)).status).toBe(204);
  });

  it('answers the same when it is used, too old, void, not yet sent or never was', async () => {
    const { person } = await someone();
    const visitor = new Visitor(site);
    const old = await link(person.id);
    await db.tamper(`update one_time_link set expires_at = clock_timestamp() where id = '${old.id}'`);
    expect(await answerOf(await visitor.send(`/auth/link/${old.token}`))).toEqual(gone);
    const first = await link(person.id);
    const second = await link(person.id);
    expect((await visitor.post(`/auth/link/${second.token}`, { password: nextPassword })).status).toBe(204);
    for (const token of [old.token, first.token, second.token, newToken(), first.id, '..%2f..', 'x'.repeat(5_000)]) {
      expect(await answerOf(await visitor.send(`/auth/link/${token}`))).toEqual(gone);
      expect(await answerOf(await visitor.post(`/auth/link/${token}`, { password: 'nog een derde zin erbij' }))).toEqual(gone);
    }
  });

  it('has a term that starts when it is sent, and one token at a time', async () => {
    const { person } = await someone();
    const { id, token } = await link(person.id);
    await db.tamper(`update one_time_link set expires_at = clock_timestamp() - interval '3 hours' where id = '${id}'`);
    const again = await db.arrange(() => issueToken(id));
    expect((await new Visitor(site).send(`/auth/link/${token}`)).status).toBe(404);
    expect((await new Visitor(site).send(`/auth/link/${again}`)).status).toBe(200);
    const [{ minutes }] = await db.arrange((unit) => unit.manager.query<[{ minutes: number }]>('select extract(epoch from expires_at - clock_timestamp())::float8 / 60 as minutes from one_time_link where id = $1', [id]));
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
    const kept = await db.arrange((unit) => unit.manager.query<{ row: string }[]>('select l::text as row from one_time_link l union all select h::text from history_entry h union all select o::text from outbox_entry o'));
    expect(kept.some(({ row }) => row.includes(again))).toBe(false);
  });

  it('is not sent any more once it is void', async () => {
    const { person } = await someone();
    const waiting = await db.arrange(() => requestLink(person.id, LinkPurpose.RESET_PASSWORD));
    const { token } = await link(person.id);
    await new Visitor(site).post(`/auth/link/${token}`, { password: nextPassword });
    expect(await db.arrange(() => linkToSend(waiting))).toBeNull();
    await expect(db.arrange(() => issueToken(waiting))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a forgotten password', () => {
  const ask = async (email: string): Promise<[number, string, number]> => {
    const start = performance.now();
    const response = await new Visitor(site).post('/auth/forgot', { email });
    return [response.status, await response.text(), performance.now() - start];
  };

  it('is answered the same for whoever asks, and mails who has an account', async () => {
    const { person, email } = await someone();
    for (const typed of [email.toUpperCase(), 'niemand@organisatie.example', 'geen adres']) {
      const [status, text, ms] = await ask(typed);
      expect([status, text]).toEqual([204, '']);
      expect(ms).toBeGreaterThanOrEqual(290);
    }
    const [asked] = await openLinks(person.id);
    expect(asked).toMatchObject({ purpose: LinkPurpose.RESET_PASSWORD, timesIssued: 0 });
    const mails = await db.arrange((unit) => unit.manager.findBy(OutboxEntry, { kind: linkRequested.kind }));
    expect(mails.filter(({ payload }) => payload['linkId'] === asked!.id)).toHaveLength(1);
    expect(await db.arrange(() => linkToSend(asked!.id))).toEqual({ personId: person.id, purpose: LinkPurpose.RESET_PASSWORD, name: person.name, email });
  });

  it('makes one mail, however often it is pressed', async () => {
    const { person, email } = await someone();
    await Promise.all(Array.from({ length: 4 }, () => ask(email)));
    expect(await openLinks(person.id)).toHaveLength(1);
    await db.tamper(`update one_time_link set created_at = created_at - interval '6 minutes' where person_id = '${person.id}'`);
    await ask(email);
    expect(await openLinks(person.id)).toHaveLength(2);
  });
});

describe('a new address', () => {
  it('counts only when its link is used', async () => {
    const { person, email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    const newEmail = `nieuw-${email}`;
    expect((await visitor.post('/auth/email', { email: ` ${newEmail.toUpperCase()} `, password: specPassword })).status).toBe(204);
    const reset = await link(person.id);
    const confirm = (await openLinks(person.id)).find(({ purpose }) => purpose === LinkPurpose.CONFIRM_EMAIL)!;
    expect(await db.arrange(() => linkToSend(confirm.id))).toMatchObject({ email: newEmail, purpose: LinkPurpose.CONFIRM_EMAIL });
    const token = await db.arrange(() => issueToken(confirm.id));
    const owner = new Visitor(site);
    expect(await answerOf(await owner.send(`/auth/link/${token}`))).toEqual([200, { purpose: 'CONFIRM_EMAIL', name: person.name, email: newEmail }]);
    expect((await visitor.graphql<{ viewer: { email: string } }>('{ viewer { email } }')).data.viewer.email).toBe(email);
    expect((await owner.post(`/auth/link/${token}`)).status).toBe(204);
    expect((await visitor.graphql<{ viewer: { email: string } }>('{ viewer { email } }')).data.viewer.email).toBe(newEmail);
    expect((await new Visitor(site).signIn(newEmail, specPassword)).status).toBe(204);
    expect((await new Visitor(site).signIn(email, specPassword)).status).toBe(401);
    expect(await answerOf(await owner.post(`/auth/link/${token}`))).toEqual(gone);
    expect((await owner.send(`/auth/link/${reset.token}`)).status).toBe(404);
  });

  it('does not tell that somebody else has it, and cannot be taken from somebody', async () => {
    const [one, other] = [await someone(), await someone()];
    const visitor = new Visitor(site);
    await visitor.signIn(one.email, specPassword);
    expect((await visitor.post('/auth/email', { email: other.email, password: specPassword })).status).toBe(204);
    expect(await openLinks(one.person.id)).toEqual([]);
    const late = await link(one.person.id, LinkPurpose.CONFIRM_EMAIL, other.email);
    expect(await answerOf(await visitor.post(`/auth/link/${late.token}`))).toEqual(gone);
    expect((await db.arrange((unit) => unit.manager.findOneByOrFail(Account, { personId: other.person.id }))).email).toBe(other.email);
  });

  it('needs the password, a real address, and a session', async () => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    expect((await visitor.post('/auth/email', { email: 'nieuw@organisatie.example', password: specPassword })).status).toBe(401);
    await visitor.signIn(email, specPassword);
    for (const [body, field, message] of [
      [{ email: 'nieuw@organisatie.example', password: 'een ander wachtwoord' }, 'password', 'Dit is niet uw huidige wachtwoord.'],
      [{ email: 'geen adres', password: specPassword }, 'email', 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.'],
      [{ email, password: specPassword }, 'email', 'Dit is al uw e-mailadres.'],
    ] as const) {
      expect(await answerOf(await visitor.post('/auth/email', body))).toEqual([400, { message, fields: [{ field, message }] }]);
    }
  });

  it('is no way to send mail to many', async () => {
    const { email } = await someone();
    const visitor = new Visitor(site);
    await visitor.signIn(email, specPassword);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      statuses.push((await visitor.post('/auth/email', { email: `nieuw${attempt}@organisatie.example`, password: specPassword })).status);
      await stretchWaits(db);
    }
    expect(statuses).toEqual([204, 204, 204, 204, 204, 204, 429]);
  });
});
