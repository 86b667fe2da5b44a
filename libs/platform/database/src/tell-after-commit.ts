import { logger } from '@schakel/kernel';
import type { DataSource } from 'typeorm';
import { liveChannel, payloadsOf, type Audience } from './audience.js';

/** Channels on which there is something, and who may see what changed. */
export interface Told {
  channels: ReadonlySet<string>;
  audiences: ReadonlySet<Audience>;
}

/** One statement for all that is told: channel and payload of each notice. */
export function noticesOf({ channels, audiences }: Told): [channels: string[], payloads: string[]] {
  const payloads = payloadsOf(audiences);
  return [[...channels, ...payloads.map(() => liveChannel)], [...[...channels].map(() => ''), ...payloads]];
}

export const tellSql = 'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) told(channel, payload)';

// Nothing is lost with it that is not found again: it need not be on disk.
const tellLooselySql = `select set_config('synchronous_commit', 'off', true) from (${tellSql}) told`;

interface Batch {
  channels: Set<string>;
  audiences: Set<Audience>;
  told: Promise<void>;
}

/** Tells for one process; what commits while a notice is under way goes with the next. */
class Teller {
  private next: Batch | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  tell({ channels, audiences }: Told): Promise<void> {
    const batch = this.next ?? this.begin();
    for (const channel of channels) batch.channels.add(channel);
    for (const audience of audiences) batch.audiences.add(audience);
    return batch.told;
  }

  private begin(): Batch {
    const batch: Batch = { channels: new Set(), audiences: new Set(), told: Promise.resolve() };
    batch.told = this.last.then(() => {
      this.next = null;
      return this.send(batch);
    });
    this.last = batch.told;
    this.next = batch;
    return batch;
  }

  private async send(batch: Batch): Promise<void> {
    try {
      await this.dataSource.query(tellLooselySql, noticesOf(batch));
    } catch (error) {
      // What was committed stays: the outbox is looked at every few seconds, streams look again when the database is back.
      logger.warn({ err: error }, 'a commit could not be told');
    }
  }
}

const tellers = new WeakMap<DataSource, Teller>();

/**
 * Tells what a commit changed, just after it. A transaction that notifies holds a lock of the whole cluster until it is on disk: with it in
 * the same transaction, writers wait for each other's disk instead of sharing it. Never fails.
 */
export function tellAfterCommit(dataSource: DataSource, told: Told): Promise<void> {
  const teller = tellers.get(dataSource) ?? new Teller(dataSource);
  tellers.set(dataSource, teller);
  return teller.tell(told);
}
