import { pino, type DestinationStream, type Logger } from 'pino';

/** What a log says of an error: never the parameters of a statement, which are texts that people typed. */
const described = (error: Error & { code?: string }): object => ({ type: error.name, message: error.message, code: error.code, stack: error.stack });

/** A structured log: ids and codes, never texts that people typed. */
export const loggerTo = (destination?: DestinationStream): Logger =>
  pino(
    {
      name: 'schakel',
      level: process.env['LOG_LEVEL'] ?? 'info',
      serializers: { err: described, error: (error: unknown) => (error instanceof Error ? described(error) : error) },
      redact: ['password', 'token', 'cookie', '*.password', '*.token'],
    },
    destination,
  );

/** The log of this process, on standard output. */
export const logger: Logger = loggerTo();
