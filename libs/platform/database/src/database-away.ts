const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']);
// Too many connections, server is shutting down, crashed or starting up; class 08 is the connection itself.
const serverCodes = /^(?:08...|53300|57P0[123])$/;
const messages = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i;

/** Is the database out of reach, rather than our question wrong? */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = (error as { driverError?: unknown }).driverError;
  if (inner && inner !== error && isDatabaseAway(inner)) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (networkCodes.has(code) || serverCodes.test(code))) return true;
  return messages.test(error.message);
}

/** What is told to who asks meanwhile: it is us, and it passes. Goes with status 503 and Retry-After. */
export const databaseAway = {
  message: 'Even geduld: Schakel kan op dit moment niet bij de gegevens, en is zo terug.',
  retryAfterSeconds: 5,
} as const;
