import { v5 } from 'uuid';

/** Never changes: it makes the ids of everything that was ever seeded. */
const namespace = 'dfe4d9e3-3304-4aa7-aaef-1c054f042998';

export type SeedKey =
  | 'organisation' | 'group' | 'group-member' | 'region' | 'region-provider' | 'body' | 'seat' | 'body-function' | 'membership' | 'meeting'
  | 'decision' | 'recommendation' | 'learning' | 'action' | 'action-party' | 'action-dependency' | 'progress-update' | 'action-comment' | 'due-request'
  | 'person' | 'affiliation' | 'role-grant' | 'mandate-sheet' | 'mandate-acceptance' | 'hand-over' | 'end-condition';

/** The id of a seeded record: the same in every database, so that seeding again finds what it made. */
export const idOf = (kind: SeedKey, key: string): string => v5(`${kind}/${key}`, namespace);

/** The same for a reference that may be absent. */
export const refTo = (kind: SeedKey, key: string | undefined): string | null => (key === undefined ? null : idOf(kind, key));
