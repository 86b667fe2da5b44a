import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { SeedKind } from './steps.js';

async function asOwner<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'schakel start' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What this build would bring a database to; undefined when the build left no stamp, as in a read-only clone. */
export async function markOfBuild(root: string, kind: SeedKind): Promise<string | undefined> {
  const stamp = await readFile(join(root, 'dist', 'schakel-build.json'), 'utf8').catch(() => '{}');
  const { thorough } = JSON.parse(stamp) as { thorough?: string };
  return thorough ? `schakel ${kind} ${thorough}` : undefined;
}

/**
 * The mark that the last complete migrate and seed left on the database. It stands in the database itself, so that a restored or
 * emptied one is never taken for up to date. Saves the start from loading the whole server to find that there is nothing to do.
 */
export const markOn = (adminUrl: string): Promise<string | undefined> =>
  asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
    );
    return rows[0]?.mark ?? undefined;
  });

/** Leaves the mark; only the owner of the database can. */
export const leaveMark = (adminUrl: string, mark: string): Promise<void> =>
  asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.query(`comment on database ${client.escapeIdentifier(rows[0]?.name ?? '')} is ${client.escapeLiteral(mark)}`);
  });
