import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import '@schakel/clock';
import '@schakel/convocations';
import '@schakel/escalations';
import '@schakel/files';
import '@schakel/handovers';
import '@schakel/learnings';
import '@schakel/minutes';
import '@schakel/search';
import { realNow } from '@schakel/kernel';
import { enqueue, jobKind } from '@schakel/jobs';
import { chainHead, sealHistory, writeCheckpoint } from '@schakel/history';
import { aNetwork, notificationModules, type Network } from '@schakel/notifications/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { checkLog } from './check-log.job.js';
import { OPERATIONS_SETTINGS, OperationsModule, type OperationsSettings } from './operations.module.js';

const work = jobKind<{ secret: string }>('spec.work', 'Iets doen');

let db: TestDatabase;
let api: TestApi;
let network: Network;
let dataDir: string;

beforeAll(async () => {
  db = await testDatabase();
  network = await db.arrange(aNetwork);
  dataDir = await mkdtemp(path.join(tmpdir(), 'schakel-operations-'));
  const settings: OperationsSettings = { dataDir, smtpUrl: 'smtp://127.0.0.1:1', version: '9.9.9' };
  const surroundings: DynamicModule = { module: class Surroundings {}, global: true, providers: [{ provide: OPERATIONS_SETTINGS, useValue: settings }], exports: [OPERATIONS_SETTINGS] };
  api = await testApi(db, [surroundings, ...notificationModules, OperationsModule]);
});

