import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { enqueue, handle, jobKind, type Schedule } from '@schakel/jobs';
import { reminderSchedule } from '@schakel/notifications';
import { aNetwork, aPromise, aReachedPerson, notificationModules, runningWorker, standClockOn, workDone, type Network } from '@schakel/notifications/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { aRole } from '@schakel/people/testing';
import { ClockModule, registerClockJobs } from './index.js';

const lateWork = jobKind<{ day: Day }>('spec.late-work', 'Laat werk');
let isStuck = false;

/** Saturdays at noon: a second clock of the domain, whose work can be made to stand still. */
const saturdays: Schedule = {
  key: 'saturdays', time: 'DOMAIN', cron: '0 12 * * 6', timeZone: 'Europe/Amsterdam', why: 'spec',
  tick: async ({ day }) => void (await enqueue(lateWork, { day })),
};

const move = 'mutation ($to: Date!) { moveClock(to: $to) { id state fromDay toDay reachedDay startedBy { name } } }';
const stop = 'mutation ($id: ID!) { stopClock(id: $id) { isStopAsked } }';
const passageOf = `query ($id: ID!) { clockPassage(id: $id) { state reachedDay mails notifications changes failure isStopAsked
  lines(first: 100) { edges { node { day kind text recipients path } } } } }`;

interface Passage {
  state: string;
  reachedDay: Day;
  mails: number;
  notifications: number;
  changes: number;
  failure: string | null;
  lines: { edges: { node: { day: Day; kind: string; text: string; recipients: string[]; path: string } }[] };
}

let db: TestDatabase;
let api: TestApi;
let stopWorker: (() => Promise<void>) | undefined;
let people: Network;
let colleague: string;

beforeAll(async () => {
  db = await testDatabase();
  registerClockJobs({ schedules: [reminderSchedule, saturdays], patienceMs: 1_500 });
  handle(lateWork, () => (isStuck ? Promise.reject(new Error('refused')) : Promise.resolve()));
  people = await db.arrange(async () => {
    await standClockOn('2022-04-01');
    const network = await aNetwork();
    await aPromise(network.funding, network.vgn, { number: 'WB-2022-A001', title: 'Notitie' }, '2022-04-06');
    await aPromise(network.funding, network.vgn, { number: 'WB-2022-A002', title: 'Geheime notitie', level: Level.CONFIDENTIAL }, '2022-04-06');
    return network;
  }, '2022-03-31');
  colleague = await db.arrange(async () => {
    const { id } = await aReachedPerson('Tweede Beheerder');
    await aRole(id);
    return id;
  });
  api = await testApi(db, [...notificationModules, ClockModule]);
});

afterAll(async () => {
  await stopWorker?.();
  await api.close();
  await db.close();
});

const day = async (): Promise<Day> => (await db.arrange((unit) => unit.manager.query('select demo_day as day from domain_clock')))[0].day;

/** What the app says: the code, and the rule when there is one. */
const refusalOf = ({ errors }: { errors?: { extensions: { code: string; rule?: string } }[] }): string => {
  const { code = 'none', rule } = errors?.[0]?.extensions ?? {};
  return rule ? `${code} ${rule}` : code;
};

async function moveTo(to: Day): Promise<string> {
  const { data, errors } = await api.as(people.administrator.id, await day())(move, { to });
  if (errors) throw new Error(errors[0]?.message);
  return data['moveClock'].id;
}

async function finished(id: string): Promise<Passage> {
  for (let left = 300; ; left -= 1) {
    const passage: Passage = (await api.as(people.administrator.id)(passageOf, { id })).data['clockPassage'];
    if (passage.state !== 'RUNNING') return passage;
    if (left === 0) throw new Error(`Still at ${passage.reachedDay}`);
    await pause(50);
  }
}

const linesOf = ({ lines }: Passage): string[] => lines.edges.map(({ node }) => [node.day, node.kind, node.text, ...node.recipients].join(' | '));

