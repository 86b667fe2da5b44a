import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Day } from '@schakel/kernel';
import { withUnitSlot } from '@schakel/database';
import { inScope } from '@schakel/access';
import { DateTimeScalar, assertEveryOperationGuarded, graphqlModule, inputPipe } from '@schakel/graphql';
import { DataSource } from 'typeorm';
import { momentOn, testDay, type TestDatabase } from './test-database.js';

export interface GraphqlAnswer<Data = Record<string, any>> {
  data: Data;
  errors?: { message: string; extensions: { code: string; rule?: string; fields?: { field: string; message: string }[]; current?: unknown } }[];
}

export interface GraphqlClient {
  /** Answers as the server gave it; for errors look at `errors[0].extensions.code`. */
  <Data = Record<string, any>>(document: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<Data>>;
}

export interface TestApi {
  url: string;
  app: INestApplication;
  /** Everything but the sign-in is real: who asks is a header, what he may see is computed as always. */
  as: (personId: string, day?: Day) => GraphqlClient;
  anonymous: GraphqlClient;
  fetch: (path: string, personId: string | null, init?: RequestInit) => Promise<globalThis.Response>;
  /** SQL statements of the last request. */
  statements: () => string[];
  close: () => Promise<void>;
}

/** A Nest application with those feature modules on a free port, against the spec's database. */
export async function testApi(db: TestDatabase, modules: (Type | DynamicModule)[]): Promise<TestApi> {
  const { dataSource } = db;
  @Module({})
  class SpecModule {}
  const database: DynamicModule = { module: class SpecDatabase {}, global: true, providers: [{ provide: DataSource, useValue: dataSource }], exports: [DataSource] };
  const root: DynamicModule = { module: SpecModule, imports: [database, graphqlModule({ dataSource, isExplorerOn: false }), ...modules], providers: [DateTimeScalar] };
  const app = await NestFactory.create(root, { logger: false, bodyParser: false, abortOnError: false });
  app.use(express.json({ limit: '100kb' }), (request: Request, _response: Response, next: NextFunction) => void scoped(db, request, next).catch(next));
  app.useGlobalPipes(inputPipe());
  const statements = recordStatements(dataSource);
  await app.listen(0, '127.0.0.1');
  assertEveryOperationGuarded(app.get(GraphQLSchemaHost).schema);
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const ask = (headers: Record<string, string>): GraphqlClient => async (query, variables = {}, more = {}) => {
    statements.length = 0;
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...more }, body: JSON.stringify({ query, variables }) });
    return response.json() as never;
  };
  return {
    url,
    app,
    as: (personId, day = testDay) => ask({ 'x-spec-person': personId, 'x-spec-day': day, 'idempotency-key': '' }),
    anonymous: ask({}),
    fetch: (path, personId, init = {}) => fetch(`${url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), ...(personId ? { 'x-spec-person': personId } : {}) } }),
    statements: () => [...statements],
    close: () => app.close(),
  };
}

/** A fresh idempotency key. */
export const newKey = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

async function scoped(db: TestDatabase, request: Request, next: NextFunction): Promise<void> {
  const personId = request.headers['x-spec-person'];
  const day = String(request.headers['x-spec-day'] ?? testDay);
  const viewer = typeof personId === 'string' ? await db.sightOf(personId, day) : null;
  inScope({ viewer, moment: momentOn(day), isDemo: true, sessionId: null }, () => withUnitSlot(next));
}

function recordStatements(dataSource: DataSource): string[] {
  const statements: string[] = [];
  dataSource.logger = {
    logQuery: (query: string) => void statements.push(query),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  return statements;
}
