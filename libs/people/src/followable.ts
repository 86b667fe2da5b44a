import { Registry } from '@schakel/kernel';
import type { HistoryEntry } from '@schakel/history';

/** A thing that is followed, as its follower may see it. */
export interface FollowedThing {
  name: string;
  /** Address in the web app. */
  path: string;
}

/** A kind of thing that can be followed; each feature adds its own (bodies, actions, later decisions and themes). */
export interface FollowableKind {
  /** For people: 'overleg'. */
  readonly word: string;
  /** Those of these that the viewer may see, in his own unit of work: what he may not see cannot be followed, and says nothing any more. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, FollowedThing>>;
}

export const followableKinds = new Registry<FollowableKind>('followable kinds');

/**
 * SQL that tells which followed things hear of a change: rows (kind, followed_id) from `touched` (subject_id, recorded_at), the
 * subject of one event of history. Runs beyond any viewer: ids only.
 */
export const followPaths = new Registry<string>('follow paths');

/** What a follower hears of one event, in his own unit of work. */
export interface ToldChange {
  /** What it is about: events of one moment about one thing are told once. */
  aboutId: string;
  title: string;
  /** Whole sentences, old values said in words. No texts that people typed: those are read where they can be pulled back. */
  facts: string[];
  path: string;
  actionId?: string;
  bodyId?: string;
}

type ReadChange = (entries: readonly HistoryEntry[]) => Promise<ToldChange | null>;

/** By kind of record in history: who puts its changes into words. */
export const changeReaders = new Registry<ReadChange>('change readers');

export function addChangeReader(records: readonly string[], read: ReadChange): void {
  for (const record of records) changeReaders.add(record, read);
}