afterAll(async () => {
  await api?.close();
  await db?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const as = (person: { id: string }) => api.as(person.id);
const code = async (answer: Promise<{ errors?: { extensions: { code: string; rule?: string } }[] }>): Promise<string | undefined> => {
  const { errors } = await answer;
  return errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.code;
};
const set = (id: string | null, values: string): Promise<number> => db.arrange((unit) => unit.execute(`update outbox_entry set ${values} where id = $1`, [id]));
const entry = async (): Promise<string> => (await db.arrange(() => enqueue(work, { secret: 'geheim' }))) ?? '';
const jobs = async (states?: string[]) => (await as(network.administrator)('query ($states: [JobState!]) { jobs(first: 50, states: $states) { totalCount edges { node { id label state attempts reason lastError nextAttemptAt setAsideReason } } } }', { states })).data['jobs'];
const retry = 'mutation ($id: ID!) { retryJob(id: $id) { state attempts } }';
const aside = 'mutation ($id: ID!, $reason: String!) { setJobAside(id: $id, reason: $reason) { state setAsideReason } }';

describe('work that waits', () => {
  it('is told by its state, with the reason in words; what it is about is nowhere', async () => {
    const [, failed, dead] = [await entry(), await entry(), await entry()];
    await set(failed, `attempts = 3, last_error = 'connect ECONNREFUSED 127.0.0.1:25', next_attempt_at = clock_timestamp() + interval '1 hour'`);
    await set(dead, `attempts = 40, last_error = 'x', given_up_at = clock_timestamp()`);
    const found = await jobs(['FAILED']);
    expect([found.totalCount, found.edges[0].node]).toEqual([1, expect.objectContaining({ id: failed, label: 'Iets doen', state: 'FAILED', attempts: 3, reason: expect.stringContaining('niet bereikbaar'), nextAttemptAt: expect.any(String) })]);
    expect(JSON.stringify(await jobs())).not.toContain('geheim');
    const { data } = await as(network.administrator)('{ jobCounts { state count } }');
    expect(data['jobCounts']).toEqual(expect.arrayContaining([{ state: 'WAITING', count: 1 }, { state: 'FAILED', count: 1 }, { state: 'DEAD', count: 1 }]));
  });

  it('is tried again at once, with all attempts where they were used up', async () => {
    const id = await entry();
    await set(id, `attempts = 40, last_error = 'x', given_up_at = clock_timestamp(), dispatched_at = clock_timestamp()`);
    expect((await as(network.administrator)(retry, { id })).data['retryJob']).toEqual({ state: 'FAILED', attempts: 0 });
    await set(id, 'claimed_at = clock_timestamp()');
    expect(await code(as(network.administrator)(retry, { id }))).toBe('JOB_BUSY');
    await set(id, 'done_at = clock_timestamp()');
    expect(await code(as(network.administrator)(retry, { id }))).toBe('JOB_DONE');
  });

  it('is put aside with a reason that holds no client', async () => {
    const id = await entry();
    expect(await code(as(network.administrator)(aside, { id, reason: ' ' }))).toBe('INVALID');
    expect(await code(as(network.administrator)(aside, { id, reason: 'Dit ging over 111222333' }))).toBe('INVALID');
    expect((await as(network.administrator)(aside, { id, reason: 'Dubbel werk' })).data['setJobAside']).toEqual({ state: 'SET_ASIDE', setAsideReason: 'Dubbel werk' });
    await set(id, 'claimed_at = clock_timestamp(), set_aside_at = null');
    expect(await code(as(network.administrator)(aside, { id, reason: 'Toch' }))).toBe('JOB_BUSY');
  });

  it('is not there for anybody else', async () => {
    const id = await entry();
    for (const person of [network.member, network.chair]) {
      expect(await code(as(person)('{ jobs(first: 1) { totalCount } }'))).toBe('FORBIDDEN');
      for (const document of ['{ jobCounts { count } }', '{ schedules { key } }', '{ health { key } }', '{ logChecks { id } }', 'mutation { checkLog { id } }']) expect(await code(as(person)(document))).toBe('FORBIDDEN');
      expect(await code(as(person)(retry, { id }))).toBe('NOT_FOUND');
      expect(await code(as(person)(aside, { id, reason: 'x' }))).toBe('NOT_FOUND');
    }
    for (const unknown of ['x', network.member.id]) expect(await code(as(network.administrator)(retry, { id: unknown }))).toBe('NOT_FOUND');
  });
});

describe('health', () => {
  it('says of each part how it is and what to do', async () => {
    const { data } = await as(network.administrator)('{ health { key state words advice } }');
    const found = new Map<string, { state: string; words: string; advice: string | null }>(data['health'].map((finding: { key: string }) => [finding.key, finding]));
    expect([found.get('database')?.state, found.get('rules')?.state, found.get('worker')?.state, found.get('mail')?.state]).toEqual(['GOOD', 'GOOD', 'BAD', 'BAD']);
    expect(found.get('mail')?.words).toContain('niet bereikbaar');
    expect(found.get('version')?.words).toContain('Schakel 9.9.9');
    for (const { state, advice } of found.values()) expect(advice === null).toBe(state === 'GOOD');
  });

  it('sees a rule that was changed in the database', async () => {
    await db.tamper('create policy open_door on mail for select to schakel_app using (true)');
    const state = async () => (await as(network.administrator)('{ health { key state words } }')).data['health'].find(({ key }: { key: string }) => key === 'rules');
    expect(await state()).toMatchObject({ state: 'BAD', words: expect.stringContaining('in de database zelf') });
    await db.tamper('drop policy open_door on mail');
    expect((await state()).state).toBe('GOOD');
  });
});

describe('the log', () => {
  const ask = async (): Promise<string> => (await as(network.administrator)('mutation { checkLog { id } }')).data['checkLog'].id;
  const last = async () => (await as(network.administrator)('{ logChecks { finishedAt total checked faultCount faults { kind from to what } startedBy { id } } }')).data['logChecks'][0];

  it('is found intact, one check at a time, and a change is found with its place', async () => {
    await db.arrange(async () => {
      while ((await sealHistory()) > 0);
      await writeCheckpoint(dataDir, await chainHead(), realNow());
    });
    const id = await ask();
    expect(await code(as(network.administrator)('mutation { checkLog { id } }'))).toBe('LOG_CHECK_BUSY');
    await checkLog(db.dataSource, id, dataDir);
    const intact = await last();
    expect(intact).toMatchObject({ faultCount: 0, faults: [], finishedAt: expect.any(String), startedBy: { id: network.administrator.id } });
    expect(intact.checked).toBeGreaterThan(3);
    expect(intact.total).toBe(intact.checked);
    await db.tamper(`update history_entry set changes = '{"name": [null, "Iemand anders"]}' where position = 2`);
    await db.tamper(`delete from history_entry where position = ${intact.checked}`);
    await checkLog(db.dataSource, await ask(), dataDir);
    const broken = await last();
    expect(broken.faults.map(({ kind, from }: { kind: string; from: number }) => [kind, from])).toEqual([['CHANGED', 2], ['CUT_OFF', intact.checked]]);
  });
});
