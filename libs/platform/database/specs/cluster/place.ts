import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from '../../src/cluster/index.js';

/** A folder that every user can come into, with the servers that were started in it. */
export class Place {
  private readonly servers: EmbeddedPostgres[] = [];

  private constructor(readonly path: string) {}

  static async make(): Promise<Place> {
    // Not under the clone: that one may be where PostgreSQL's user can not come.
    const path = await mkdtemp(join(tmpdir(), 'schakel-spec-'));
    await chmod(path, 0o755);
    return new Place(path);
  }

  async start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ folder: join(this.path, 'data'), durable: false, ...options });
    this.servers.push(server);
    return server;
  }

  async remove(): Promise<void> {
    for (const server of this.servers) await server.destroy();
    await rm(this.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** What one statement gives, over a connection of its own. */
export async function rows<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
