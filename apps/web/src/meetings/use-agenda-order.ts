import { useEffect, useRef, useState } from 'react';
import { useChange } from '../data/use-change.js';
import { MoveAgendaItemDocument, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { neighbourFor } from './agenda-clock.js';

/** A button stays in hand while its item moves through the list. */
function useFocusThatStays(items: readonly AgendaLineFragment[]) {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  }, [items]);
  return (buttonId: string) => {
    wanted.current = buttonId;
  };
}

/** Moving items: a step by button or key, or anywhere by drag; what became of it is said aloud. */
export function useAgendaOrder(items: readonly AgendaLineFragment[]) {
  const change = useChange(MoveAgendaItemDocument);
  const [said, setSaid] = useState('');
  const keepFocus = useFocusThatStays(items);
  const ids = items.map(({ id }) => id);
  const put = async (id: string, afterId: string | null) => {
    const done = await change.run({ id, afterId });
    const title = items.find((item) => item.id === id)?.title ?? '';
    if (done) setSaid(m.agenda_moved({ title, place: done.moveAgendaItem.position ?? 0 }));
  };
  const step = (id: string, by: -1 | 1, buttonId: string) => {
    const to = neighbourFor(ids, id, by);
    if (!to || change.busy) return;
    keepFocus(buttonId);
    void put(id, to.afterId);
  };
  return { put, step, said, busy: change.busy, message: change.message, canStep: (id: string, by: -1 | 1) => neighbourFor(ids, id, by) !== undefined };
}

export type AgendaOrder = ReturnType<typeof useAgendaOrder>;

interface DropPlace {
  id: string;
  isAfter: boolean;
}

/** Dragging an item by its grip: where it would come is marked. */
export function useAgendaDrag(ids: readonly string[], put: AgendaOrder['put']) {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<DropPlace>();
  const stop = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drop = () => {
    if (dragged && over && over.id !== dragged) {
      const others = ids.filter((id) => id !== dragged);
      const place = others.indexOf(over.id) + (over.isAfter ? 1 : 0);
      if (ids.indexOf(dragged) !== place) void put(dragged, others[place - 1] ?? null);
    }
    stop();
  };
  return { dragged, over, start: setDragged, hover: setOver, drop, stop };
}

export type AgendaDrag = ReturnType<typeof useAgendaDrag>;
