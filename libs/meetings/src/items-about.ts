import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import { In } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';

/** Where a record stands or stood on an agenda: the way back from what an item was put there for. The viewer's own, the latest last; batched. */
export const itemsAbout = (kind: string, id: string): Promise<AgendaItem[]> =>
  loader<string, AgendaItem[]>(`agenda items about ${kind}`, async (ids) => {
    const items = await unit().manager.find(AgendaItem, { where: { originKind: kind, originId: In([...ids]), state: AgendaItemState.ACCEPTED }, order: { createdAt: 'ASC', id: 'ASC' } });
    return ids.map((wanted) => items.filter(({ originId }) => originId === wanted));
  }).load(id);
