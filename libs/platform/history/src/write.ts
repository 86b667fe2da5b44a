import { conflict, newId } from '@schakel/kernel';
import { afterChange, audienceOf, sightChanged, unit, type Audience, type Provenance, type VersionedRow } from '@schakel/database';
import type { DeepPartial, ObjectLiteral } from 'typeorm';
import { afterRecord } from './after-record.js';
import { digestOf, newSalt } from './digest.js';
import { HistoryAct, HistoryEntry, type Changes } from './history-entry.entity.js';
import { readabilityFor, recordingOf } from './recorded.js';
import { deleteSql, fillIn, insertSql, updateSql, type RowSql } from './row-sql.js';

type Recordable = VersionedRow & ObjectLiteral;
type EntityClass<T> = new () => T;

/** The organisation in whose name the present act is done, when it is done for a party. */
export interface WriteOptions {
  onBehalfOfId?: string | null;
}

/** Inserts a record with its history row. Returns the record as stored. */
export async function insert<T extends Recordable>(entity: EntityClass<T>, values: DeepPartial<T>, options: WriteOptions = {}): Promise<T> {
  const { manager } = unit();
  const row = manager.create(entity, { id: newId(), version: 1, ...values });
  const metadata = manager.connection.getMetadata(entity);
  fillIn(metadata, row);
  await record(row, entryOf(row, HistoryAct.CREATED, changesBetween(entity.name, {}, row), options), insertSql(manager.connection, metadata, row));
  return row;
}

/**
 * Changes a record that was seen at `seenVersion`; the history row holds what really changed, without what its recording leaves out.
 * Nothing changed: nothing is written. Errors: CONFLICT STALE_VERSION when somebody else changed it first.
 */
export async function change<T extends Recordable>(row: T, seenVersion: number, values: Partial<T>, options: WriteOptions = {}): Promise<T> {
  if (row.version !== seenVersion) throw staleVersion(row);
  if (isSame(row, values)) return row;
  const { manager } = unit();
  const entity = row.constructor as EntityClass<T>;
  const changed = manager.create(entity, Object.assign({ ...row }, values, { version: seenVersion + 1 }));
  const changes = changesBetween(entity.name, row, { ...row, ...values });
  // Who may no longer read it is told as well: it goes from his screen.
  unit().announce(audienceOfRow(row));
  const update = updateSql(manager.connection, manager.connection.getMetadata(entity), values, row);
  if (Object.keys(changes).length === 0) {
    if ((await unit().execute(update.text, update.values)) !== 1) throw staleVersion(row);
  } else if ((await record(changed, entryOf(changed, HistoryAct.CHANGED, changes, options), update)) !== 1) throw staleVersion(row);
  return Object.assign(row, values, { version: seenVersion + 1 });
}

/**
 * As `change`, for a person who corrects a fact that may come from the report: it is no longer what the report says, and its
 * provenance shows that.
 */
export function changeFact<T extends Recordable & { provenance: Provenance }>(row: T, seenVersion: number, values: Partial<T>, options: WriteOptions = {}): Promise<T> {
  const provenance = isSame(row, values) ? {} : { provenance: afterChange(row.provenance) };
  return change(row, seenVersion, { ...values, ...provenance }, options);
}

/** Removes a record from the present; what it was stays in its history. */
export async function remove<T extends Recordable>(row: T, seenVersion: number, options: WriteOptions = {}): Promise<void> {
  if (row.version !== seenVersion) throw staleVersion(row);
  const { manager } = unit();
  const entry = entryOf(row, HistoryAct.REMOVED, changesBetween(row.constructor.name, row, {}), options);
  const gone = deleteSql(manager.connection.getMetadata(row.constructor), row);
  if ((await record(row, entry, gone)) !== 1) throw staleVersion(row);
}

const isSame = <T extends Recordable>(row: T, values: Partial<T>): boolean => Object.entries(values).every(([property, value]) => asText(row[property]) === asText(value));

const staleVersion = (row: Recordable): Error =>
  conflict('STALE_VERSION', 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.', { id: row.id, version: row.version });

const bookkeeping = new Set(['id', 'version', 'level', 'bodyId', 'readerPersonIds', 'readerOrganisationIds', 'readerBodyIds']);

/** What a history row says of a change: from → to per property, without bookkeeping and what the recording leaves out. */
export function changesBetween(entityName: string, before: ObjectLiteral, after: ObjectLiteral): Changes {
  const left = new Set<string>([...bookkeeping, ...(recordingOf(entityName).leaveOut ?? [])]);
  // That it moves to another level or body is told; at its birth both are bookkeeping.
  for (const property of ['level', 'bodyId']) if (before[property] !== after[property] && before[property] !== undefined && after[property] !== undefined) left.delete(property);
  const changes: Changes = {};
  for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = asText(before[property]);
    const to = asText(after[property]);
    if (!left.has(property) && from !== to) changes[property] = [from, to];
  }
  return changes;
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null || typeof value === 'function') return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function audienceOfRow(row: Recordable): Audience[] {
  const recording = recordingOf(row.constructor.name);
  const audience = audienceOf(readabilityFor(row, recording));
  return recording.decidesSight ? [sightChanged, ...audience] : audience;
}

function entryOf(row: Recordable, act: HistoryAct, changes: Changes, options: WriteOptions): HistoryEntry {
  const { manager, moment, settings } = unit();
  const what = row.constructor.name;
  const recording = recordingOf(what);
  const entry = manager.create(HistoryEntry, {
    ...readabilityFor(row, recording),
    isAdministrative: recording.isAdministrative ?? false,
    id: newId(),
    version: 1,
    act,
    what,
    recordId: row.id,
    subjectId: recording.subject?.(row) ?? row.id,
    operation: settings.operation,
    actorId: settings.viewer?.personId ?? null,
    onBehalfOfId: options.onBehalfOfId ?? null,
    domainAt: moment.at,
    recordedAt: moment.realAt,
    changes,
    salt: newSalt(),
  });
  entry.digest = digestOf(entry);
  return entry;
}

/** Writes what happened to a row and its history in one statement. Returns how many rows it touched: where that is not one the caller throws, and nothing stays. */
async function record(row: Recordable, entry: HistoryEntry, happened: RowSql): Promise<number> {
  const { connection } = unit().manager;
  const history = insertSql(connection, connection.getMetadata(HistoryEntry), entry, happened.values.length);
  const touched = await unit().execute(`with history as (${history.text}) ${happened.text}`, [...happened.values, ...history.values]);
  if (touched !== 1) return touched;
  unit().announce(audienceOfRow(row));
  for (const listener of afterRecord.all()) await listener(entry);
  return touched;
}
