/** What is heard over the line. */
export interface Heard {
  /** Something changed that this viewer may see. */
  onChanged: () => void;
  /** Something may have been missed. */
  onRefetch: () => void;
  /** The line is alive. */
  onAlive: () => void;
  /** The line broke; it is tried again by itself. */
  onBroken: () => void;
}

const firstDelayMs = 500;
const longestDelayMs = 30_000;
/** The server beats every 15 seconds. */
const silentMs = 40_000;

/** The one stream of this browser. Opens again by itself, later and later, and says then how long it was away. */
export class Line {
  private source: EventSource | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly heard: Heard,
    /** Milliseconds since the page was sure of what it shows. */
    private readonly age: () => number,
  ) {}

  open(): void {
    this.close();
    const source = new EventSource(`/live?age=${String(Math.round(this.age()))}`);
    this.source = source;
    source.addEventListener('open', () => {
      this.alive();
    });
    source.addEventListener('beat', () => {
      this.failures = 0;
      this.alive();
    });
    source.addEventListener('changed', () => {
      this.alive();
      this.heard.onChanged();
    });
    source.addEventListener('refetch', () => {
      this.alive();
      this.heard.onRefetch();
    });
    source.addEventListener('end', () => {
      // The session may be over, or the server stops: reading finds out.
      this.heard.onRefetch();
      this.retry();
    });
    source.addEventListener('error', () => {
      this.heard.onBroken();
      this.retry();
    });
  }

  close(): void {
    clearTimeout(this.watch);
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }

  private alive(): void {
    this.heard.onAlive();
    clearTimeout(this.watch);
    this.watch = setTimeout(() => {
      this.heard.onBroken();
      this.retry();
    }, silentMs);
  }

  // Not left to the browser: it retries at a fixed pace, for all at once, and cannot say how long it was away.
  private retry(): void {
    this.close();
    const delay = Math.min(firstDelayMs * 2 ** this.failures, longestDelayMs);
    this.failures += 1;
    this.again = setTimeout(() => this.open(), delay * (0.5 + Math.random()));
  }
}
