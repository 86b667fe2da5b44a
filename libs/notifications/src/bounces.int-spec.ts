import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { addMail } from './add-mail.js';
import { bounceOf } from './bounce-words.js';
import { MailPurpose, MailState, type Mail } from './mail.entity.js';
import { takeInBounce } from './note-bounce.js';
import { findUnreachable } from './find-defects.js';
import { aNetwork, aPromise, notificationModules, type Network } from './testing.js';
import { momentOn, testDay } from '@schakel/testing';

let db: TestDatabase;
let api: TestApi;
let network: Network;
let made = 0;

beforeAll(async () => {
  db = await testDatabase();
  network = await db.arrange(aNetwork);
  api = await testApi(db, notificationModules);
});

afterAll(async () => {
  await api?.close();
  await db?.close();
});

async function sentMail(to: { id: string; email: string; name: string }): Promise<Mail> {
  return db.arrange(async ({ manager }) => {
    const id = await addMail({
      to: { personId: to.id, name: to.name, address: to.email }, purpose: MailPurpose.REMINDER, onceKey: `bounce ${(made += 1)}`, publicUrl: 'https://schakel.example',
      model: { subject: 'Een mail', greeting: 'Dag,', intro: [], sections: [], footer: [] },
    });
    await manager.update('Mail', { id: id ?? '' }, { state: MailState.SENT });
    return manager.findOneByOrFail<Mail>('Mail', { id: id ?? '' });
  });
}

interface Notice { action?: string; status?: string; returned?: string; type?: string; diagnostic?: string }

/** As Postfix writes them. */
const notice = (mail: Mail, { action = 'failed', status = '5.1.1', type = 'delivery-status', diagnostic = `smtp; 550 ${status} <${mail.toAddress}>: Recipient address\n    rejected`, returned }: Notice = {}): Buffer => Buffer.from([
  'From: MAILER-DAEMON@mx.organisatie.example', 'To: schakel@schakel.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0',
  `Content-Type: multipart/report; report-type=${type}; boundary="grens"`, '', '--grens', 'Content-Type: text/plain', '', 'Uw bericht is niet bezorgd.', '',
  '--grens', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.organisatie.example', '',
  `Final-Recipient: rfc822; ${mail.toAddress}`, `Action: ${action}`, `Status: ${status}`, `Diagnostic-Code: ${diagnostic}`, '',
  '--grens', 'Content-Type: text/rfc822-headers', '', returned ?? `Message-ID: ${mail.messageId}\nSubject: Een mail`, '', '--grens--', '',
].join('\n'));

const takeIn = (raw: Buffer) => db.arrange(() => takeInBounce(raw));
const stateOf = async ({ id }: Mail): Promise<Mail> => db.arrange(async ({ manager }) => (await manager.findOneByOrFail('Mail', { id })) as Mail);
const addresses = '{ unreachableAddresses { id version address reason status person { id } } }';
const unreachable = async () => (await api.as(network.administrator.id)(addresses)).data['unreachableAddresses'];

describe('a mail that came back', () => {
  it('is known by its Message-ID; the address is marked, shown to the administrator and the person, and to nobody else', async () => {
    const mail = await sentMail(network.member);
    expect(await takeIn(notice(mail))).toBe('NOTED');
    const known = await stateOf(mail);
    expect([known.state, known.lastError]).toEqual([MailState.BOUNCED, expect.stringContaining('Dit adres bestaat niet. 550 5.1.1')]);
    expect(known.lastError).not.toContain(mail.toAddress);
    expect(await unreachable()).toEqual([expect.objectContaining({ address: mail.toAddress, reason: 'Dit adres bestaat niet.', status: '5.1.1', person: { id: network.member.id } })]);
    const seen = `{ viewer { person { unreachable { reason } } } }`;
    expect((await api.as(network.member.id)(seen)).data['viewer'].person.unreachable).toEqual({ reason: 'Dit adres bestaat niet.' });
    expect(await db.as(network.chair.id, ({ manager }) => manager.query('select 1 from unreachable_address'))).toEqual([]);
    // The same notice once more changes nothing.
    expect(await takeIn(notice(mail))).toBe('UNKNOWN_MAIL');
    expect(await unreachable()).toHaveLength(1);
  });

  it('counts its reader as nobody that can be reached, until the mark is cleared', async () => {
    await db.arrange(() => aPromise(network.funding, network.vgn, {}, '2022-04-04'));
    const found = () => db.arrange(() => findUnreachable(momentOn(testDay)));
    expect(await found()).toHaveLength(1);
    const [{ id, version }] = await unreachable();
    const clear = `mutation ($id: ID!, $version: Int!) { clearUnreachableAddress(id: $id, version: $version) { id } }`;
    expect((await api.as(network.member.id)(clear, { id, version })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(network.chair.id)(clear, { id, version })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.as(network.administrator.id)(clear, { id, version: version + 1 })).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect((await api.as(network.administrator.id)(clear, { id, version })).errors).toBeUndefined();
    expect([await unreachable(), await found()]).toEqual([[], []]);
  });

  it('is known by the id on its envelope where the mail itself was not returned', async () => {
    const mail = await sentMail(network.chair);
    const raw = Buffer.from(notice(mail, { returned: 'Subject: Een mail' }).toString().replace('Reporting-MTA', `Original-Envelope-Id: ${mail.id}\nReporting-MTA`));
    expect(await takeIn(raw)).toBe('NOTED');
    expect((await stateOf(mail)).state).toBe(MailState.BOUNCED);
  });

  it('because the mailbox is full says nothing of the address', async () => {
    const mail = await sentMail(network.outsider);
    expect(await takeIn(notice(mail, { status: '5.2.2' }))).toBe('NOTED');
    expect((await unreachable()).map(({ address }: { address: string }) => address)).not.toContain(network.outsider.email);
  });
});

describe('a mail that is no such notice', () => {
  it.each([['a delay', { action: 'delayed', status: '4.4.1' }, 'NO_FAILURE'], ['a receipt of reading', { type: 'disposition-notification' }, 'NO_NOTIFICATION'], ['of a mail that is not ours', { returned: 'Message-ID: <x@elders.example>' }, 'UNKNOWN_MAIL']])('%s changes nothing', async (_what, change, outcome) => {
    const mail = await sentMail(network.secretary);
    expect(await takeIn(notice(mail, change))).toBe(outcome);
    expect((await stateOf(mail)).state).toBe(MailState.SENT);
  });

  it.each(['', 'Subject: hallo\n\nIk ben er niet.', '\0\0\0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x'])('%j is no failure', async (raw) => {
    expect(await takeIn(Buffer.from(raw))).toBe('NO_NOTIFICATION');
  });
});

it.each([['550 No such user here', true], ['550 5.7.1 blocked', false], ['552 5.2.2 mailbox full', false], ['550 5.1.10 unknown', true]])('‘%s’ tells of the address: %s', (told, isAddress) => {
  expect(bounceOf(told).isAddress).toBe(isAddress);
});
