import { TextLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';

interface ItemLinkProps {
  /** Of the meeting. */
  number: string;
  item: { id: string; position?: number | null; title: string };
}

/** How an agenda item is known in the address of its meeting. */
export const itemAnchor = (itemId: string): string => `punt-${itemId}`;

/** To an item on the agenda of its meeting. */
export function ItemLink({ number, item: { id, position, title } }: ItemLinkProps) {
  return (
    <TextLink to="/vergaderingen/$number" params={{ number }} hash={itemAnchor(id)}>
      {m.minutes_record_under({ position: position ?? '', title })}
    </TextLink>
  );
}
