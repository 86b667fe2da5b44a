import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, Kind, type FormattedExecutionResult, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { SchakelError, conflict, logger, realNow, unauthenticated } from '@schakel/kernel';
import { UnitOfWork, databaseAway, isDatabaseAway, type UnitSlot } from '@schakel/database';
import { operationPolicies, requestScope } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { cutOffAnswer, formatError, isCutOff } from './format-error.js';
import type { SqlPlans } from './in-sql/direct-answers.js';
import { rootFieldsOf } from './root-fields.js';

type Request = GraphQLRequestContext<BaseContext>;

interface SlotContext extends BaseContext {
  slot: UnitSlot;
  idempotencyKey: string | null;
  /** Told once the request is known to be sound. */
  asksFor: (field: string | undefined) => void;
}

/**
 * One request, one transaction: begins when the document is known to be sound, ends before the answer leaves. A mutation commits
 * only when it has no errors and its policy was asked; its answer is kept under its idempotency key in the same transaction.
 */
export function unitOfWorkPlugin(dataSource: DataSource, plans?: SqlPlans): ApolloServerPlugin {
  return {
    requestDidStart: async (start): Promise<GraphQLRequestListener<BaseContext>> => {
      const context = start.contextValue as SlotContext;
      return {
        didResolveOperation: (request) => {
          if (request.operation) plans?.learn(request.schema, request.source, request.request.operationName ?? null, request.document, request.operation);
          return begin(dataSource, request, context);
        },
        responseForOperation: (request) => storedAnswer(request, context).catch((error: Error) => giveUp(error, request, context)),
        willSendResponse: async (request) => {
          await finish(request, context);
          tellCutOff(request);
        },
      };
    },
  };
}

const isMutation = (operation: OperationDefinitionNode | undefined | null): boolean => operation?.operation === 'mutation';

const rootFields = ({ operation, document }: Request): string[] => {
  if (!operation) return [];
  const fragment = (name: string): FragmentDefinitionNode | undefined =>
    document?.definitions.find((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name);
  return rootFieldsOf(operation.selectionSet, fragment);
};

async function begin(dataSource: DataSource, request: Request, context: SlotContext): Promise<void> {
  const { operation } = request;
  if (!operation) return;
  const { viewer, moment } = requestScope();
  const fields = rootFields(request);
  context.asksFor(fields[0]);
  const isPublic = fields.every((field) => field.startsWith('__') || operationPolicies.get(field)?.kind === 'public');
  if (!viewer && !isPublic) throw asGraphQL(unauthenticated());
  const name = fields[0] ?? 'query';
  context.slot.unit = await UnitOfWork.begin(dataSource, { viewer, moment, operation: name, readOnly: !isMutation(operation) }).catch(couldNotBegin);
}

/** Nothing that was asked is in the beginning: whatever fails there is the database, also in words that nobody has seen before. */
function couldNotBegin(cause: Error): never {
  if (isDatabaseAway(cause)) throw cause;
  logger.error({ err: cause }, 'a unit of work could not begin');
  throw new Error('Connection terminated at the beginning of a unit of work', { cause });
}

const asGraphQL = (error: SchakelError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, ...error.details, http: { status: 200 } } });

function digestOf(request: Request): string {
  try {
    return createHash('sha256').update(JSON.stringify([request.source, request.request.variables ?? {}])).digest('hex');
  } catch {
    // Nested so deep that the stack ends: no screen asks that.
    throw new SchakelError('INVALID', 'Dit verzoek is te groot.');
  }
}

const shownOnce = conflict('SHOWN_ONCE', 'Dit is al gedaan. Het antwoord is maar één keer te zien.');
const keyReused = conflict('IDEMPOTENCY_KEY_REUSED', 'Dit verzoek gebruikt het kenmerk van een ander verzoek.');

const refused = (error: Error): FormattedExecutionResult => ({ errors: [formatError({ message: '' }, new GraphQLError('refused', { originalError: error }))], data: null });

type WholeAnswer = { body: { kind: 'single'; singleResult: FormattedExecutionResult }; http: never };

const answerWith = (singleResult: FormattedExecutionResult, request: Request): WholeAnswer => ({
  body: { kind: 'single', singleResult },
  http: { status: 200, headers: request.response.http.headers } as never,
});

/** Apollo ends a request whose plugin fails without telling anybody: the connection must go back first, or twenty of these stop the api. */
async function giveUp(error: Error, request: Request, { slot }: SlotContext): Promise<WholeAnswer> {
  const { unit } = slot;
  slot.unit = null;
  await unit?.rollback();
  return answerWith(refused(error), request);
}

/** The answer that was given to this key before, or null. Two at once: the second waits for the first to commit. */
async function storedAnswer(request: Request, { slot, idempotencyKey }: SlotContext): Promise<WholeAnswer | null> {
  if (!slot.unit || !idempotencyKey || !isMutation(request.operation)) return null;
  const { unit } = slot;
  const digest = digestOf(request);
  const isNew = await unit.execute(
    'insert into idempotency_key (person_id, key, request_digest, created_at) values ($1, $2, $3, $4) on conflict do nothing',
    [unit.viewer.personId, idempotencyKey, digest, realNow()],
  );
  if (isNew === 1) return null;
  const [kept]: { request_digest: string; answer: FormattedExecutionResult | null }[] = await unit.manager.query(
    'select request_digest, answer from idempotency_key where person_id = $1 and key = $2',
    [unit.viewer.personId, idempotencyKey],
  );
  await unit.rollback();
  slot.unit = null;
  if (kept?.request_digest !== digest) return answerWith(refused(keyReused), request);
  return answerWith(kept.answer ?? refused(shownOnce), request);
}

async function finish(request: Request, { slot, idempotencyKey }: SlotContext): Promise<void> {
  const { unit } = slot;
  if (!unit || request.response.body?.kind !== 'single') return;
  slot.unit = null;
  const result = request.response.body.singleResult;
  if (!isMutation(request.operation) || result.errors?.length) return unit.rollback();
  try {
    assertGranted(request, unit);
    if (idempotencyKey && !unit.isAnswerSecret) {
      await unit.execute('update idempotency_key set answer = $3::jsonb where person_id = $1 and key = $2', [unit.viewer.personId, idempotencyKey, JSON.stringify({ data: result.data })]);
    }
    await unit.commit();
  } catch (error) {
    await unit.rollback();
    logger.error({ err: error }, 'commit refused');
    request.response.body.singleResult = refused(error as Error);
  }
}

/** The database went away on the way: nothing was written, or (at the commit) nobody knows; the same key asks again without harm. */
function tellCutOff({ response }: Request): void {
  if (response.body?.kind !== 'single' || !isCutOff(response.body.singleResult.errors)) return;
  response.body.singleResult = cutOffAnswer;
  response.http.status = 503;
  response.http.headers.set('retry-after', String(databaseAway.retryAfterSeconds));
}

function assertGranted(request: Request, unit: UnitOfWork): void {
  const [field] = rootFields(request);
  const policy = field ? operationPolicies.get(field) : undefined;
  if (policy?.kind === 'act' && unit.grantedAct !== policy.act) throw new Error(`${field} did its work without asking the policy of ${policy.act}`);
}
