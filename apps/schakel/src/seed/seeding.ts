import type { Day } from '@schakel/kernel';
import { unit, type VersionedRow } from '@schakel/database';
import { insert, recordings } from '@schakel/history';
import { In, type DeepPartial, type ObjectLiteral } from 'typeorm';

/** The day of the hand-over: on it the content of the report came in. */
export const seedDay: Day = '2022-04-01';

type Seedable = VersionedRow & ObjectLiteral;
type SeedRow<T> = DeepPartial<T> & { id: string };

const valuesIn = (row: object): unknown[] => Object.values(row).flat();

/**
 * One run of the seed, inside its unit of work. It only adds what was never there: what people changed since stays as they made it,
 * what they removed stays away, and what would take a number or address that is in use is left out with all that refers to it.
 */
export class Seeding {
  private readonly absent = new Set<unknown>();
  private readonly counts = new Map<string, number>();
  readonly takenNames: string[] = [];

  /** Adds the rows that are new, with their history. Returns those. `unique`: the property besides the id that no two rows share. */
  async add<T extends Seedable>(entity: new () => T, rows: readonly SeedRow<T>[], unique?: keyof T & string): Promise<SeedRow<T>[]> {
    const present = await this.idsOf(entity, rows);
    let missing = rows.filter(({ id }) => !present.has(id));
    if (missing.length === 0) return [];
    await this.noteRemoved(entity, missing);
    if (unique) await this.noteTaken(entity, missing, unique);
    missing = missing.filter((row) => !this.isAbsent(row));
    for (const row of missing) await insert(entity, row);
    this.count(entity.name, missing.length);
    return missing;
  }

  /** How many rows of what were added, those without history included. */
  count(what: string, added: number): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + added);
  }

  get added(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** True for what is left out itself, and for what refers to something that is. */
  private isAbsent(row: { id: string }): boolean {
    const isLeftOut = this.absent.has(row.id) || valuesIn(row).some((value) => this.absent.has(value));
    if (isLeftOut) this.absent.add(row.id);
    return isLeftOut;
  }

  private async idsOf<T extends Seedable>(entity: new () => T, rows: readonly SeedRow<T>[]): Promise<Set<string>> {
    const found = await unit().manager.find(entity, { select: { id: true } as never, where: { id: In(rows.map(({ id }) => id)) } as never });
    return new Set(found.map(({ id }) => id));
  }

  private async noteRemoved<T extends Seedable>(entity: new () => T, rows: readonly SeedRow<T>[]): Promise<void> {
    const subjectOf = recordings.get(entity.name)?.subject ?? ((row: ObjectLiteral) => row['id'] as string);
    const removed: { id: string }[] = await unit().manager.query(
      `select record_id as id from history_entry where subject_id = any ($1) and record_id = any ($2) and act = 'REMOVED'`,
      [[...new Set(rows.map(subjectOf))], rows.map(({ id }) => id)],
    );
    for (const { id } of removed) this.absent.add(id);
  }

  private async noteTaken<T extends Seedable>(entity: new () => T, rows: readonly SeedRow<T>[], unique: keyof T & string): Promise<void> {
    const valueOf = (row: ObjectLiteral): unknown => row[unique];
    const holders = await unit().manager.find(entity, { where: { [unique]: In(rows.map(valueOf)) } as never });
    const taken = new Set(holders.map(valueOf));
    for (const row of rows.filter((one) => taken.has(valueOf(one)) && !this.absent.has(one.id))) {
      this.absent.add(row.id);
      this.takenNames.push(String(valueOf(row)));
    }
  }
}
