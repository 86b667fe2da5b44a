import { pino, type Logger } from 'pino';

/** Structured log on standard output: ids and codes, never texts that people typed. */
export const logger: Logger = pino({
  name: 'schakel',
  level: process.env['LOG_LEVEL'] ?? 'info',
  redact: ['password', 'token', 'cookie', '*.password', '*.token'],
});
