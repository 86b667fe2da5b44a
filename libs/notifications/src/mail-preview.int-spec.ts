import { newId } from '@schakel/kernel';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { addMail } from './add-mail.js';
import { Mail, MailPurpose } from './mail.entity.js';
import { aNetwork, notificationModules, standClockOn, type Network } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let network: Network;
let mailId: string;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async (unit) => {
    network = await aNetwork();
    await standClockOn('2022-04-01');
    const to = { personId: network.member.id, name: 'Lotte', address: network.member.email };
    const model = { subject: 'Onderwerp', greeting: 'Dag <b>Lotte</b>,', intro: ['Er is iets.'], sections: [], footer: [] };
    await addMail({ to, purpose: MailPurpose.REMINDER, model, onceKey: 'preview', publicUrl: 'https://schakel.example' });
    mailId = (await unit.manager.findOneByOrFail(Mail, { onceKey: 'preview' })).id;
  });
  api = await testApi(db, notificationModules);
});

afterAll(async () => {
  await api?.close();
  await db?.close();
});

const asked = (person: { id: string } | null, id = mailId) => api.fetch(`/mail/${id}`, person?.id ?? null);

describe('a mail as its reader sees it', () => {
  it('is a document that can run and fetch nothing, framed by us only', async () => {
    const response = await asked(network.administrator);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = response.headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(expect.arrayContaining([`default-src 'none'`, `frame-ancestors 'self'`, `base-uri 'none'`]));
    expect(policy?.find((rule) => rule.startsWith('sandbox'))).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
    expect([response.headers.get('x-frame-options'), response.headers.get('cache-control')]).toEqual(['SAMEORIGIN', 'no-store']);
    const html = await response.text();
    expect(html).toContain('Dag &lt;b&gt;Lotte&lt;/b&gt;,');
    expect(html).toContain('<head><base target="_blank">');
  });

  it('is the administrator’s', async () => {
    for (const person of [network.member, network.secretary, network.chair, network.outsider]) expect((await asked(person)).status).toBe(403);
    expect((await asked(null)).status).toBe(401);
  });

  it('is not found when there is none', async () => {
    for (const id of [newId(), 'x']) expect((await asked(network.administrator, id)).status).toBe(404);
  });

  it('is not found outside demo mode', async () => {
    await db.tamper('update domain_clock set demo_day = null');
    expect((await asked(network.administrator)).status).toBe(404);
    await db.tamper(`update domain_clock set demo_day = '2022-04-01'`);
    expect((await asked(network.administrator)).status).toBe(200);
  });
});
