import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { SchakelError, logger } from '@schakel/kernel';

const ownCodes = new Set(['INVALID', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'RATE_LIMITED']);
const clientFaults = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** What leaves the server: our own errors as they are, mistakes in the document as INVALID, all else as INTERNAL with a correlation id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof SchakelError) return { message: cause.message, extensions: { code: cause.code, ...cause.details }, ...placeOf(formatted) };
  const code = String(formatted.extensions?.['code'] ?? '');
  if (ownCodes.has(code)) return { message: formatted.message, extensions: { code, ...ruleOf(formatted) }, ...placeOf(formatted) };
  if (clientFaults.has(code)) return { message: `Het verzoek klopt niet: ${formatted.message}`, extensions: { code: 'INVALID' } };
  const correlationId = randomUUID();
  const reported = cause instanceof Error ? cause : error;
  logger.error({ correlationId, path: formatted.path, err: reported }, 'internal error');
  return { message: `Er ging iets mis bij ons. Probeer het later opnieuw. Kenmerk: ${correlationId}`, extensions: { code: 'INTERNAL', correlationId } };
}

const placeOf = (formatted: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path'> => (formatted.path ? { path: formatted.path } : {});

const ruleOf = (formatted: GraphQLFormattedError): object => (formatted.extensions?.['rule'] ? { rule: formatted.extensions['rule'] } : {});
