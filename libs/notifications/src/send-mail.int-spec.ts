import { UnitOfWork } from '@schakel/database';
import { LinkPurpose, requestLink } from '@schakel/people';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import { addMail } from './add-mail.js';
import { addLinkMail } from './link-mail.js';
import type { MailModel } from './mail-model.js';
import { MailPurpose, MailState, type Mail, type MailText } from './mail.entity.js';
import { askAgainForQueuedMails, sendQueuedMail } from './send-mail.job.js';
import { openPostman, type Postman } from './smtp-transport.js';
import { PostOffice, aNetwork, standClockOn, type Network } from './testing.js';

const publicUrl = 'https://schakel.example';
const from = { name: 'Schakel', address: 'schakel@schakel.example' };

let db: TestDatabase;
let post: PostOffice;
let postman: Postman;
let network: Network;
let occasions = 0;

beforeAll(async () => {
  db = await testDatabase();
  network = await db.arrange(aNetwork);
});
afterAll(() => db.close());

beforeEach(async () => {
  post = await PostOffice.open();
  postman = openPostman(post.url, from, { greeting: 2_000, answer: 700 });
});
afterEach(async () => {
  postman.close();
  await post.close();
});

const model: MailModel = { subject: '1 actie vraagt om uw aandacht: te laat', greeting: 'Beste Lotte,', intro: ['Een geheim woord.'], sections: [], footer: ['Daarom.'] };

async function aMail(name = network.member.name, { id: personId, email }: { id: string; email: string } = network.member): Promise<string> {
  const to = { personId, name, address: email };
  const mailId = await db.arrange(() => addMail({ to, purpose: MailPurpose.REMINDER, model, onceKey: `spec ${(occasions += 1)}`, publicUrl }));
  return mailId ?? '';
}

const send = (mailId: string, isDemo = false, way: Postman | null = postman): Promise<void> => sendQueuedMail(db.dataSource, mailId, { postman: way, isDemo, publicUrl });

const stateOf = async (id: string): Promise<{ mail: Mail; words: MailText | null }> =>
  db.arrange(async ({ manager }) => ({ mail: (await manager.findOneBy<Mail>('Mail', { id })) as Mail, words: await manager.findOneBy<MailText>('MailText', { mailId: id }) }));

describe('a mail', () => {
  it('goes out once, however often its job runs, and its words are forgotten', async () => {
    const id = await aMail();
    await send(id);
    await send(id);
    expect(post.to(network.member.email)).toHaveLength(1);
    const { mail, words } = await stateOf(id);
    expect([mail.state, mail.attempts, mail.messageId, words]).toEqual([MailState.SENT, 1, post.received[0]?.messageId, null]);
  });

  it('in demo mode keeps its words', async () => {
    const id = await aMail();
    await send(id, true);
    expect((await stateOf(id)).words?.text).toContain('Een geheim woord.');
  });

  it('without a mail server is kept', async () => {
    const id = await aMail();
    await send(id, true, null);
    const { mail, words } = await stateOf(id);
    expect([mail.state, mail.sentAt, words?.html.includes('Een geheim woord.')]).toEqual([MailState.KEPT, null, true]);
  });

  it('of one occasion is made once', async () => {
    const mail = () => addMail({ to: { personId: network.member.id, name: 'Lotte', address: network.member.email }, purpose: MailPurpose.REMINDER, model, onceKey: 'the same', publicUrl });
    expect(await db.arrange(mail)).not.toBeNull();
    expect(await db.arrange(mail)).toBeNull();
  });

  it('goes to one person, whatever is in the name', async () => {
    const id = await aMail('Lotte <x@elders.example>\r\nBcc: y@elders.example, z@elders.example');
    await send(id);
    const addresses = post.received.flatMap((mail) => [mail.to, mail.cc, mail.bcc].flat().flatMap((list) => list?.value.map((one) => one.address) ?? []));
    expect(addresses).toEqual([network.member.email]);
  });
});

describe('a mail server', () => {
  it('that refuses the address ends it: the mail came back, and its words stay for who mends the address', async () => {
    post.mood = 'refuse';
    const id = await aMail();
    await send(id);
    const { mail, words } = await stateOf(id);
    expect([mail.state, mail.lastError, words?.mailId, mail.hasWords]).toEqual([MailState.BOUNCED, expect.stringContaining('550'), id, true]);
    expect(mail.lastError).not.toContain(network.member.email);
  });

  it('that refuses the words ends it, and says nothing of the address', async () => {
    post.mood = 'refuse-words';
    const id = await aMail('Ruben', network.outsider);
    await send(id);
    expect((await stateOf(id)).mail).toMatchObject({ state: MailState.FAILED, hasWords: true });
    expect(await db.arrange((unit) => unit.manager.query('select 1 from unreachable_address where address = $1', [network.outsider.email]))).toEqual([]);
  });

  it.each(['later', 'hang', 'drop'] as const)('that says ‘%s’ gets it again, as the same mail', async (mood) => {
    post.mood = mood;
    const id = await aMail();
    await expect(send(id)).rejects.toThrow();
    expect((await stateOf(id)).mail).toMatchObject({ state: MailState.QUEUED, lastError: expect.any(String), attempts: 1 });
    post.mood = 'accept';
    await send(id);
    expect((await stateOf(id)).mail).toMatchObject({ state: MailState.SENT, lastError: null, attempts: 2 });
    // Who was hung up on after the words may have kept them: then both are known as one mail.
    expect(new Set(post.received.map((mail) => mail.messageId)).size).toBe(1);
    expect(post.received).toHaveLength(mood === 'drop' ? 2 : 1);
  });

  it('that is not there leaves it queued', async () => {
    const id = await aMail();
    const nobody = openPostman('smtp://127.0.0.1:1', from);
    await expect(send(id, false, nobody)).rejects.toThrow(/ECONNREFUSED/);
    nobody.close();
    expect((await stateOf(id)).mail.state).toBe(MailState.QUEUED);
  });

  it('that was away for long is asked again each hour, and given up after about a day', async () => {
    const [long, old] = [await aMail(), await aMail()];
    await db.arrange((unit) => unit.execute(`update mail set attempts = case id when $1 then 40 else 240 end, attempted_at = clock_timestamp() - interval '2 hours' where id in ($1, $2)`, [long, old]));
    await db.arrange(askAgainForQueuedMails);
    await db.arrange(askAgainForQueuedMails);
    const asked: { id: string }[] = await db.arrange((unit) => unit.manager.query(`select payload->>'mailId' as id from outbox_entry where kind = 'notifications.send-mail' and payload->>'mailId' in ($1, $2)`, [long, old]));
    expect(asked).toEqual([{ id: long }]);
    expect((await stateOf(old)).mail).toMatchObject({ state: MailState.FAILED, lastError: expect.stringContaining('240 pogingen') });
  });
});

