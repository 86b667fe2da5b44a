import { SchakelError, notFound } from '@schakel/kernel';
import { QueryFailedError } from 'typeorm';

// Text that is no value of the type, a number or day out of range, bytes that are no text. Not the rest of class 22: those are our bugs.
const unreadable = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);

/** What PostgreSQL could not read came from outside: an id that is none is an unknown id, all else is input that is wrong. Else null. */
export function unreadableInput(error: unknown): SchakelError | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { code?: string };
  if (!code || !unreadable.has(code)) return null;
  return error.message.includes('type uuid') ? notFound() : new SchakelError('INVALID', 'Hier staat iets in dat niet kan. Controleer wat u hebt ingevuld.');
}
