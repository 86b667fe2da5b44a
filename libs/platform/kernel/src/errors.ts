export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'RATE_LIMITED';

/** A field of the input that was refused, with a sentence for the person who typed it. */
export interface FieldError {
  field: string;
  message: string;
}

interface ErrorDetails {
  fields?: FieldError[];
  /** Stable name of the rule that was broken; clients switch on it. */
  rule?: string;
  /** The present state of a record that somebody else changed first. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** The only error whose message reaches a user. Everything else is a bug and leaves as INTERNAL. Messages are Dutch. */
export class SchakelError extends Error {
  constructor(readonly code: ErrorCode, message: string, readonly details: ErrorDetails = {}) {
    super(message);
    this.name = 'SchakelError';
  }
}

export const unauthenticated = (): SchakelError => new SchakelError('UNAUTHENTICATED', 'Log in om verder te gaan.');

export const forbidden = (message = 'U mag dit niet doen.'): SchakelError => new SchakelError('FORBIDDEN', message);

/** Also the answer for what exists but may not be seen: the two must not differ. */
export const notFound = (): SchakelError => new SchakelError('NOT_FOUND', 'Dit bestaat niet, of u mag het niet zien.');

export const invalid = (...fields: FieldError[]): SchakelError =>
  new SchakelError('INVALID', fields[0]?.message ?? 'De invoer klopt niet.', { fields });

export const conflict = (rule: string, message: string, current?: unknown): SchakelError =>
  new SchakelError('CONFLICT', message, { rule, current });
