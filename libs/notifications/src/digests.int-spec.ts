import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { anActionItem } from '@schakel/actions/testing';
import { newKey, testApi, testDatabase, testDay, type TestApi, type TestDatabase } from '@schakel/testing';
import { addNotifications } from './add-notifications.js';
import { NotificationKind } from './notification.entity.js';
import { atOnceOfDaySchedule, atOnceSchedule, dailyDigestSchedule, tidyNotificationsSchedule, weeklyDigestSchedule } from './index.js';
import { PostOffice, aNetwork, notificationModules, runningWorker, standClockOn, workDone, type Network } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let network: Network;
let post: PostOffice;
let stopWorker: () => Promise<void>;
let told = 0;

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  await db.arrange(async () => {
    network = await aNetwork();
    await standClockOn(testDay);
  });
  api = await testApi(db, notificationModules);
  stopWorker = await runningWorker(db, { smtpUrl: post.url });
});

afterAll(async () => {
  await stopWorker?.();
  await api?.close();
  await post?.close();
  await db?.close();
});

beforeEach(async () => {
  post.received.length = 0;
  await db.arrange(async (unit) => {
    await unit.execute('delete from notification');
    await unit.execute('delete from notification_preference');
  });
});

const at = (day: Day, time: string) => scheduledMoment(amsterdamInstant(day, time));

/** Tells the member something at a moment. */
async function tell(kind: NotificationKind, day: Day, title = 'Notitie', actionId: string | null = null): Promise<void> {
  await db.arrange(async (unit) => {
    await addNotifications([{ personId: network.member.id, kind, title, text: 'Er is iets veranderd.', path: '/acties/1', reason: 'omdat u dit volgt', actionId, onceKey: `spec ${(told += 1)}` }]);
    await unit.execute('update notification set at = $1 where once_key = $2', [amsterdamInstant(day, '12:00:00'), `spec ${told}`]);
  });
}

/** What the schedule mails at that moment. */
async function mailedBy(schedule: typeof dailyDigestSchedule, day: Day, time: string): Promise<string[]> {
  const before = post.received.length;
  await db.arrange(() => schedule.tick(at(day, time)), day);
  await workDone(db);
  return post.received.slice(before).map((mail) => mail.subject ?? '');
}

const setPace = async (topic: string, pace: string): Promise<unknown> => {
  const { errors } = await api.as(network.member.id)(`mutation { setMailPace(topic: ${topic}, pace: ${pace}) { nextDaily } }`, {}, newKey());
  return errors?.[0]?.extensions.code;
};

