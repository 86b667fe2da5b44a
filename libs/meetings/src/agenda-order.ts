import { conflict } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';

/** Changes to one agenda happen one after the other: two people who reorder it at once both get their move. For this unit of work. */
export const holdAgenda = (meetingId: string): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [meetingId]);

/** What stands on the agenda, in order. For who arranges it: he sees every item. */
export const agendaInOrder = (meetingId: string): Promise<AgendaItem[]> =>
  unit().manager.find(AgendaItem, { where: { meetingId, state: AgendaItemState.ACCEPTED }, order: { position: 'ASC' } });

/** The order when `id` comes after `afterId`, or first. Says where it goes, not at which number: moves of two people do not undo each other. Errors: CONFLICT AGENDA_CHANGED. */
export function movedAfter(ids: readonly string[], id: string, afterId: string | null): string[] {
  const others = ids.filter((one) => one !== id);
  const place = afterId === null ? 0 : others.indexOf(afterId) + 1;
  if (afterId !== null && place === 0) throw conflict('AGENDA_CHANGED', 'De agenda is intussen gewijzigd. Bekijk de nieuwe volgorde en probeer het opnieuw.');
  return [...others.slice(0, place), id, ...others.slice(place)];
}

// Derived from order and minutes, so without version or history: whoever writes in an item is not disturbed by a move elsewhere.
const place = `
  update agenda_item item set position = placed.position, starts_after = placed.starts_after
    from (select one.id, u.position, coalesce(sum(one.minutes) over (order by u.position rows between unbounded preceding and 1 preceding), 0) as starts_after
            from agenda_item one join unnest($1::uuid[]) with ordinality u(id, position) on u.id = one.id) placed
   where item.id = placed.id and (item.position, item.starts_after) is distinct from (placed.position, placed.starts_after)`;

/** Numbers the agenda from 1 and adds up its times; in the present order when none is given. */
export async function placeAgenda(meetingId: string, ids?: readonly string[]): Promise<void> {
  await unit().execute(place, [ids ?? (await agendaInOrder(meetingId)).map(({ id }) => id)]);
}
