import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';
import { onConnectionReturned } from '../data/connection.js';
import { asNode } from '../data/use-read.js';
import { MinutesTextsDocument, type MinutesLineFragment } from '../generated/graphql/graphql.js';
import { hasDraft } from '../forms/draft.js';
import { parsedText, sectionPort, type ServerText } from './section-port.js';
import { SectionWriter } from './section-writer.js';

/** The section before the first item. */
export const opening = 'opening';

/** What is written of one meeting on this page: a writer per section, which goes on saving when another section is opened. */
export class MinutesDesk {
  private readonly writers = new Map<string, SectionWriter>();
  private readonly known = new Map<string, ServerText>();
  private readonly listeners = new Set<() => void>();
  private isRead = false;

  constructor(private readonly client: Client, private readonly meetingId: string, private readonly number: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The texts are here, so that a lost connection keeps nobody from the next item. */
  readonly isReady = (): boolean => this.isRead;

  async read(): Promise<void> {
    const { data } = await this.client.query(asNode(MinutesTextsDocument), { number: this.number }, { requestPolicy: 'network-only' }).toPromise();
    if (!data) return;
    for (const section of data.meeting?.minutes?.sections ?? []) this.known.set(section.agendaItem?.id ?? opening, parsedText(section));
    this.isRead = true;
    for (const listener of this.listeners) listener();
  }

  /** By the id of its item, or `opening`. */
  writer(key: string): SectionWriter {
    let writer = this.writers.get(key);
    if (!writer) {
      const port = sectionPort(this.client, this.meetingId, key === opening ? null : key);
      writer = new SectionWriter(port, this.draftOf(key), this.known.get(key));
      this.writers.set(key, writer);
    }
    return writer;
  }

  /** What was typed earlier in this tab and did not arrive is sent now. */
  restore(keys: readonly string[]): void {
    for (const key of keys) if (hasDraft(this.draftOf(key))) this.writer(key);
  }

  hear(lines: readonly MinutesLineFragment[]): void {
    for (const line of lines) {
      const key = line.agendaItem?.id ?? opening;
      const isNews = line.version > (this.known.get(key)?.version ?? 0);
      if (isNews || this.writers.has(key)) void this.writer(key).hear(line);
    }
  }

  resume(): void {
    for (const writer of this.writers.values()) void writer.resume();
  }

  get isUnsaved(): boolean {
    return [...this.writers.values()].some((writer) => writer.isUnsaved);
  }

  private draftOf(key: string): string {
    return `minutes-${this.meetingId}-${key}`;
  }
}

/** The desk of a meeting, its texts asked for once; `isReady` when they are there. */
export function useMinutesDesk({ id, number }: { id: string; number: string }): { desk: MinutesDesk; isReady: boolean } {
  const client = useClient();
  const desk = useMemo(() => new MinutesDesk(client, id, number), [client, id, number]);
  const isReady = useSyncExternalStore(desk.subscribe, desk.isReady);
  useEffect(() => {
    void desk.read();
    const stop = onConnectionReturned(() => {
      desk.resume();
      if (!desk.isReady()) void desk.read();
    });
    const hold = (event: BeforeUnloadEvent) => {
      if (desk.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      stop();
      window.removeEventListener('beforeunload', hold);
    };
  }, [desk]);
  return { desk, isReady };
}
