import { Registry } from '@schakel/kernel';
import { Level, type Readability } from '@schakel/database';
import type { ObjectLiteral } from 'typeorm';

/** How changes to an entity are recorded. */
export interface Recording<T extends ObjectLiteral = ObjectLiteral> {
  /** The record on whose page the change is shown; the row itself when left out. */
  subject?: (row: T) => string;
  /** Who may read the history row; the row's own readability when it has one, else everyone in the network. */
  readability?: (row: T) => Readability;
  /** Also for every administrator: accounts, invitations, what the administration itself keeps. */
  isAdministrative?: boolean;
  /** Properties whose values never enter history: secrets and bookkeeping. */
  leaveOut?: (keyof T & string)[];
  /** A change decides who may see what: seats, functions, roles. */
  decidesSight?: boolean;
}

export const recordings = new Registry<Recording>('history');

/** States how changes to an entity are recorded; what is not stated cannot be written through `insert` and `change`. */
export function recorded<T extends ObjectLiteral>(entity: new () => T, recording: Recording<T> = {}): void {
  recordings.add(entity.name, recording as Recording);
}

const networkWide: Readability = { level: Level.NETWORK, bodyId: null, readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };

/** Readability for history that only one person may read. */
export const onlyFor = (personId: string): Readability => ({ ...networkWide, level: Level.CONFIDENTIAL, readerPersonIds: [personId] });

export function recordingOf(entityName: string): Recording {
  const recording = recordings.get(entityName);
  if (!recording) throw new Error(`${entityName} states no recording: call recorded(${entityName}) in its policy file`);
  return recording;
}

export function readabilityFor(row: ObjectLiteral, recording: Recording): Readability {
  if (recording.readability) return recording.readability(row);
  if (typeof row['level'] !== 'string') return networkWide;
  const { level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds } = row as Readability;
  return { level, bodyId, readerPersonIds: readerPersonIds ?? [], readerOrganisationIds: readerOrganisationIds ?? [], readerBodyIds: readerBodyIds ?? [] };
}
