import { Level } from '@schakel/database';
import { Acceptance, ActionState, PartyRole, Standing } from '@schakel/actions';
import { anActionParty } from '@schakel/actions/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { PostOffice, aNetwork, aPromise, notificationModules, runningWorker, standClockOn, workDone, type Network, type Reached } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let post: PostOffice;
let stopWorker: () => Promise<void>;
let network: Network;

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  await db.arrange(async () => {
    network = await aNetwork();
    await standClockOn('2022-04-01');
  });
  await db.arrange(freshPromises, '2022-03-14');
  await db.arrange(oldPromises, '2022-01-10');
  api = await testApi(db, notificationModules);
  stopWorker = await runningWorker(db, { smtpUrl: post.url });
  for (let press = 1; press <= 5; press += 1) await checkNow();
  await workDone(db);
});

afterAll(async () => {
  await stopWorker?.();
  await api?.close();
  await post?.close();
  await db?.close();
});

/** Asked too short ago to be silent on the first of April. */
async function freshPromises(): Promise<void> {
  const { funding, directors, vgn, vng, vws, dji } = network;
  await aPromise(funding, vgn, { number: 'WB-1', title: 'Notitie over drie dagen' }, '2022-04-04');
  await aPromise(funding, vgn, { number: 'WB-2', title: 'Notitie over veertien dagen' }, '2022-04-15');
  await aPromise(funding, vgn, { number: 'WB-3', title: 'Notitie over vijftien dagen' }, '2022-04-16');
  await aPromise(funding, vng, { number: 'WB-4', title: 'Notitie van twee weken geleden' }, '2022-03-18');
  await aPromise(funding, null, { number: 'WB-5', title: 'Van niemand en voor nooit' });
  const half = await aPromise(funding, vng, { number: 'WB-6', title: 'Met een onbereikbare partij' }, '2022-06-30');
  await anActionParty(half, { role: PartyRole.EXECUTOR, organisationId: dji.id });
  await aPromise(funding, dji, { number: 'WB-13', title: 'Van een onbereikbare partij en te laat' }, '2022-03-31');
  const declined = await aPromise(funding, vng, { number: 'WB-7', title: 'Met een partij die niet wil' }, '2022-06-30');
  await anActionParty(declined, { role: PartyRole.EXECUTOR, organisationId: dji.id, acceptance: Acceptance.DECLINED });
  const secret = await aPromise(funding, null, { number: 'WB-8', title: 'Geheim van de tafel', level: Level.CONFIDENTIAL }, '2022-04-04');
  await anActionParty(secret, { role: PartyRole.LEAD, partyBodyId: funding.id });
  // Cleared for what is confidential at the directors' table are its chair and secretary; it has neither.
  await aPromise(directors, null, { number: 'DO-1', title: 'Geheim van de directeuren', level: Level.CONFIDENTIAL });
  await aPromise(directors, dji, { number: 'DO-2', title: 'Geheim voor de beheerder', level: Level.CONFIDENTIAL }, '2022-06-30');
  await aPromise(directors, dji, { number: 'DO-3', title: 'Van wie niemand bereikbaar is' }, '2022-06-30');
  await aPromise(directors, vws, { number: 'DO-4', title: 'Klaar op de dag zelf' }, '2022-04-01');
}

async function oldPromises(): Promise<void> {
  const { funding, vgn, vng } = network;
  await aPromise(funding, vgn, { number: 'WB-9', title: 'Elf weken stil' }, '2022-12-31');
  await aPromise(funding, vng, { number: 'WB-10', title: 'Stil en te laat' }, '2022-03-25');
  const spoken = await aPromise(funding, null, { number: 'WB-11', title: 'Met een vers bericht' }, '2022-12-31');
  await anActionParty(spoken, { role: PartyRole.LEAD, organisationId: vgn.id, standing: Standing.ON_TRACK, lastWordAt: new Date('2022-02-19T12:00:00Z') });
  await aPromise(funding, vgn, { number: 'WB-12', title: 'Slaapt', state: ActionState.SLEEPING }, '2022-04-04');
}

const ask = async <Data>(person: Reached, document: string): Promise<Data> => {
  const { data, errors } = await api.as(person.id)<Data>(document);
  expect(errors).toBeUndefined();
  return data;
};

const checkNow = (): Promise<object> => ask(network.administrator, 'mutation { checkNow { id isDone startedBy { name } } }');

const numbersIn = (text: string | undefined): string[] => [...(text ?? '').matchAll(/\/acties\/(\S+)/g)].map((match) => match[1] ?? '');

/** Headings of the mail with the actions under them. */
const contentsOf = (person: Reached): Record<string, string[]> => {
  const parts = (post.to(person.email)[0]?.text ?? '').split(/^([A-Z, ]+) \(\d+\)\n-+$/m);
  return Object.fromEntries(parts.flatMap((heading, index) => (index % 2 === 1 ? [[heading, numbersIn(parts[index + 1])]] : [])));
};

