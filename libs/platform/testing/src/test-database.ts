import { randomBytes } from 'node:crypto';
import { presentMoment, type Day, type Moment } from '@schakel/kernel';
import { UnitOfWork, createDataSource, type Viewer } from '@schakel/database';
import { ownerRole, urlsOf, type ClusterUrls, type PrepareOptions } from '@schakel/database/cluster';
import { sightOf } from '@schakel/access';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Left in the environment by test/setup/global-setup.mjs. */
interface TestCluster extends Omit<PrepareOptions, 'database'> {
  superuserUrl: string;
  template: string;
}

/** The day on which specs take place, unless they say otherwise. */
export const testDay: Day = '2022-04-01';

function cluster(): TestCluster {
  const settings = process.env['SCHAKEL_TEST_CLUSTER'];
  if (!settings) throw new Error('No test cluster: run integration specs through jest with the root configuration');
  return JSON.parse(settings) as TestCluster;
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster().superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own for one spec file: a clone of the migrated, empty template. */
export class TestDatabase {
  private constructor(readonly name: string, readonly urls: ClusterUrls, readonly dataSource: DataSource) {}

  static async open(): Promise<TestDatabase> {
    const { superuserUrl, template, ownerPassword, appPassword } = cluster();
    const name = `spec_${randomBytes(6).toString('hex')}`;
    await asSuperuser(`create database ${name} owner ${ownerRole} template ${template}`);
    const urls = urlsOf(superuserUrl, { ownerPassword, appPassword, database: name });
    return new TestDatabase(name, urls, await createDataSource({ url: urls.appUrl, poolSize: 8 }).initialize());
  }

  /** Puts fixtures in place, beyond any viewer. */
  arrange<T>(work: (unit: UnitOfWork) => Promise<T>, day: Day = testDay): Promise<T> {
    return UnitOfWork.run(this.dataSource, { viewer: null, moment: momentOn(day), operation: 'arrange' }, work, 'seed');
  }

  sightOf(personId: string, day: Day = testDay): Promise<Viewer> {
    return sightOf(this.dataSource, personId, day);
  }

  /** Runs work as a person, with exactly what that person may see. */
  async as<T>(personId: string, work: (unit: UnitOfWork) => Promise<T>, day: Day = testDay): Promise<T> {
    const viewer = await this.sightOf(personId, day);
    return UnitOfWork.run(this.dataSource, { viewer, moment: momentOn(day), operation: 'spec' }, work);
  }

  /** A statement as superuser: what an attacker with the database in his hands would do. */
  async tamper(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.urls.superuserUrl });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await asSuperuser(`drop database if exists ${this.name} with (force)`);
  }
}

export const testDatabase = (): Promise<TestDatabase> => TestDatabase.open();

/** That day at the present time of day, as the demo clock would have it. */
export const momentOn = (day: Day): Moment => presentMoment(day);
