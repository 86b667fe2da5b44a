import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { readConfig } from '@schakel/kernel';
import { assertEverythingSecured, compareAccessRules, createDataSource } from '@schakel/database';
import { assertEveryOperationGuarded } from '@schakel/graphql';
import { operationPolicies } from '@schakel/access';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { missingSchema } from '../../apps/schakel/src/write-migration.js';
import { expectGenerated } from './generated.js';

let db: TestDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  db = await testDatabase();
  const nest = await NestFactory.create(ApiModule.of(db.dataSource, readConfig({})), { logger: false, abortOnError: false });
  app = await nest.init();
});

afterAll(async () => {
  await app.close();
  await db.close();
});

it('commits the schema that the code gives', () => {
  const { schema } = app.get(GraphQLSchemaHost);
  expectGenerated('schema.graphql', `# Generated from the code; see test/architecture/schema.int-spec.ts.\n${printSchema(lexicographicSortSchema(schema))}\n`);
});

it('has a policy for every operation, and one that answers without a session', () => {
  assertEveryOperationGuarded(app.get(GraphQLSchemaHost).schema);
  const open = operationPolicies.entries().filter(([, policy]) => policy.kind === 'public').map(([name]) => name);
  expect(open).toEqual(['viewer']);
});

it('migrates to exactly the entities', async () => {
  expect(await missingSchema(db.urls.adminUrl)).toEqual({ up: [], down: [] });
});

it('has a predicate on every entity, installed as the code says', async () => {
  const owner = await createDataSource({ url: db.urls.adminUrl, poolSize: 1 }).initialize();
  try {
    assertEverythingSecured(owner);
    expect(await compareAccessRules(owner)).toEqual([]);
  } finally {
    await owner.destroy();
  }
});

it('forces row-level security on every table of the application', async () => {
  const open: unknown[] = await db.dataSource.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
        and not (relrowsecurity and relforcerowsecurity)`);
  expect(open).toEqual([]);
});

it('lists what runs beyond the viewer in the database', async () => {
  const definers: { name: string }[] = await db.dataSource.query(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`);
  const names = definers.map((row) => row.name);
  // Triggers that keep what can be found, one to a table and one to each table it depends on; the application cannot call them.
  expect(names.filter((name) => !/^search_(follow|index)_/.test(name))).toEqual([
    'action_tally_keep', 'action_tally_rebuild', 'actions_beyond_level', 'agenda_item_raised', 'agenda_paper_moved', 'agenda_papers_follow', 'calendar_feed_of', 'guest_invitations', 'meeting_counts', 'meeting_mailings', 'minutes_digest', 'missed_domains', 'search_clear', 'search_filter', 'search_find', 'search_ids', 'search_question', 'search_size', 'search_word', 'session_of', 'session_seen', 'sessions_alive', 'stored_files_follow', 'viewer_sight',
  ]);
});

it('lets the application call of these only what shows a viewer his own', async () => {
  const callable: { name: string }[] = await db.dataSource.query(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('schakel_app', oid, 'execute') order by 1`);
  expect(callable.map((row) => row.name)).toEqual(['actions_beyond_level', 'calendar_feed_of', 'guest_invitations', 'meeting_counts', 'meeting_mailings', 'minutes_digest', 'missed_domains', 'search_find', 'search_ids', 'session_of', 'session_seen', 'sessions_alive', 'viewer_sight']);
});