describe('a link', () => {
  const asked = async (purpose: LinkPurpose, newEmail: string | null = null): Promise<Mail> => {
    const linkId = await UnitOfWork.run(db.dataSource, { viewer: null, moment: momentOn(testDay), operation: 'spec' }, () => requestLink(network.chair.id, purpose, newEmail), 'account-link');
    await db.arrange(() => addLinkMail(linkId, publicUrl));
    await db.arrange(() => addLinkMail(linkId, publicUrl));
    const mails = await db.arrange(({ manager }) => manager.findBy<Mail>('Mail', { linkId }));
    expect(mails).toHaveLength(1);
    return mails[0] as Mail;
  };

  const tokensIn = (text: string | undefined): string[] => [...(text ?? '').matchAll(/(?:wachtwoord|uitnodiging|adres)\/([\w-]{43})/g)].map((match) => match[1] ?? '');

  it.each([
    [LinkPurpose.RESET_PASSWORD, null, /^https:\/\/schakel\.example\/wachtwoord\/[\w-]{43}$/m, 'Kies binnen 1 uur een nieuw wachtwoord voor Schakel'],
    [LinkPurpose.INVITATION, null, /^https:\/\/schakel\.example\/uitnodiging\/[\w-]{43}$/m, 'U bent uitgenodigd voor Schakel: kies binnen 7 dagen een wachtwoord'],
    [LinkPurpose.CONFIRM_EMAIL, 'nieuw@organisatie.example', /^https:\/\/schakel\.example\/adres\/[\w-]{43}$/m, 'Bevestig binnen 24 uur uw nieuwe mailadres voor Schakel'],
  ])('for %s is mailed with a token that stands nowhere else', async (purpose, newEmail, link, subject) => {
    const mail = await asked(purpose, newEmail);
    await send(mail.id, true);
    const [sent] = post.to(newEmail ?? network.chair.email);
    expect(sent?.subject).toBe(subject);
    expect(sent?.text).toMatch(link);
    const [token = ''] = tokensIn(sent?.text);
    expect(sent?.html).toContain(token);
    const kept = await stateOf(mail.id);
    expect(kept.words?.text).toContain('/…');
    expect(JSON.stringify(await db.arrange((unit) => unit.manager.query(`select m::text, o.payload::text from mail m, outbox_entry o`))) + JSON.stringify(kept.words)).not.toContain(token);
  });

  it('that is sent again has another token', async () => {
    const mail = await asked(LinkPurpose.RESET_PASSWORD);
    post.mood = 'drop';
    await expect(send(mail.id)).rejects.toThrow();
    post.mood = 'accept';
    await send(mail.id);
    const tokens = post.received.flatMap((received) => tokensIn(received.text).slice(0, 1));
    expect(new Set(tokens).size).toBe(2);
  });

  it('that was made void in the meantime is not sent', async () => {
    const mail = await asked(LinkPurpose.RESET_PASSWORD);
    await db.arrange((unit) => unit.execute('update one_time_link set used_at = clock_timestamp() where id = $1', [mail.linkId]));
    await send(mail.id);
    expect(post.received).toEqual([]);
    expect((await stateOf(mail.id)).mail.state).toBe(MailState.FAILED);
  });

  it('gets no token where no mail leaves the house', async () => {
    const mail = await asked(LinkPurpose.INVITATION);
    await send(mail.id, true, null);
    const [row]: { hash: string | null }[] = await db.arrange((unit) => unit.manager.query('select token_hash as hash from one_time_link where id = $1', [mail.linkId]));
    expect([(await stateOf(mail.id)).mail.state, row?.hash]).toEqual([MailState.KEPT, null]);
  });
});

describe('the words of a mail', () => {
  const seenBy = (personId: string): Promise<object[][]> =>
    db.as(personId, async ({ manager }) => [await manager.query('select 1 as mail from mail limit 1'), await manager.query('select 1 as words from mail_text limit 1')]);

  it('are read by the administrator in demo mode, and by nobody otherwise', async () => {
    await aMail();
    await db.arrange(() => standClockOn('2022-04-01'));
    expect(await seenBy(network.administrator.id)).toEqual([[{ mail: 1 }], [{ words: 1 }]]);
    expect(await seenBy(network.member.id)).toEqual([[], []]);
    await db.arrange(() => standClockOn(null));
    expect(await seenBy(network.administrator.id)).toEqual([[{ mail: 1 }], []]);
  });
});