describe('a digest', () => {
  it('comes at the end of a working day for what asks, on Monday for what one follows; each thing once', async () => {
    await tell(NotificationKind.ASSIGNED, '2022-04-05');
    await tell(NotificationKind.FOLLOWED, '2022-04-05');
    expect(await mailedBy(dailyDigestSchedule, '2022-04-05', '16:00:00')).toEqual(['Schakel: 1 vraag wacht op u']);
    expect(await mailedBy(dailyDigestSchedule, '2022-04-06', '16:00:00')).toEqual([]);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-08', '07:30:00')).toEqual([]);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-11', '07:30:00')).toEqual(['Schakel: 1 melding tot en met 11 april']);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-11', '07:30:00')).toEqual([]);
    const [daily, weekly] = post.to(network.member.email);
    expect(daily?.text).toContain('U krijgt dit omdat u dit volgt.');
    expect(weekly?.text).toContain('/meldingen/voorkeuren');
    expect(daily?.messageId).not.toBe(weekly?.messageId);
  });

  it('is quiet on a holiday, and comes on the working day after it', async () => {
    await tell(NotificationKind.ASSIGNED, '2022-04-15');
    await tell(NotificationKind.FOLLOWED, '2022-04-15');
    // Second Easter day.
    expect(await mailedBy(dailyDigestSchedule, '2022-04-18', '16:00:00')).toEqual([]);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-18', '07:30:00')).toEqual([]);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-19', '07:30:00')).toHaveLength(1);
    expect(await mailedBy(weeklyDigestSchedule, '2022-04-20', '07:30:00')).toEqual([]);
    expect(await mailedBy(dailyDigestSchedule, '2022-04-19', '16:00:00')).toHaveLength(1);
  });

  it('leaves out what was read in Schakel, and what its reader may no longer see', async () => {
    const action = await db.arrange(() => anActionItem({ bodyId: network.funding.id, title: 'Geheim', level: Level.CONFIDENTIAL }));
    await tell(NotificationKind.COMMENT, '2022-04-05', 'Gelezen');
    await api.as(network.member.id)('mutation { markAllNotificationsRead { unreadNotifications } }');
    await tell(NotificationKind.COMMENT, '2022-04-05', 'Geheim', action.id);
    expect(await mailedBy(dailyDigestSchedule, '2022-04-05', '16:00:00')).toEqual([]);
    await tell(NotificationKind.COMMENT, '2022-04-05', 'Nieuw');
    expect(await mailedBy(dailyDigestSchedule, '2022-04-06', '16:00:00')).toEqual(['Schakel: 1 melding tot en met 6 april']);
    expect(post.received[0]?.text).not.toMatch(/Geheim|Gelezen/);
  });

  it('comes at the wished pace: at once several together, never what came in while mail was refused', async () => {
    expect(await setPace('FOLLOWED', 'AT_ONCE')).toBeUndefined();
    await tell(NotificationKind.FOLLOWED, '2022-03-31');
    await tell(NotificationKind.FOLLOWED, '2022-03-31');
    expect(await mailedBy(atOnceSchedule, '2022-03-31', '12:05:00')).toEqual(['Schakel: 2 meldingen tot en met 31 maart']);
    // What a day that is only passed brought goes with that day.
    await tell(NotificationKind.FOLLOWED, '2022-03-31');
    expect(await mailedBy(atOnceOfDaySchedule, '2022-03-31', '23:45:00')).toEqual(['Schakel: 1 melding tot en met 31 maart']);
    expect(await mailedBy(atOnceSchedule, '2022-03-31', '23:50:00')).toEqual([]);
    await setPace('FOLLOWED', 'NONE');
    await tell(NotificationKind.FOLLOWED, '2022-03-31');
    expect(await mailedBy(atOnceSchedule, '2022-03-31', '12:10:00')).toEqual([]);
    await setPace('FOLLOWED', 'DAILY');
    expect(await mailedBy(dailyDigestSchedule, '2022-04-04', '16:00:00')).toEqual([]);
    expect(await setPace('REMINDER', 'AT_ONCE')).toBe('INVALID');
  });

  it('is the one mail of two runs at once', async () => {
    await tell(NotificationKind.ASSIGNED, '2022-04-05');
    await db.arrange(() => dailyDigestSchedule.tick(at('2022-04-05', '16:00:00')));
    await db.arrange(() => dailyDigestSchedule.tick(at('2022-04-06', '16:00:00')));
    await workDone(db);
    expect(post.to(network.member.email)).toHaveLength(1);
  });
});

