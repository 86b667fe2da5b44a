import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { SchakelError, logger } from '@schakel/kernel';
import { databaseAway, isDatabaseAway } from '@schakel/database';
import { unreadableInput } from './unreadable-input.js';

const ownCodes = new Set(['INVALID', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'RATE_LIMITED']);
const clientFaults = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);
const longest = 300;

const { message, retryAfterSeconds } = databaseAway;
const databaseAwayError: GraphQLFormattedError = { message, extensions: { code: 'UNAVAILABLE', retryAfterSeconds } };

/** Did the database go away under this answer? Then all of it is void: some fields may have been read before. */
export const isCutOff = (errors: readonly GraphQLFormattedError[] | undefined): boolean => errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE') ?? false;

/** The whole answer instead: goes with status 503. */
export const cutOffAnswer: { errors: GraphQLFormattedError[] } = { errors: [databaseAwayError] };

/** What leaves the server: our own errors as they are, mistakes in the document as INVALID, all else as INTERNAL with a correlation id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isDatabaseAway(cause)) return databaseAwayError;
  const own = cause instanceof SchakelError ? cause : unreadableInput(cause);
  if (own !== cause && own) logger.warn({ path: formatted.path, code: own.code }, 'input that only the database refused');
  if (own) return { message: own.message, extensions: { code: own.code, ...own.details }, ...placeOf(formatted) };
  const code = String(formatted.extensions?.['code'] ?? '');
  if (ownCodes.has(code)) return { message: sentenceOf(cause) ?? formatted.message, extensions: { code, ...ruleOf(formatted) }, ...placeOf(formatted) };
  if (clientFaults.has(code)) return { message: `Het verzoek klopt niet: ${technical(formatted.message)}`, extensions: { code: 'INVALID' } };
  const correlationId = randomUUID();
  const reported = cause instanceof Error ? cause : error;
  logger.error({ correlationId, path: formatted.path, err: reported }, 'internal error');
  return { message: `Er ging iets mis bij ons. Probeer het later opnieuw. Kenmerk: ${correlationId}`, extensions: { code: 'INTERNAL', correlationId } };
}

/** For a variable that a scalar refused graphql-js puts the name and the whole value in front; ours is the sentence behind it. */
const sentenceOf = (cause: unknown): string | null => (cause instanceof GraphQLError && ownCodes.has(String(cause.extensions['code'])) ? cause.message : null);

/** Without names to guess at (for variables graphql-js suggests them whatever the settings), and no longer than anybody reads. */
const technical = (message: string): string => {
  const text = message.replace(/ Did you mean [^?]*\?/g, '');
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
};

const placeOf = (formatted: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path'> => (formatted.path ? { path: formatted.path } : {});

const ruleOf = (formatted: GraphQLFormattedError): object => (formatted.extensions?.['rule'] ? { rule: formatted.extensions['rule'] } : {});
