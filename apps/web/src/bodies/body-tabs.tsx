import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loading } from '../components/loading.js';
import { Tabs } from '../components/tabs.js';
import { useViewer } from '../data/viewer.js';
import type { BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { BodyActions } from './body-actions.js';
import { hasEnded } from './body-groups.js';
import { BodyPeople } from './body-people.js';
import { bodyParts, readBodySearch } from './body-search.js';

// Tabs that do not stand open first come after the first view.
const BodyDecisions = lazy(async () => ({ default: (await import('./body-decisions.js')).BodyDecisions }));
const BodyMeetings = lazy(async () => ({ default: (await import('../meetings/body-meetings.js')).BodyMeetings }));
const BodyLessons = lazy(async () => ({ default: (await import('./body-lessons.js')).BodyLessons }));

const route = getRouteApi('/_signed-in/overleggen/$code');

const withCount = (label: string, count: number) => (count > 0 ? `${label} (${count})` : label);

/** The parts of one table; which one is open lives in the address. */
export function BodyTabs({ body }: { body: BodyPartsFragment }) {
  const { deel = bodyParts[0] } = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useViewer();
  const tabs = [
    { key: 'wie', label: hasEnded(body, today) ? m.bodies_tab_people_then() : m.bodies_tab_people(), content: <BodyPeople body={body} /> },
    {
      key: 'vergaderingen',
      label: withCount(m.meetings_title(), body.meetings.length),
      content: (
        <Suspense fallback={<Loading />}>
          <BodyMeetings body={body} />
        </Suspense>
      ),
    },
    { key: 'acties', label: withCount(m.bodies_tab_actions(), body.actionItems.length), content: <BodyActions body={body} /> },
    {
      key: 'besluiten',
      label: withCount(m.bodies_tab_decisions(), body.decisions.length),
      content: (
        <Suspense fallback={<Loading />}>
          <BodyDecisions body={body} />
        </Suspense>
      ),
    },
    {
      key: 'lessen',
      label: withCount(m.bodies_tab_lessons(), body.recommendations.length + body.learnings.length),
      content: (
        <Suspense fallback={<Loading />}>
          <BodyLessons body={body} />
        </Suspense>
      ),
    },
  ];
  return (
    <Tabs
      label={m.bodies_tabs()}
      tabs={tabs}
      active={deel}
      onChange={(key) => void navigate({ search: readBodySearch({ deel: key }), replace: true, resetScroll: false })}
    />
  );
}