describe('the wishes', () => {
  it('are calm where nothing is chosen, say when the next digest comes, and are one’s own', async () => {
    const asked = '{ notificationPreferences { nextDaily nextWeekly topics { topic pace } } }';
    await setPace('COMMENT', 'WEEKLY');
    const { data } = await api.as(network.outsider.id)(asked);
    expect(Object.fromEntries(data['notificationPreferences'].topics.map(({ topic, pace }: { topic: string; pace: string }) => [topic, pace]))).toEqual({
      REMINDER: 'DAILY', ASSIGNED: 'DAILY', ANSWER: 'DAILY', COMMENT: 'DAILY', MENTION: 'DAILY', FOLLOWED: 'WEEKLY', MEETING: 'AT_ONCE',
    });
    expect(data['notificationPreferences'].nextWeekly).toBe(amsterdamInstant('2022-04-04', '07:30:00').toISOString());
    expect((await api.anonymous(asked)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('refusing mails from the mail', () => {
  const act = (token: string, body: object): Promise<Response> =>
    api.fetch(`/afmelden/${token}`, null, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const aMail = async (): Promise<{ token: string; headers: { get: (name: string) => unknown } }> => {
    await tell(NotificationKind.COMMENT, '2022-04-05');
    await mailedBy(dailyDigestSchedule, '2022-04-05', '16:00:00');
    const mail = post.to(network.member.email).at(-1);
    return { token: /\/afmelden\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '', headers: mail?.headers ?? new Map() };
  };

  it('works signed out with one POST of the mail program, once or twice, and is undone there', async () => {
    const { token, headers } = await aMail();
    expect(headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining(`/afmelden/${token}`) }, 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } });
    const looked = await api.fetch(`/unsubscribe/${token}`, null);
    expect(await looked.json()).toEqual({ topics: [{ topic: 'COMMENT', isMailed: true }], isUndoable: false });
    for (let press = 0; press < 2; press += 1) {
      const pressed = await api.fetch(`/afmelden/${token}`, null, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
      expect(await pressed.json()).toEqual({ topics: [{ topic: 'COMMENT', isMailed: false }], isUndoable: true });
    }
    await tell(NotificationKind.COMMENT, '2022-04-06');
    expect(await mailedBy(dailyDigestSchedule, '2022-04-06', '16:00:00')).toEqual([]);
    expect(await (await act(token, { undo: true })).json()).toEqual({ topics: [{ topic: 'COMMENT', isMailed: true }], isUndoable: false });
  });

  it('refuses only what the mail was about', async () => {
    const { token } = await aMail();
    const described = (await (await act(token, { topics: ['REMINDER', 'FOLLOWED'] })).json()) as { topics: object[] };
    expect(described.topics).toEqual([{ topic: 'COMMENT', isMailed: true }]);
    const { data } = await api.as(network.member.id)('{ notificationPreferences { topics { topic pace } } }');
    expect(data['notificationPreferences'].topics).toContainEqual({ topic: 'REMINDER', pace: 'DAILY' });
  });

  it('an unknown or old token is not there, and a token stands nowhere', async () => {
    const { token } = await aMail();
    const kept: { found: boolean }[] = await db.arrange((unit) => unit.manager.query(
      `select exists (select 1 from mail_text where text like '%' || $1 || '%' or html like '%' || $1 || '%') or exists (select 1 from unsubscribe_token where token_hash = $1) as found`, [token]));
    expect(kept).toEqual([{ found: false }]);
    expect((await act(`${token.slice(0, -1)}_`, { topics: ['COMMENT'] })).status).toBe(404);
    expect((await act(token, {})).status).toBe(400);
    await db.arrange((unit) => unit.execute(`update unsubscribe_token set created_at = now() - interval '181 days'`));
    expect((await api.fetch(`/unsubscribe/${token}`, null)).status).toBe(404);
  });
});

describe('five thousand notifications', () => {
  const many = (): Promise<number> => db.arrange((unit) => unit.execute(
    `insert into notification (id, person_id, kind, title, text, path, at, once_key)
     select gen_random_uuid(), $1, 'REMINDER', 'Melding ' || n, '', '/', timestamptz '2022-04-01' - n * interval '1 minute', 'many ' || n from generate_series(1, 5000) n`, [network.member.id]));

  it('are counted up to a hundred, paged, and read with one statement', async () => {
    await many();
    const started = performance.now();
    const { data } = await api.as(network.member.id)('{ viewer { unreadNotifications } notifications(first: 50, isUnread: true) { edges { node { id } } pageInfo { hasNextPage } } }');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(data).toMatchObject({ viewer: { unreadNotifications: 100 }, notifications: { pageInfo: { hasNextPage: true } } });
    await api.as(network.member.id)('mutation { markAllNotificationsRead { unreadNotifications } }', {}, newKey());
    expect(api.statements().filter((statement) => statement.startsWith('update notification'))).toHaveLength(1);
    expect((await api.as(network.member.id)('{ notifications(isUnread: true) { totalCount } }')).data).toEqual({ notifications: { totalCount: 0 } });
  });

  it('go when they were read a quarter ago', async () => {
    await many();
    await api.as(network.member.id)('mutation { markAllNotificationsRead { unreadNotifications } }', {}, newKey());
    const count = async (): Promise<number> => (await api.as(network.member.id)('{ notifications { totalCount } }')).data['notifications'].totalCount as number;
    await db.arrange(() => tidyNotificationsSchedule.tick(at('2022-06-29', '03:20:00')));
    expect(await count()).toBe(5_000);
    await db.arrange(() => tidyNotificationsSchedule.tick(at('2022-07-02', '03:20:00')));
    expect(await count()).toBe(0);
  });

  it('are filtered by kind and by body', async () => {
    const action = await db.arrange(() => anActionItem({ bodyId: network.funding.id, title: 'Van de werkgroep' }));
    await tell(NotificationKind.COMMENT, '2022-04-01', 'Van de werkgroep', action.id);
    await tell(NotificationKind.ASSIGNED, '2022-04-01', 'Van elders');
    const titles = async (filter: string): Promise<string[]> =>
      (await api.as(network.member.id)(`{ notifications(${filter}) { edges { node { title } } } }`)).data['notifications'].edges.map(({ node }: { node: { title: string } }) => node.title);
    expect(await titles('kind: ASSIGNED')).toEqual(['Van elders']);
    expect(await titles(`bodyId: "${network.funding.id}"`)).toEqual(['Van de werkgroep']);
  });
});
