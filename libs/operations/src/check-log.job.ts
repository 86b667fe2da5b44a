import { presentMoment, realNow } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { HistoryEntry, readCheckpoints, verifyHistory, type Verification } from '@schakel/history';
import { jobKind, handle } from '@schakel/jobs';
import type { DataSource } from 'typeorm';
import type { LogFault, LogFaultKind } from './log-check.entity.js';

export const logCheckAsked = jobKind<{ checkId: string }>('operations.check-log', 'Het logboek controleren');

const mostListed = 100;

const system = <T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(), operation: 'check log' }, work, 'seal-history');

/** Walks the whole log and keeps what it found. Run again after a killed worker it begins anew; a check that is done is left alone. */
export async function checkLog(dataSource: DataSource, checkId: string, dataDir: string): Promise<void> {
  const isOpen = await system(dataSource, () =>
    unit().execute('update log_check set checked = 0, total = (select coalesce(max(position), 0) from history_entry) where id = $1 and finished_at is null', [checkId]));
  if (isOpen === 0) return;
  const checkpoints = await readCheckpoints(dataDir);
  // Its own unit each time: how far it is, is seen while it walks.
  const progress = (checked: number): Promise<void> => system(dataSource, async () => {
    await unit().execute('update log_check set checked = $2 where id = $1', [checkId, checked]);
  });
  await system(dataSource, async () => {
    const found = await verifyHistory(checkpoints, progress);
    const faults = await listed(found.faults);
    await unit().execute('update log_check set finished_at = $2, checked = $3, unsealed = $4, faults = $5::jsonb, fault_count = $6 where id = $1', [
      checkId, realNow(), found.sealed, found.unsealed, JSON.stringify(faults), found.faults.length,
    ]);
  });
}

/** Rows that are gone side by side are one fault; of rows that are there it is told what they were about, never their words. */
async function listed(faults: Verification['faults']): Promise<LogFault[]> {
  const stretches: (Omit<LogFault, 'what'> & { entryId: string | null })[] = [];
  for (const { fault, position, entryId } of faults) {
    const last = stretches.at(-1);
    if (last && entryId === null && last.entryId === null && String(last.kind) === fault && last.to === position - 1) last.to = position;
    else stretches.push({ kind: fault as LogFaultKind, from: position, to: position, entryId });
  }
  const shown = stretches.slice(0, mostListed);
  const what = await whatOf(shown.flatMap(({ entryId }) => entryId ?? []));
  return shown.map(({ entryId, ...fault }) => ({ ...fault, what: entryId ? (what.get(entryId) ?? null) : null }));
}

async function whatOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const entries = await unit().manager.createQueryBuilder(HistoryEntry, 'entry').where('entry.id = any (:ids)', { ids }).getMany();
  return new Map(entries.map(({ id, what, operation }) => [id, `${what} (${operation})`]));
}

/** Registers the jobs of this library in the worker. `dataDir` is where the checkpoints stand. */
export const registerOperationsJobs = (dataDir: string): void => handle(logCheckAsked, ({ checkId }, { dataSource }) => checkLog(dataSource, checkId, dataDir));
