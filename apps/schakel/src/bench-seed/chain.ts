import type { ActionItem, ProgressUpdate } from '@schakel/actions';
import { changesBetween, digestOf, HistoryAct, HistoryEntry, linkHash, startOfChain } from '@schakel/history';
import type { ReadableRow } from '@schakel/database';
import { benchId, Draw } from './draw.js';

type Recorded = Pick<ReadableRow, 'id' | 'level' | 'bodyId' | 'readerPersonIds' | 'readerOrganisationIds' | 'readerBodyIds'>;

interface Recording {
  what: 'ActionItem' | 'ProgressUpdate';
  subjectId: string;
  actorId: string | null;
  at: Date;
}

/** History of what the generator makes, sealed as the sealer would: `schakel verify-log` finds nothing wrong in it. */
export class BenchChain {
  private hash = startOfChain;
  position = 0;

  ofAction(action: Omit<ActionItem, 'isOverdueOn' | 'isRunning'>): HistoryEntry {
    return this.entry(action, { what: 'ActionItem', subjectId: action.id, actorId: action.createdById, at: action.createdAt });
  }

  ofUpdate(update: ProgressUpdate): HistoryEntry {
    return this.entry(update, { what: 'ProgressUpdate', subjectId: update.actionId, actorId: update.authorId, at: update.at });
  }

  private entry(row: Recorded, { what, subjectId, actorId, at }: Recording): HistoryEntry {
    this.position += 1;
    const { level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds } = row;
    const entry = Object.assign(new HistoryEntry(), {
      id: benchId('history', this.position), version: 1, level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds, act: HistoryAct.CREATED, what, recordId: row.id, subjectId,
      operation: 'seed', actorId, onBehalfOfId: null, domainAt: at, recordedAt: at, changes: changesBetween(what, {}, row), salt: new Draw('salt', this.position).hex(32), position: this.position,
    });
    entry.digest = digestOf(entry);
    entry.hash = this.hash = linkHash(this.hash, this.position, entry.id, entry.digest);
    return entry;
  }
}
