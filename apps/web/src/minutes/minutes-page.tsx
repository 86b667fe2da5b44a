import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { presentConnection } from '../data/connection.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MeetingMinutesDocument, type MeetingMinutesQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { opening, useMinutesDesk } from './minutes-desk.js';
import { SectionList } from './section-list.js';
import { SectionPane } from './section-pane.js';

const route = getRouteApi('/_signed-in/vergaderingen/$number_/verslag');

export type WrittenMeeting = NonNullable<MeetingMinutesQuery['meeting']>;

/** One place to write: the opening, or an item of the agenda. */
export interface Place {
  key: string;
  position: number | null;
  title: string;
  isConfidential: boolean;
}

const placesOf = ({ agenda }: WrittenMeeting): Place[] => [
  { key: opening, position: null, title: m.minutes_opening(), isConfidential: false },
  ...agenda.map(({ id, position, title, level }) => ({ key: id, position, title, isConfidential: level === 'CONFIDENTIAL' })),
];

function Head({ meeting: { number, title, body } }: { meeting: WrittenMeeting }) {
  return (
    <PageHeader
      title={m.minutes_title({ title })}
      lead={m.minutes_lead()}
      breadcrumbs={
        <Breadcrumbs current={m.minutes_short()}>
          <TextLink to="/overleggen/$code" params={{ code: body.code }} search={{ deel: 'vergaderingen' }}>
            {body.name}
          </TextLink>
          <TextLink to="/vergaderingen/$number" params={{ number }}>
            {m.meetings_number({ number })}
          </TextLink>
        </Breadcrumbs>
      }
    />
  );
}

/** Which place is open stands in the address. */
function usePlace(places: readonly Place[]) {
  const { punt } = route.useSearch();
  const navigate = route.useNavigate();
  const [key, setKey] = useState(punt ?? opening);
  const index = Math.max(0, places.findIndex((place) => place.key === key));
  const go = (to: number) => {
    const place = places[to];
    if (!place) return;
    setKey(place.key);
    // Going to another address asks the server who one is: without a connection one writes on where one is.
    const { isAnswering, isOnline } = presentConnection();
    if (isAnswering && isOnline) void navigate({ search: { punt: place.key === opening ? undefined : place.key }, replace: true, resetScroll: false });
  };
  return { index, go };
}

function WritingRoom({ meeting, onReload }: { meeting: WrittenMeeting; onReload: () => void }) {
  const { desk, isReady } = useMinutesDesk(meeting);
  const places = placesOf(meeting);
  const { index, go } = usePlace(places);
  const sections = meeting.minutes?.sections;
  useEffect(() => {
    if (!isReady) return;
    desk.restore([opening, ...meeting.agenda.map(({ id }) => id)]);
    desk.hear(sections ?? []);
  }, [desk, isReady, sections, meeting.agenda]);
  const place = places[index];
  if (!isReady || !place) return <Loading />;
  const lineOf = (key: string) => sections?.find(({ agendaItem }) => (agendaItem?.id ?? opening) === key);
  return (
    <div className="minutes">
      <SectionList places={places} index={index} lineOf={lineOf} desk={desk} onGo={go} />
      <SectionPane key={place.key} place={place} line={lineOf(place.key)} writer={desk.writer(place.key)} meeting={meeting} onReload={onReload} onPrevious={index > 0 ? () => go(index - 1) : undefined} onNext={index < places.length - 1 ? () => go(index + 1) : undefined} />
    </div>
  );
}

/** 'Verslag schrijven': an item at a time, saved as one types. */
export function MinutesPage() {
  const { number } = route.useParams();
  const read = useRead(MeetingMinutesDocument, { number }, { fresh: true });
  const meeting = read.data?.meeting;
  if (read.data && !meeting?.mayWriteMinutes) return <NotFoundPage />;
  if (!meeting) {
    return (
      <>
        <PageHeader title={m.minutes_short()} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return (
    <>
      <Head meeting={meeting} />
      <WritingRoom key={meeting.id} meeting={meeting} onReload={read.reload} />
    </>
  );
}
