import { Registry } from '@schakel/kernel';
import type { HistoryEntry } from './history-entry.entity.js';

/** What else must be asked for in the transaction that writes history. Stands left of the queue and of all who listen. */
export const afterRecord = new Registry<(entry: HistoryEntry) => Promise<void>>('after a record of history');
