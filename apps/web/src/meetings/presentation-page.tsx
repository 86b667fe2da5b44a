import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { PresentationDocument, type PresentationQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { timeText } from '../words/dates.js';
import { clockAfter } from './agenda-clock.js';
import { purposeWord } from './agenda-words.js';
import { useMinutesOn } from './use-minutes-on.js';

const route = getRouteApi('/_signed-in/vergaderingen/$number_/presentatie');

type Meeting = NonNullable<PresentationQuery['meeting']>;
type Item = Meeting['agenda'][number];

/** The clock beside what was planned for this item. */
function Time({ item, startsAt }: { item: Item; startsAt: string | null | undefined }) {
  const { now, minutes } = useMinutesOn(item.id);
  const over = item.minutes ? minutes - item.minutes : 0;
  return (
    <div className="presentation__time">
      <span className="presentation__clock">{timeText(now)}</span>
      {startsAt && item.minutes ? <span>{m.presentation_planned({ from: clockAfter(startsAt, item.startsAfter), until: clockAfter(startsAt, item.startsAfter + item.minutes) })}</span> : null}
      {item.minutes ? <span className={over > 0 ? 'presentation__over' : undefined}>{over > 0 ? m.presentation_over({ count: over }) : m.presentation_minutes({ minutes, planned: item.minutes })}</span> : null}
    </div>
  );
}

function Papers({ papers }: Pick<Item, 'papers'>) {
  const newest = papers.flatMap(({ versions }) => versions.slice(0, 1));
  if (newest.length === 0) return null;
  return (
    <div>
      <h2 className="presentation__label">{m.presentation_papers()}</h2>
      <ul>
        {newest.map(({ id, name, fileId }) => (
          <li key={id}>
            <a className="utrecht-link utrecht-link--html-a" href={`/files/${fileId}`} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What everybody in the room may read: of a closed item not even its title, since not all who sit there may know of it. */
function Content({ item, isClosed }: { item: Item; isClosed: boolean }) {
  if (isClosed) return <PageHeader title={m.presentation_closed({ position: item.position ?? 0 })} lead={m.presentation_closed_text()} />;
  const by = item.presenter?.name ?? item.presenterOrganisation?.name;
  return (
    <>
      <PageHeader title={`${item.position ?? ''}. ${item.title}`} lead={[purposeWord(item.purpose), by ? m.presentation_by({ name: by }) : ''].filter(Boolean).join(' · ')} />
      {item.explanation ? <p className="presentation__text">{item.explanation}</p> : null}
      <Papers papers={item.papers} />
    </>
  );
}

const toFullScreen = () => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
};

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

interface Steps {
  previous: () => void;
  next: () => void;
  leave: () => void;
}

/** By keyboard and by the buttons of a presenter; a key that is meant for a link or button stays with it. */
function useKeys({ previous, next, leave }: Steps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ' && event.target instanceof Element && event.target.closest('a, button')) return;
      const act = forward.has(event.key) ? next : back.has(event.key) ? previous : event.key === 'Escape' ? leave : event.key === 'f' ? toFullScreen : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function Presentation({ meeting, number }: { meeting: Meeting; number: string }) {
  const { punt } = route.useSearch();
  const navigate = useNavigate();
  const { agenda, startsAt, level } = meeting;
  const place = Math.max(0, agenda.findIndex(({ id }) => id === punt));
  const item = agenda[place];
  const show = (at: number) => {
    const to = agenda[at];
    if (to) void navigate({ to: '/vergaderingen/$number/presentatie', params: { number }, search: { punt: to.id }, replace: true });
  };
  const steps = { previous: () => show(place - 1), next: () => show(place + 1), leave: () => void navigate({ to: '/vergaderingen/$number', params: { number } }) };
  useKeys(steps);
  return (
    <div className="presentation">
      <div className="presentation__item">
        {item ? <Content key={item.id} item={item} isClosed={item.level !== level} /> : <><PageHeader title={meeting.title} /><EmptyState title={m.agenda_empty_title()}>{m.agenda_empty()}</EmptyState></>}
      </div>
      {item ? <Time item={item} startsAt={startsAt} /> : null}
      <div className="presentation__bar">
        <Button busy={place === 0} onClick={steps.previous}>{m.presentation_previous()}</Button>
        <Button look="primary" busy={place >= agenda.length - 1} onClick={steps.next}>{m.presentation_next()}</Button>
        <span role="status">{item ? m.presentation_place({ place: place + 1, count: agenda.length }) : ''}</span>
        <Button onClick={toFullScreen}>{m.presentation_full()}</Button>
        <LinkButton to="/vergaderingen/$number" params={{ number }}>{m.presentation_leave()}</LinkButton>
      </div>
    </div>
  );
}

/** An agenda on the wall: one item at a time, with keys; it follows every change. */
export function PresentationPage() {
  const { number } = route.useParams();
  const read = useRead(PresentationDocument, { number }, { fresh: true });
  if (read.data && !read.data.meeting) return <NotFoundPage />;
  if (read.data?.meeting) return <Presentation meeting={read.data.meeting} number={number} />;
  return (
    <>
      <PageHeader title={m.meetings_number({ number })} />
      <Loaded read={read}>{() => null}</Loaded>
    </>
  );
}
