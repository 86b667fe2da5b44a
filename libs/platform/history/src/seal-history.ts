import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unit } from '@schakel/database';
import { linkHash, startOfChain } from './digest.js';

export interface ChainHead {
  position: number;
  hash: string;
}

const batchSize = 1_000;
const sealingLock = 7_340_001;

/** Gives unsealed history rows their place in the chain. One sealer at a time; writers never wait for it. Returns how many were sealed. */
export async function sealHistory(): Promise<number> {
  const { manager } = unit();
  await manager.query('select pg_advisory_xact_lock($1)', [sealingLock]);
  const head = await chainHead();
  const rows: { id: string; digest: string }[] = await manager.query(
    'select id, digest from history_entry where position is null order by recorded_at, id limit $1',
    [batchSize],
  );
  let { position, hash } = head;
  const links = rows.map((row) => {
    position += 1;
    hash = linkHash(hash, position, row.id, row.digest);
    return { id: row.id, position, hash };
  });
  if (links.length > 0) {
    await manager.query(
      `update history_entry h set position = s.position, hash = s.hash
         from jsonb_to_recordset($1::jsonb) as s(id uuid, position bigint, hash text) where h.id = s.id`,
      [JSON.stringify(links)],
    );
  }
  return links.length;
}

/** The last link of the chain; position 0 when nothing is sealed yet. */
export async function chainHead(): Promise<ChainHead> {
  const rows: ChainHead[] = await unit().manager.query('select position, hash from history_entry where position is not null order by position desc limit 1');
  return rows[0] ?? { position: 0, hash: startOfChain };
}

const checkpointFile = (dataDir: string): string => path.join(dataDir, 'history-checkpoints.jsonl');

/** Keeps the chain's head outside the database, so that a cut tail shows. Appends only when the head moved. */
export async function writeCheckpoint(dataDir: string, head: ChainHead, at: Date): Promise<void> {
  const known = await readCheckpoints(dataDir);
  if (head.position === 0 || known.at(-1)?.position === head.position) return;
  await mkdir(dataDir, { recursive: true });
  const lines = [...known.slice(-999), { ...head, at: at.toISOString() }].map((line) => JSON.stringify(line));
  const temporary = `${checkpointFile(dataDir)}.${process.pid}`;
  await writeFile(temporary, `${lines.join('\n')}\n`, { mode: 0o600 });
  await rename(temporary, checkpointFile(dataDir));
}

export async function readCheckpoints(dataDir: string): Promise<ChainHead[]> {
  const text = await readFile(checkpointFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ChainHead);
}
