import { Registry } from '@schakel/kernel';
import type { Readability } from '@schakel/database';
import type { Body } from '@schakel/bodies';

/** A record that a body leaves behind. */
export interface LeftBehind {
  id: string;
  number: string;
  title: string;
  /** Its page in the web app: the same before and after it moves. */
  path: string;
  readability: Readability;
  /** What it is part of, when not a record by itself: there its history stands. */
  subjectId?: string;
}

/** What one feature leaves behind, moves and ends. Reading is as the viewer, or beyond him when it is counted that nothing is left. */
export interface HandOverContribution {
  /** One and more, in Dutch: 'actie', 'acties'. */
  words: readonly [one: string, more: string];
  openOf: (bodyId: string) => Promise<LeftBehind[]>;
  /** By id, also what moved or ended meanwhile; what may not be seen is left out. */
  wordsOf: (ids: readonly string[]) => Promise<Map<string, LeftBehind>>;
  /** In the transaction of the acceptance, with its history; number, origin and history stay. */
  moveTo: (id: string, successor: Body, from: Body) => Promise<void>;
  /** Ends it with a reason, where that is possible for its kind. */
  end?: (id: string, reason: string) => Promise<void>;
  /** Who is bound by these and so should sit at the table that they go to. */
  partiesOf?: (ids: readonly string[]) => Promise<{ id: string; organisationId: string }[]>;
}

/** By kind ('ACTION'): stands left of all who contribute. */
export const handOverContributions = new Registry<HandOverContribution>('hand-over');
