import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { Loading } from '../components/loading.js';
import { Tabs } from '../components/tabs.js';
import { useViewer } from '../data/viewer.js';
import type { BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { hasEnded } from './body-groups.js';
import { BodyPeople } from './body-people.js';
import { bodyParts, readBodySearch } from './body-search.js';

// Tabs that do not stand open first come after the first view.
const BodyActions = lazy(async () => ({ default: (await import('./body-actions.js')).BodyActions }));
const BodyDecisions = lazy(async () => ({ default: (await import('./body-decisions.js')).BodyDecisions }));
const BodyMeetings = lazy(async () => ({ default: (await import('../meetings/body-meetings.js')).BodyMeetings }));
const BodySignals = lazy(async () => ({ default: (await import('../escalations/body-signals.js')).BodySignals }));
const BodyLessons = lazy(async () => ({ default: (await import('./body-lessons.js')).BodyLessons }));

const route = getRouteApi('/_signed-in/overleggen/$code');

const withCount = (label: string, count: number) => (count > 0 ? `${label} (${count})` : label);

/** A part that comes when it is opened. */
const later = (part: ReactNode) => <Suspense fallback={<Loading />}>{part}</Suspense>;

/** The parts of one table; which one is open lives in the address. */
export function BodyTabs({ body }: { body: BodyPartsFragment }) {
  const { deel = bodyParts[0] } = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useViewer();
  const { meetings, actionItems, decisions, recommendations, learnings } = body;
  const tabs = [
    { key: 'wie', label: hasEnded(body, today) ? m.bodies_tab_people_then() : m.bodies_tab_people(), content: <BodyPeople body={body} /> },
    { key: 'vergaderingen', label: withCount(m.meetings_title(), meetings.length), content: later(<BodyMeetings body={body} />) },
    { key: 'acties', label: withCount(m.bodies_tab_actions(), actionItems.length), content: later(<BodyActions body={body} />) },
    { key: 'besluiten', label: withCount(m.bodies_tab_decisions(), decisions.length), content: later(<BodyDecisions body={body} />) },
    { key: 'signalen', label: m.fill_signals(), content: later(<BodySignals code={body.code} />) },
    { key: 'lessen', label: withCount(m.bodies_tab_lessons(), recommendations.length + learnings.length), content: later(<BodyLessons body={body} />) },
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
