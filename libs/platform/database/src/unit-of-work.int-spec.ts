import { presentMoment } from '@schakel/kernel';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
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
