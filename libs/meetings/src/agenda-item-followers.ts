import { Registry } from '@schakel/kernel';
import type { AgendaItem } from './agenda-item.entity.js';

/**
 * What hangs under an agenda item and carries its readability: papers, sections of the minutes, records made there. Each contribution brings its rows
 * to the item's level and readers as they now are, in the same transaction; it runs as who raised the item.
 */
export const agendaItemFollowers = new Registry<(item: AgendaItem) => Promise<void>>('what carries the readability of an agenda item');

/** Call it after a change of the level or the readers of an item. */
export async function bringFollowers(item: AgendaItem): Promise<void> {
  for (const follow of agendaItemFollowers.all()) await follow(item);
}
