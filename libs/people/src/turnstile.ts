import { SchakelError } from '@schakel/kernel';

const tooBusy = (): SchakelError =>
  new SchakelError('RATE_LIMITED', 'Er loggen nu heel veel mensen tegelijk in. Probeer het over 10 seconden opnieuw.', { retryAfterSeconds: 10 });

/** Lets so many through at once; the others wait in line, and who finds the line too long is sent away. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly atOnce: number, private readonly longestLine = 100) {}

  /** Runs work in turn. Errors: RATE_LIMITED when too many wait already. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < this.atOnce) this.inside += 1;
    else if (this.line.length >= this.longestLine) throw tooBusy();
    else await new Promise<void>((enter) => this.line.push(enter));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // The place is handed on, so nobody slips in between.
      if (next) next();
      else this.inside -= 1;
    }
  }
}
