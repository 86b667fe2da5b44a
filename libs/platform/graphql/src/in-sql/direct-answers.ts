import type { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import { logger, presentMoment } from '@schakel/kernel';
import { declareFunction } from '@schakel/database';
import { enterSessionSql, type SessionToken } from '@schakel/access';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { noteRootField } from '../asked-root-field.js';
import { planOf, type DirectStatement, type SqlPlan } from './sql-plans.js';

declareFunction(
  'missing_reference()',
  `create or replace function missing_reference() returns json language plpgsql volatile as $$
   begin raise exception 'a record refers to one that is not there for this viewer'; end $$`,
);

const mostPlans = 500;
const longestDocument = 20_000;

/** Queries that were asked before and found sound, by document: with their plan, or null for those that go by resolvers. */
export class SqlPlans {
  private readonly plans = new Map<string, SqlPlan | null>();

  constructor(private readonly dataSource: DataSource) {}

  get(source: string, operationName: string | null): SqlPlan | null | undefined {
    return this.plans.get(`${operationName ?? ''}\n${source}`);
  }

  /** A document that passed every rule. */
  learn(schema: GraphQLSchema, source: string, operationName: string | null, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (operation.operation !== 'query' || source.length > longestDocument || this.plans.size >= mostPlans || this.get(source, operationName) !== undefined) return;
    this.plans.set(`${operationName ?? ''}\n${source}`, planOf(schema, this.dataSource, document, operation));
  }
}

interface Question {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

function questionOf(body: unknown): Question | null {
  const { query, variables, operationName, extensions } = (body ?? {}) as Record<string, unknown>;
  const isPlain = typeof query === 'string' && extensions === undefined && typeof (variables ?? {}) === 'object' && !Array.isArray(variables);
  return isPlain && (operationName === undefined || operationName === null || typeof operationName === 'string')
    ? { query, variables: (variables ?? {}) as Record<string, unknown>, operationName: operationName ?? null }
    : null;
}

/**
 * Answers a query that was found sound before with one statement, as its viewer: session, transaction and statement go to the database
 * together. Whatever is out of the ordinary (no session, refused input, a missing record, a database that is away) goes on to the resolvers.
 */
export function directAnswers(dataSource: DataSource, plans: SqlPlans, tokenOf: (request: Parameters<RequestHandler>[0]) => SessionToken | null): RequestHandler {
  return (request, response, next) => {
    const question = request.method === 'POST' ? questionOf(request.body) : null;
    const plan = question && plans.get(question.query, question.operationName);
    const token = plan ? tokenOf(request) : null;
    if (!question || !plan || !token) return next();
    noteRootField(request, plan.rootField);
    void answer(dataSource, plan, question, token).then(
      (text) => (text === null ? next() : send(response, text)),
      (error: unknown) => {
        logger.debug({ err: error }, 'a query goes by its resolvers');
        next();
      },
    );
  };
}

async function answer(dataSource: DataSource, plan: SqlPlan, { variables }: Question, token: SessionToken): Promise<string | null> {
  const statement = await plan.statement(variables);
  if (!statement) return null;
  const client = await (dataSource.driver as unknown as { master: Pool }).master.connect();
  let isSpoilt = true;
  // The pool listens to idle connections only: one that breaks in our hands would end the whole process. Its statements fail by themselves.
  const onBroken = (error: Error): void => logger.debug({ err: error }, 'a connection broke under a query');
  client.on('error', onBroken);
  try {
    const text = await inOneTrip(client, statement, token);
    isSpoilt = false;
    return text;
  } finally {
    client.release(isSpoilt);
    client.off('error', onBroken);
  }
}

type PipelinedClient = PoolClient & { pipeline: boolean; connection: { stream: Socket } };

/** Null when the session does not work. A statement that fails ends its connection, which nobody needs to clean then. */
async function inOneTrip(client: PoolClient, statement: DirectStatement, token: SessionToken): Promise<string | null> {
  const pipelined = client as PipelinedClient;
  pipelined.pipeline = true;
  // One packet there, one back.
  pipelined.connection.stream.cork();
  try {
    const answers = Promise.all([
      client.query('begin'),
      client.query({ name: token.isQuiet ? 'enter session quietly' : 'enter session', text: enterSessionSql(token), values: [token.hash, presentMoment().day] }),
      client.query<{ answer: string }>(statement),
      client.query('commit'),
    ]);
    pipelined.connection.stream.uncork();
    const [, entered, answered] = await answers;
    return entered.rowCount === 1 ? (answered.rows[0]?.answer ?? null) : null;
  } finally {
    pipelined.pipeline = false;
  }
}

function send(response: Response, data: string): void {
  const body = Buffer.from(`{"data":${data}}\n`);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
}
