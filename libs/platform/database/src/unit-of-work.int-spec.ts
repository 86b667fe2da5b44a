import { presentMoment } from '@schakel/kernel';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { isDatabaseAway } from './database-away.js';
import { UnitOfWork } from './unit-of-work.js';
import type { Viewer } from './viewer.js';

let db: TestDatabase;
let oneConnection: DataSource;

beforeAll(async () => {
  db = await testDatabase();
  oneConnection = await createDataSource({ url: db.urls.appUrl, poolSize: 1 }).initialize();
});

afterAll(async () => {
  await oneConnection?.destroy();
  await db.close();
});

const moment = presentMoment('2022-04-01');

it('gives its connection back clean when it could not begin', async () => {
  const viewer: Viewer = {
    personId: '\0', isInNetwork: true, isAdministrator: false, isNationalCoordinator: false, organisationIds: [], bodyIds: [], ownBodyIds: [], clearedBodyIds: [], functions: [],
  };
  await expect(UnitOfWork.begin(oneConnection, { viewer, moment, operation: 'spec' })).rejects.toThrow();
  const rows = await UnitOfWork.run(oneConnection, { viewer: null, moment, operation: 'spec' }, (unit) => unit.manager.query<{ one: number }[]>('select 1 as one'));
  expect(rows).toEqual([{ one: 1 }]);
});

it('whose connection breaks says that the database is away, by whichever way one asks', async () => {
  await expect(UnitOfWork.run(oneConnection, { viewer: null, moment, operation: 'spec' }, async ({ manager }) => {
    const [own] = await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await db.tamper(`select pg_terminate_backend(${own?.pid})`);
    await expect(manager.query('select 1')).rejects.toThrow();
    const answers = await Promise.allSettled([manager.query('select 1'), manager.queryRunner?.query('select 1')]);
    expect(answers.map((answer) => answer.status === 'rejected' && isDatabaseAway(answer.reason))).toEqual([true, true]);
    throw new Error('the end');
  })).rejects.toThrow('the end');
});
