import type { EmbeddedPostgres } from '@schakel/database/cluster';
import { openEmbedded } from './database.js';

const everyMs = 500;

/** The embedded PostgreSQL of a running Schakel: started again when it ends by itself. */
export class KeptPostgres {
  private isWatching = false;
  private timer: NodeJS.Timeout | undefined;
  private busy: Promise<void> = Promise.resolve();

  private constructor(
    public current: EmbeddedPostgres,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  static async open(folder: string, say: (line: string) => void): Promise<KeptPostgres> {
    return new KeptPostgres(await openEmbedded(folder, say), folder, say);
  }

  /** `onMoved` is told when it had to take another port. */
  watch(onMoved: () => Promise<void>): void {
    this.isWatching = true;
    const lookLater = (): void => {
      this.timer = setTimeout(() => {
        this.busy = this.look(onMoved).finally(() => (this.isWatching ? lookLater() : undefined));
      }, everyMs);
    };
    lookLater();
  }

  async endWatch(): Promise<void> {
    this.isWatching = false;
    clearTimeout(this.timer);
    await this.busy;
  }

  async stop(): Promise<void> {
    await this.endWatch();
    if (this.current.isRunning()) await this.current.stop();
  }

  private async look(onMoved: () => Promise<void>): Promise<void> {
    const before = this.current;
    if (before.isRunning()) return;
    this.say('PostgreSQL is gestopt en wordt opnieuw gestart');
    try {
      this.current = await openEmbedded(this.folder, this.say, before.port);
      this.say('PostgreSQL draait weer');
      if (this.current.port !== before.port && this.isWatching) await onMoved();
    } catch (error) {
      this.say(`Dat lukte niet: ${(error as Error).message}`);
    }
  }
}
