import pg from 'pg';

/** Statements that one connection keeps prepared: each holds its plan there, with all of the policies in it. */
const mostPrepared = 150;
const mostCounted = 2_000;
/** A text that was asked so often is asked again. */
const oftenAsked = 4;

const names = new Map<string, string>();
const asked = new Map<string, number>();

/** The name under which a text is prepared, the same in the whole process; null for what is asked seldom, and for what came when all places were taken. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostPrepared) return null;
  const times = (asked.get(text) ?? 0) + 1;
  if (times < oftenAsked) {
    if (asked.size >= mostCounted) asked.clear();
    asked.set(text, times);
    return null;
  }
  asked.delete(text);
  const name = `often ${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that prepares what it is asked often: parsing a statement and rewriting it with its policies takes longer than most run.
 * PostgreSQL itself decides whether a plan is kept for all values.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...more] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    const query = super.query as (...passed: unknown[]) => never;
    return name === null ? query.apply(this, args) : query.call(this, { name, text, values: values as unknown[] }, ...more);
  }
}