describe('after ‘nu nakijken’ was pressed five times', () => {
  it('each person has one mail with all of it', () => {
    const { member, secretary, chair, outsider } = network;
    expect(contentsOf(member)).toEqual({ 'BINNENKORT KLAAR': ['WB-1', 'WB-2'], 'LANG NIETS GEHOORD': ['WB-9'] });
    expect(contentsOf(chair)).toEqual({ 'TE LAAT': ['WB-4', 'WB-10'], 'BINNENKORT KLAAR': ['WB-8'] });
    expect(contentsOf(secretary)).toEqual({ 'BINNENKORT KLAAR': ['WB-8'], 'ZONDER DATUM, TREKKER OF AANSPREEKPUNT': ['WB-13', 'WB-6', 'WB-5'] });
    expect(contentsOf(outsider)).toEqual({ 'BINNENKORT KLAAR': ['DO-4'] });
    expect([member, chair, secretary, outsider].map((person) => post.to(person.email).length)).toEqual([1, 1, 1, 1]);
    expect(post.received).toHaveLength(4);
  });

  it('the mail is one that a mail program understands, and no out-of-office answers', () => {
    const [mail] = post.to(network.member.email);
    expect(mail?.subject).toBe('3 acties vragen om uw aandacht: de eerste uiterlijk 4 april');
    expect(mail?.from?.value).toEqual([{ name: 'Schakel', address: 'schakel@schakel.example' }]);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@schakel\.example>$/);
    expect(mail?.html).toContain('<a href="https://schakel.example/acties/WB-1"');
    expect(mail?.text).toContain('Klaar over 3 dagen: maandag 4 april.');
    expect(mail?.text).toContain('omdat u in Schakel spreekt namens VGN');
  });

  it('silence stands beside the due date of the same action, not as a second line', () => {
    const text = post.to(network.chair.email)[0]?.text ?? '';
    expect(text).toMatch(/WB-10 · Stil en te laat\n.*\n {2}Moest klaar zijn: vrijdag 25 maart\. Dat was 7 dagen geleden\.\n {2}Er is nog geen bericht van uw partij/);
  });

  it('what one may not see is in no mail and no notification', async () => {
    const everything = post.received.map((mail) => `${mail.subject}\n${mail.text}\n${mail.html}`).join('\n');
    expect(everything).not.toMatch(/Geheim (van de directeuren|voor de beheerder)|DO-[12]/);
    expect([network.member, network.outsider].map(({ email }) => post.to(email)[0]?.text).join('\n')).not.toContain('Geheim');
    const told = await Promise.all(Object.values(network).filter((one): one is Reached => 'email' in one).map((person) => ask(person, '{ notifications { edges { node { title text path } } } }')));
    expect(JSON.stringify(told)).not.toMatch(/Geheim (van de directeuren|voor de beheerder)|DO-[12]/);
  });

  it('who has nobody to reach is reported: to the secretary, else to the administrators, and not when that party declined', async () => {
    const text = post.to(network.secretary.email)[0]?.text;
    expect(text).toMatch(/WB-6 .*\n.*\n {2}Voor DJI is niemand bereikbaar\.\n {2}https/);
    expect(text).toMatch(/WB-13 .*\n.*\n {2}Voor DJI is niemand bereikbaar\.\n {2}Moest klaar zijn: donderdag 31 maart\. Dat was gisteren\./);
    const told = await ask<{ viewer: object; notifications: object }>(network.administrator, '{ viewer { unreadNotifications } notifications { totalCount edges { node { kind title path } } } }');
    expect(told.notifications).toEqual({ totalCount: 1, edges: [{ node: { kind: 'UNREACHABLE', title: 'DO-3 · Van wie niemand bereikbaar is', path: '/acties/DO-3' } }] });
    expect(told.viewer).toEqual({ unreadNotifications: 1 });
  });

  it('the web app tells the same as the mail, once per action', async () => {
    const { notifications } = await ask<{ notifications: { edges: { node: object }[] } }>(network.member, '{ notifications { edges { node { kind title path readAt } } } }');
    expect(notifications.edges.map(({ node }) => node)).toEqual(expect.arrayContaining([
      { kind: 'REMINDER', title: 'WB-1 · Notitie over drie dagen', path: '/acties/WB-1', readAt: null },
      { kind: 'REMINDER', title: 'WB-2 · Notitie over veertien dagen', path: '/acties/WB-2', readAt: null },
      { kind: 'REMINDER', title: 'WB-9 · Elf weken stil', path: '/acties/WB-9', readAt: null },
    ]));
    expect(notifications.edges).toHaveLength(3);
  });

  it('the runs together say what was done', async () => {
    const { reminderRuns } = await ask<{ reminderRuns: { mails: number; notifications: number; unreachable: number }[] }>(network.administrator, '{ reminderRuns { isDone mails notifications unreachable startedBy { name } } }');
    expect(reminderRuns).toHaveLength(5);
    const sum = (name: 'mails' | 'notifications' | 'unreachable'): number => reminderRuns.reduce((total, run) => total + run[name], 0);
    expect([sum('mails'), sum('notifications'), sum('unreachable')]).toEqual([4, 3 + 3 + 4 + 1 + 1, 3]);
    expect(reminderRuns).toEqual(reminderRuns.map(() => expect.objectContaining({ isDone: true, startedBy: { name: network.administrator.name } })));
  });
});
