import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { useRead } from '../data/use-read.js';
import { RecordOriginsDocument, type RecordOnAgendaFragment, type RecordOriginsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

interface Place {
  key: string;
  said: string;
  meeting: NonNullable<RecordOnAgendaFragment['meeting']>;
  item: { position?: number | null; title: string } | null | undefined;
  isDealtWith?: boolean | null;
}

const made = ({ id, meeting, agendaItem }: RecordOriginsQuery['recordOrigins'][number]): Place =>
  ({ key: `made-${id}-${meeting.id}-${agendaItem?.id ?? ''}`, said: m.fill_place_made(), meeting, item: agendaItem });

const onAgenda = (item: RecordOnAgendaFragment): Place[] => (item.meeting ? [{ key: item.id, said: m.fill_place_agenda(), meeting: item.meeting, item, isDealtWith: item.isDealtWith ?? null }] : []);

function Line({ place: { said, meeting, item, isDealtWith } }: { place: Place }) {
  return (
    <li className="stack stack--close">
      <span>
        {said}{' '}
        <TextLink to="/vergaderingen/$number" params={{ number: meeting.number }}>
          {meeting.title} ({meeting.number})
        </TextLink>
      </span>
      <span className="row small quiet">
        {meeting.heldOn ? <DateText on={meeting.heldOn} /> : null}
        <span>{item ? m.minutes_record_under({ position: item.position ?? '', title: item.title }) : m.minutes_opening()}</span>
        {isDealtWith ? <Pill tone="good">{m.agenda_dealt_with()}</Pill> : null}
      </span>
    </li>
  );
}

/** At which meetings it was made or came back, and on which agendas it stands. */
export function RecordPlaces({ id, agendaItems, none }: { id: string; agendaItems: readonly RecordOnAgendaFragment[]; none: string }) {
  const { data } = useRead(RecordOriginsDocument, { id }, { fresh: true });
  const origins = data?.recordOrigins ?? [];
  // What came on an agenda and was then settled there is told once.
  const entered = new Set(origins.map(({ agendaItem }) => agendaItem?.id));
  const places = [...origins.map(made), ...agendaItems.filter((item) => !entered.has(item.id)).flatMap(onAgenda)];
  return (
    <Card title={m.fill_places()} id="vergaderingen">
      {places.length === 0 ? (
        <Paragraph quiet>{none}</Paragraph>
      ) : (
        <ul className="rows">
          {places.map((place) => (
            <Line key={place.key} place={place} />
          ))}
        </ul>
      )}
    </Card>
  );
}
