import {
  cacheExchange, createClient, fetchExchange, makeOperation, mapExchange, type Client, type OperationContext,
  type OperationResult,
} from 'urql';
import { quietHeader } from './attendance.js';
import { noteAnswer, noteSilence } from './connection.js';
import { problemOf } from './problem.js';

/**
 * Every query and every mutation carries this type name, so that a change refetches all that is on screen.
 * Finer invalidation is not worth its mistakes: a promise shows up in many rooms.
 */
export const anyChange: Partial<OperationContext> = { additionalTypenames: ['Anything'] };

/** A change that never arrived has changed nothing: without the shared type name nothing is asked again. */
function forgetLostChange(result: OperationResult): OperationResult {
  const { operation, error } = result;
  if (operation.kind !== 'mutation' || !error || problemOf(error).code !== 'NETWORK') return result;
  return { ...result, operation: makeOperation('mutation', operation, { ...operation.context, additionalTypenames: [] }) };
}

function noteWhetherItAnswers({ error, operation }: OperationResult): void {
  if (operation.context.fetch) return;
  if (error && problemOf(error).code === 'NETWORK') noteSilence();
  else noteAnswer();
}

const changeElsewhere = 'mutation ChangeElsewhere { __typename }';
const answeredHere = async () => new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } });

/**
 * Something changed elsewhere: what is on screen is asked again, what is only kept is forgotten. To the cache it is a change like one
 * made here, answered on this side of the network.
 */
export function forgetAnswers(client: Client): void {
  void client.mutation(changeElsewhere, {}, { ...anyChange, fetch: answeredHere }).toPromise();
}

/** The one client: POST only, our own session cookie. `onSignedOut` is told when the session turns out to be over. */
export function createApiClient(onSignedOut: () => void): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'same-origin', headers: quietHeader() }),
    exchanges: [
      mapExchange({
        onError(error) {
          if (problemOf(error).code === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      cacheExchange,
      mapExchange({
        onResult(result) {
          noteWhetherItAnswers(result);
          return forgetLostChange(result);
        },
      }),
      fetchExchange,
    ],
  });
}

/** A random uuid, also where the page is not served over https and crypto.randomUUID is missing. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
