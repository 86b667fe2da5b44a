import { unit } from '@schakel/database';
import { digestOf, linkHash, startOfChain } from './digest.js';
import { HistoryEntry } from './history-entry.entity.js';
import type { ChainHead } from './seal-history.js';

export type ChainFault = 'CHANGED' | 'DELETED' | 'REORDERED' | 'CUT_OFF';

export interface Verification {
  sealed: number;
  unsealed: number;
  faults: { position: number; entryId: string | null; fault: ChainFault }[];
}

const pageSize = 2_000;

/**
 * Walks the whole chain: recomputes every digest and link, and holds the head against the checkpoints kept outside the database.
 * `onProgress` is told after each page up to where was looked. Each fault names its place; after a fault the walk goes on from the stored hash, so that one change is one finding.
 */
export async function verifyHistory(checkpoints: ChainHead[], onProgress: (position: number) => Promise<void> = () => Promise.resolve()): Promise<Verification> {
  const faults: Verification['faults'] = [];
  const expectedHash = new Map(checkpoints.map((checkpoint) => [checkpoint.position, checkpoint.hash]));
  let position = 0;
  let hash = startOfChain;
  for (;;) {
    const page = await entriesAfter(position);
    if (page.length === 0) break;
    for (const entry of page) {
      for (let missing = position + 1; missing < (entry.position ?? 0); missing += 1) faults.push({ position: missing, entryId: null, fault: 'DELETED' });
      const gap = (entry.position ?? 0) !== position + 1;
      position = entry.position ?? 0;
      const fault = faultOf(entry, gap ? null : hash, expectedHash.get(position));
      if (fault) faults.push({ position, entryId: entry.id, fault });
      hash = entry.hash ?? '';
    }
    await onProgress(position);
  }
  const lastKnown = checkpoints.reduce((last, checkpoint) => Math.max(last, checkpoint.position), 0);
  for (let missing = position + 1; missing <= lastKnown; missing += 1) faults.push({ position: missing, entryId: null, fault: 'CUT_OFF' });
  const unsealed = await unit().manager.query<{ count: number }[]>('select count(*) as count from history_entry where position is null');
  return { sealed: position, unsealed: Number(unsealed[0]?.count ?? 0), faults };
}

function entriesAfter(position: number): Promise<HistoryEntry[]> {
  return unit()
    .manager.createQueryBuilder(HistoryEntry, 'entry')
    .where('entry.position > :position', { position })
    .orderBy('entry.position')
    .limit(pageSize)
    .getMany();
}

function faultOf(entry: HistoryEntry, previousHash: string | null, checkpointHash: string | undefined): ChainFault | null {
  if (digestOf(entry) !== entry.digest) return 'CHANGED';
  if (checkpointHash !== undefined && checkpointHash !== entry.hash) return 'CHANGED';
  if (previousHash !== null && linkHash(previousHash, entry.position ?? 0, entry.id, entry.digest) !== entry.hash) return 'REORDERED';
  return null;
}
