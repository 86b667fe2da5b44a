import type { Response } from 'express';
import { hearingOf, type Audience, type Viewer } from '@schakel/database';

/** Told to the web app beside topics. */
export type LiveEvent =
  /** Something changed under these topics. */
  | 'changed'
  /** Something may have been missed, or what one may see changed: ask everything again. */
  | 'refetch'
  /** The line is alive. */
  | 'beat'
  /** The right to see ended, or the server stops: the stream ends. */
  | 'end';

// A message is some hundred bytes: who has not read this much has not read for minutes.
const mostUnreadBytes = 16_384;

/** One open stream: topics only, for one session. Holds no connection to the database. */
export class LiveStream {
  private hearing: Map<Audience, string>;

  constructor(
    private readonly response: Response,
    readonly sessionId: string,
    private sight: Viewer,
  ) {
    this.hearing = hearingOf(sight);
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // Tells nginx and its kin to hand on each message at once.
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write('retry: 3000\n\n');
  }

  get personId(): string {
    return this.sight.personId;
  }

  get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** Who hears of what through this stream. */
  audiences(): Iterable<Audience> {
    return this.hearing.keys();
  }

  /** What the person may see now; tells the page to ask again when that is something else than before. */
  look(sight: Viewer): void {
    const hearing = hearingOf(sight);
    const isSame = hearing.size === this.hearing.size && [...hearing.keys()].every((audience) => this.hearing.has(audience));
    this.sight = sight;
    this.hearing = hearing;
    if (!isSame) this.tell('refetch');
  }

  /** Tells the topics of these audiences; nothing when none of them concerns this person. */
  hear(audiences: Iterable<Audience>): void {
    const topics = new Set<string>();
    for (const audience of audiences) {
      const topic = this.hearing.get(audience);
      if (topic) topics.add(topic);
    }
    if (topics.size > 0) this.tell('changed', [...topics]);
  }

  tell(event: LiveEvent, topics: readonly string[] = []): void {
    if (!this.isOpen) return;
    this.response.write(`event: ${event}\ndata: ${topics.join(' ')}\n\n`);
    // Who does not read is let go of, and asks everything again when it comes back.
    if (this.response.writableLength > mostUnreadBytes) this.response.destroy();
  }

  end(): void {
    this.tell('end');
    if (this.isOpen) this.response.end();
  }
}
