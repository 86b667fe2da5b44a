import type { CombinedError } from 'urql';
import { m } from '../paraglide/messages.js';

export type ProblemCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'RATE_LIMITED' | 'INTERNAL'
  /** The server could not be reached at all. */
  | 'NETWORK';

export interface FieldProblem {
  field: string;
  message: string;
}

/** What went wrong, in words for users; the one shape every error of the server is brought to. */
export interface Problem {
  code: ProblemCode;
  message: string;
  fields: readonly FieldProblem[];
  /** Stable name of the broken rule, e.g. 'STALE_VERSION'. */
  rule?: string;
  correlationId?: string;
  retryAfterSeconds?: number;
  /** With STALE_VERSION: the state as it is now. */
  current?: unknown;
  /** With NETWORK: the server answered that it is back soon. */
  isAway?: boolean;
}

/** The parts of an answer that carry an error: GraphQL `extensions`, or the JSON of /auth. */
export interface ErrorParts {
  code?: unknown;
  message?: unknown;
  fields?: unknown;
  rule?: unknown;
  correlationId?: unknown;
  retryAfterSeconds?: unknown;
  current?: unknown;
}

const words: Record<ProblemCode, () => string> = {
  UNAUTHENTICATED: m.problem_unauthenticated,
  FORBIDDEN: m.problem_forbidden,
  NOT_FOUND: m.problem_not_found,
  INVALID: m.problem_invalid,
  CONFLICT: m.problem_conflict,
  RATE_LIMITED: m.problem_rate_limited,
  INTERNAL: m.problem_internal,
  NETWORK: m.problem_network,
};

const isCode = (value: unknown): value is ProblemCode => typeof value === 'string' && value in words;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function isFieldProblem(value: unknown): value is FieldProblem {
  const { field, message } = (value ?? {}) as Partial<FieldProblem>;
  return typeof field === 'string' && typeof message === 'string';
}

/** 'input.title' and 'title' are the same field of a form. */
const shortName = ({ field, message }: FieldProblem) => ({ field: field.split('.').at(-1) ?? field, message });

function messageOf(code: ProblemCode, seconds: number | undefined, given: string | undefined): string {
  if (code === 'RATE_LIMITED' && seconds !== undefined) return m.problem_rate_limited_seconds({ count: seconds });
  // The server's words for a bug or a missing session add nothing to ours.
  return code === 'INTERNAL' || code === 'UNAUTHENTICATED' ? words[code]() : (given ?? words[code]());
}

/** Brings the server's error to a Problem; `fallback` when it names no code. */
export function problemFrom(parts: ErrorParts, fallback: ProblemCode): Problem {
  const code = isCode(parts.code) ? parts.code : fallback;
  const seconds = typeof parts.retryAfterSeconds === 'number' ? Math.ceil(parts.retryAfterSeconds) : undefined;
  return {
    code,
    message: messageOf(code, seconds, text(parts.message)),
    fields: Array.isArray(parts.fields) ? parts.fields.filter(isFieldProblem).map(shortName) : [],
    rule: text(parts.rule),
    correlationId: text(parts.correlationId),
    retryAfterSeconds: seconds,
    current: parts.current,
  };
}

/** The server is there, its data are not: it passes within seconds. */
const awayProblem = (): Problem => ({ code: 'NETWORK', message: m.problem_away(), fields: [], isAway: true });

/** Nobody answered. */
export const networkProblem = (): Problem => ({ code: 'NETWORK', message: m.problem_network(), fields: [] });

/** The problem behind an error of urql. */
export function problemOf(error: CombinedError): Problem {
  if ((error.response as Response | undefined)?.status === 503) return awayProblem();
  const first = error.graphQLErrors[0];
  if (!first) return networkProblem();
  return problemFrom({ ...(first.extensions as ErrorParts), message: first.message }, 'INTERNAL');
}
