import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueSchema } from './queue.js';

/** BullMQ's tables, as the owner: a worker without them spins hot. Idempotent. */
export async function migrateQueue(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
    // `create`: BullMQ makes a sequence per queue at its first job.
    await client.query(`grant usage, create on schema ${queueSchema} to schakel_app`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${queueSchema} to schakel_app`);
    // Only our own: the sequence of a queue that has run is the app's already, and not ours to grant.
    await client.query(`do $$ declare own record; begin
      for own in select oid::regclass as name from pg_class
        where relkind = 'S' and relnamespace = '${queueSchema}'::regnamespace and relowner = current_user::regrole
      loop execute format('grant usage, select, update on sequence %s to schakel_app', own.name); end loop; end $$`);
    await client.query(`grant execute on all functions in schema ${queueSchema} to schakel_app`);
  } finally {
    await client.end();
  }
}
