import { Registry } from '@schakel/kernel';
import type { Block } from '@schakel/print';
import type { AgendaItem } from './agenda-item.entity.js';

/** What stands under an item when the agenda is printed, as its reader may see it: lists that live on and are not copied into the item. */
export const agendaItemContents = new Registry<(item: AgendaItem) => Promise<Block[]>>('contents of agenda items');

export const contentsOf = async (items: readonly AgendaItem[]): Promise<Block[]> =>
  (await Promise.all(items.flatMap((item) => agendaItemContents.all().map((contents) => contents(item))))).flat();
