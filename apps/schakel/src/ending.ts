/** Thrown out of what is under way when we are asked to end. */
export class EndAsked extends Error {}

const lookForParentMs = 500;

/** Ctrl-C, SIGTERM, a closed terminal, or npm gone: noticed once, however often it is asked. */
export class Ending {
  isAsked = false;
  readonly asked: Promise<void>;

  constructor() {
    this.asked = new Promise((resolve) => {
      const ask = (): void => {
        this.isAsked = true;
        resolve();
      };
      // npm passes on a Ctrl-C that the terminal gave us already.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
      // `npm start` that is killed can pass nothing on; we would stay behind unseen. Started otherwise, we may outlive our parent.
      const parent = process.ppid;
      const watch = process.env['npm_lifecycle_event'] === 'start' ? setInterval(() => process.ppid !== parent && ask(), lookForParentMs) : undefined;
      watch?.unref();
    });
  }

  /** The work, unless the end comes first. */
  async orEnd<T>(work: Promise<T>): Promise<T> {
    const ended = this.asked.then((): never => {
      throw new EndAsked();
    });
    // The loser of the race may still fail, later and unheard.
    work.catch(() => undefined);
    return Promise.race([work, ended]);
  }
}
