import type { ReactNode } from 'react';

export type Tone = 'good' | 'care' | 'bad' | 'info' | 'quiet';

/** A status: a dot in its colour and always a word. */
export function Pill({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`pill pill--${tone}`}>{children}</span>;
}

/** A small fact about a row: stelsel, kind, level. Not a status. */
export function DataBadge({ children }: { children: ReactNode }) {
  return <span className="nl-data-badge">{children}</span>;
}
