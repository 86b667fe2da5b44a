import type { FindingKind, Span } from './finding.js';

/** Places found so far. The first detector to claim a place keeps it, so detectors run from certain to uncertain. */
export class Spans {
  readonly found: Span[] = [];
  private readonly taken: Uint8Array;

  constructor(readonly text: string) {
    this.taken = new Uint8Array(text.length);
  }

  isFree(start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) if (this.taken[index] === 1) return false;
    return true;
  }

  /** Claims the place for a finding, unless part of it has been claimed before. */
  add(kind: FindingKind, start: number, end: number): void {
    if (start >= end || !this.isFree(start, end)) return;
    this.taken.fill(1, start, end);
    this.found.push({ kind, start, end });
  }

  /** Claims every match of a pattern for nothing: what stands there is known and harmless. */
  hide(pattern: RegExp): void {
    for (const match of this.text.matchAll(pattern)) this.taken.fill(1, match.index, match.index + match[0].length);
  }

  /** Adds every match of a pattern with the flag `g`. */
  addMatches(kind: FindingKind, pattern: RegExp, isHit: (match: RegExpExecArray) => boolean = () => true): void {
    for (const match of this.text.matchAll(pattern)) {
      if (isHit(match)) this.add(kind, match.index, match.index + match[0].length);
    }
  }
}
