import { createHash, randomBytes } from 'node:crypto';
import type { HistoryEntry } from './history-entry.entity.js';

export const newSalt = (): string => randomBytes(16).toString('hex');

const sha256 = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex');
};

type Content = Pick<HistoryEntry, 'id' | 'act' | 'what' | 'recordId' | 'subjectId' | 'operation' | 'actorId' | 'onBehalfOfId' | 'domainAt' | 'recordedAt' | 'changes' | 'salt'>;

// jsonb does not keep the order of keys, so they are sorted before they are digested.
const sorted = (changes: HistoryEntry['changes']): string => JSON.stringify(Object.entries(changes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Digest over everything that a row says about the change; who may read it is left out, since that may be raised later. */
export const digestOf = (entry: Content): string =>
  sha256(
    entry.salt ?? '', entry.id, entry.act, entry.what, entry.recordId, entry.subjectId, entry.operation, entry.actorId ?? '',
    entry.onBehalfOfId ?? '', entry.domainAt.toISOString(), entry.recordedAt.toISOString(), sorted(entry.changes),
  );

export const startOfChain = '0'.repeat(64);

/** The next link: binds a row's digest to its place and to all before it. */
export const linkHash = (previousHash: string, position: number, entryId: string, digest: string): string =>
  sha256(previousHash, String(position), entryId, digest);