describe('a move, while no worker runs', () => {
  it('is for the administrator', async () => {
    const answers = await Promise.all([api.as(people.secretary.id)(move, { to: '2022-04-08' }), api.as(people.outsider.id)('{ clockPassages { id } }'), api.anonymous(move, { to: '2022-04-08' })]);
    expect(answers.map(refusalOf)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
  });

  it('goes forward, and a year at most', async () => {
    const ask = async (to: string): Promise<string | undefined> => (await api.as(people.administrator.id)(move, { to })).errors?.[0]?.extensions.fields?.[0]?.message;
    expect(await ask('2022-04-01')).toBe('De klok gaat alleen vooruit. Kies een dag na vrijdag 1 april 2022.');
    expect(await ask('2021-12-31')).toContain('alleen vooruit');
    expect(await ask('2023-04-03')).toBe('De klok gaat per keer ten hoogste een jaar vooruit. Kies uiterlijk zondag 2 april 2023.');
    expect(refusalOf(await api.as(people.administrator.id)(move, { to: '2022-02-30' }))).toBe('INVALID');
  });

  it('is one at a time, also when two administrators ask at once; it can be stopped once', async () => {
    const asked = await Promise.all([people.administrator.id, colleague].map((id) => api.as(id)(move, { to: '2022-04-08' })));
    expect(asked.map(refusalOf).sort()).toEqual(['CONFLICT CLOCK_IS_MOVING', 'none']);
    const passage = asked.find(({ errors }) => !errors)?.data['moveClock'];
    expect(passage).toMatchObject({ state: 'RUNNING', fromDay: '2022-04-01', toDay: '2022-04-08', reachedDay: '2022-04-01' });
    expect(refusalOf(await api.as(people.secretary.id)(stop, { id: passage.id }))).toBe('NOT_FOUND');
    expect(refusalOf(await api.as(people.administrator.id)(stop, { id: 'x' }))).toBe('NOT_FOUND');
    expect((await api.as(colleague)(stop, passage)).data['stopClock']).toEqual({ isStopAsked: true });
    stopWorker = await runningWorker(db, {});
    expect(await finished(passage.id)).toMatchObject({ state: 'STOPPED', reachedDay: '2022-04-01', mails: 0 });
    expect(refusalOf(await api.as(people.administrator.id)(stop, passage))).toBe('CONFLICT CLOCK_STANDS');
    expect(await day()).toBe('2022-04-01');
  });
});

describe('a week', () => {
  let passage: Passage;
  beforeAll(async () => {
    passage = await finished(await moveTo('2022-04-08'));
    await workDone(db);
  });

  it('sends what a week sends, on its days, once', async () => {
    expect(passage).toMatchObject({ state: 'DONE', reachedDay: '2022-04-08', failure: null, mails: 2, notifications: 2, changes: 1 });
    expect(await day()).toBe('2022-04-08');
    const mails = await db.arrange((unit) => unit.manager.query(`select to_name as name, subject, created_at as at, state from mail order by created_at, to_name`));
    // Sooner than three days on the Monday; late from the Thursday. The secretary sees to what has no trekker or date: nothing here.
    expect(mails).toEqual([
      { name: 'Lotte Voorbeeld', subject: '2 acties vragen om uw aandacht: de eerste uiterlijk 6 april', at: new Date('2022-04-04T05:00:00Z'), state: 'KEPT' },
      { name: 'Lotte Voorbeeld', subject: expect.stringContaining('te laat'), at: new Date('2022-04-07T05:00:00Z'), state: 'KEPT' },
    ]);
    const runs = await db.arrange((unit) => unit.manager.query('select moment, is_done as done from reminder_run order by moment'));
    expect(runs.map(({ moment }: { moment: Date }) => moment.toISOString().slice(0, 10))).toEqual(['2022-04-04', '2022-04-05', '2022-04-06', '2022-04-07', '2022-04-08']);
    expect(runs.every(({ done }: { done: boolean }) => done)).toBe(true);
  });

  it('waits at each moment until its work, and what follows from it, is done', async () => {
    const moments: { begun: Date; done: Date; count: number }[] = await db.arrange((unit) => unit.manager.query(
      'select min(created_at) as begun, max(done_at) as done, count(*) as count from outbox_entry where cause_id is not null group by cause_id order by 1'));
    // Five mornings and a Saturday; two of the mornings also sent a mail.
    expect(moments.map(({ count }) => count)).toEqual([1, 2, 1, 1, 2, 1]);
    moments.slice(1).forEach(({ begun }, index) => expect(begun.getTime()).toBeGreaterThanOrEqual(moments[index]?.done.getTime() ?? Infinity));
  });

  it('ends in a chronicle of what was sent and what changed, without what its reader may not see', () => {
    expect(linesOf(passage)).toEqual([
      '2022-04-04 | MAIL | 2 acties vragen om uw aandacht: de eerste uiterlijk 6 april | Lotte Voorbeeld',
      '2022-04-04 | NOTIFICATION | WB-2022-A001 · Notitie | Lotte Voorbeeld',
      '2022-04-07 | ACTION_OVERDUE | WB-2022-A001 Notitie',
      expect.stringMatching(/^2022-04-07 \| MAIL \| .*te laat.* \| Lotte Voorbeeld$/),
      '2022-04-07 | NOTIFICATION | WB-2022-A001 · Notitie | Lotte Voorbeeld',
    ]);
    expect(passage.lines.edges.map(({ node }) => node.path.replace(/[0-9a-f-]{36}$/, '<id>'))).toEqual(
      ['/beheer/post/<id>', '/acties/WB-2022-A001', '/acties/WB-2022-A001', '/beheer/post/<id>', '/acties/WB-2022-A001']);
  });

  it('stays readable after the next move, which begins where this one ended', async () => {
    const next = await finished(await moveTo('2022-04-11'));
    expect(next).toMatchObject({ state: 'DONE', mails: 0, changes: 0 });
    const { data } = await api.as(colleague)('{ clockPassages { fromDay toDay state } }');
    expect(data['clockPassages']).toEqual([
      { fromDay: '2022-04-08', toDay: '2022-04-11', state: 'DONE' }, { fromDay: '2022-04-01', toDay: '2022-04-08', state: 'DONE' }, { fromDay: '2022-04-01', toDay: '2022-04-08', state: 'STOPPED' },
    ]);
  });
});

describe('a move whose work stands still', () => {
  it('says so, stays on that day, and a next move goes on from there', async () => {
    isStuck = true;
    const failed = await finished(await moveTo('2022-04-18'));
    expect(failed).toMatchObject({ state: 'FAILED', reachedDay: '2022-04-16' });
    expect(failed.failure).toBe('Het werk van zaterdag 16 april 2022 kwam niet af. Dit stond stil: laat werk. De klok staat op die dag. Wat nog wacht, probeert Schakel vanzelf opnieuw; daarna kunt u de klok verder zetten.');
    expect(await day()).toBe('2022-04-16');
    isStuck = false;
    expect(await finished(await moveTo('2022-04-19'))).toMatchObject({ state: 'DONE', reachedDay: '2022-04-19' });
  });
});

describe('the beginning', () => {
  const reset = 'mutation { resetDemo { state askedBy { name } } }';

  it('is asked for by the administrator, once at a time, on a demo clock only', async () => {
    expect(refusalOf(await api.as(people.secretary.id)(reset))).toBe('FORBIDDEN');
    expect(refusalOf(await api.as(people.secretary.id)('{ lastDemoReset { state } }'))).toBe('FORBIDDEN');
    await db.arrange(() => standClockOn(null));
    expect(refusalOf(await api.as(people.administrator.id)(reset))).toBe('CONFLICT CLOCK_IS_REAL');
    expect(refusalOf(await api.as(people.administrator.id)(move, { to: '2022-05-01' }))).toBe('CONFLICT CLOCK_IS_REAL');
    await db.arrange(() => standClockOn('2022-04-19'));
    const asked = await Promise.all([people.administrator.id, colleague].map((id) => api.as(id)(reset)));
    expect(asked.map(refusalOf).sort()).toEqual(['CONFLICT RESET_IS_UNDER_WAY', 'none']);
    expect((await api.as(colleague)('{ lastDemoReset { state askedBy { name } } }')).data['lastDemoReset']).toMatchObject({ state: 'ASKED' });
  });
});
