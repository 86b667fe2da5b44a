import type { Audience } from '@schakel/database';

const keptMs = 60_000;

/** Whom the changes of the last minute concerned: a page that was read just before its stream opened misses nothing. */
export class RecentChanges {
  private changes: { at: number; audiences: readonly Audience[] }[] = [];
  private begunAt = Number.POSITIVE_INFINITY;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** From here on nothing is missed. */
  begin(): void {
    this.begunAt = this.now();
    this.changes = [];
  }

  add(audiences: readonly Audience[]): void {
    const at = this.now();
    this.changes = this.changes.filter((change) => change.at > at - keptMs);
    if (audiences.length > 0) this.changes.push({ at, audiences });
  }

  /** Who was concerned in that time; 'unknown' when it reaches further back than is known. */
  since(ageMs: number): Set<Audience> | 'unknown' {
    const from = this.now() - ageMs;
    if (ageMs > keptMs || from < this.begunAt) return 'unknown';
    return new Set(this.changes.filter((change) => change.at >= from).flatMap((change) => [...change.audiences]));
  }
}
