import { readabilityOf, unit, type ReadableRow } from '@schakel/database';
import { HistoryEntry, change } from '@schakel/history';
import { highest, type AgendaItem } from '@schakel/meetings';
import { In } from 'typeorm';

/** Brings rows that are opener than an item to its level and readers, their history with them. For kinds whose readers follow from their level alone. */
export async function raiseRows<T extends ReadableRow>(entity: new () => T, ids: readonly string[], item: AgendaItem): Promise<void> {
  const rows = await unit().manager.findBy(entity, { id: In([...ids]) } as never);
  for (const row of rows) {
    if (highest(row.level, item.level) === row.level) continue;
    await change<ReadableRow>(row, row.version, readabilityOf(item));
    await unit().manager.update(HistoryEntry, { recordId: row.id }, readabilityOf(item));
  }
}
