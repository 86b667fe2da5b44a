import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { useRead } from '../data/use-read.js';
import { RecordOriginsDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ItemLink } from './item-link.js';

/** At which meeting something was agreed, under which item. Nothing for who may not see that meeting. */
export function RecordOrigins({ recordId }: { recordId: string }) {
  const origins = useRead(RecordOriginsDocument, { id: recordId }, { fresh: true }).data?.recordOrigins ?? [];
  if (origins.length === 0) return null;
  return (
    <Card title={m.due_meeting_origin()} id="afgesproken">
      <ul className="plain-list">
        {origins.map(({ meeting, agendaItem }) => (
          <li key={`${meeting.id} ${agendaItem?.id ?? ''}`} className="stack stack--close">
            <span>
              <TextLink to="/vergaderingen/$number" params={{ number: meeting.number }}>
                {meeting.title}
              </TextLink>{' '}
              {meeting.heldOn ? <span className="quiet small"><DateText on={meeting.heldOn} /></span> : null}
            </span>
            {agendaItem ? <span className="small"><ItemLink number={meeting.number} item={agendaItem} /></span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
