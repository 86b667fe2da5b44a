import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { ActionRowFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';
import { ConditionText, DueText, OverdueMark, StandingPill, StatePill, WaitsFor } from './action-marks.js';
import { monthText } from './month-words.js';
import { timelineOf, type Timeline, type TimelineMonth } from './timeline-order.js';

type Followers = Timeline['followers'];

function Follows({ action, followers }: { action: ActionRowFragment; followers: Followers }) {
  const next = followers.get(action.id);
  if (!next) return null;
  return (
    <div className="timeline__after">
      <p className="small quiet timeline__after-label">{m.actions_timeline_after({ number: action.number })}</p>
      <ol className="plain-list">
        {next.map((one) => (
          <TimelineItem key={one.id} action={one} followers={followers} isFollower />
        ))}
      </ol>
    </div>
  );
}

interface ItemProps {
  action: ActionRowFragment;
  followers: Followers;
  isFollower?: boolean;
}

function TimelineItem({ action, followers, isFollower }: ItemProps) {
  const { today } = useViewer();
  return (
    <li className={isFollower ? 'timeline__item timeline__item--follower' : 'timeline__item'}>
      <div className="timeline__title">
        <span className="quiet">{action.number}</span>
        <TextLink to="/acties/$number" params={{ number: action.number }}>
          {action.title}
        </TextLink>
      </div>
      <div className="row small">
        <span>
          <DueText due={action.due} />
        </span>
        <OverdueMark due={action.due} isOverdue={action.isOverdue} today={today} />
        <StatePill action={action} />
        <StandingPill action={action} />
        <span className="quiet">{action.body.code}</span>
      </div>
      {isFollower ? null : <WaitsFor action={action} />}
      <ConditionText condition={action.condition} />
      <Follows action={action} followers={followers} />
    </li>
  );
}

function Months({ months, followers }: { months: readonly TimelineMonth[]; followers: Followers }) {
  return months.map(({ month, actions }) => (
    <li key={month} className="timeline__month">
      <h3 className="nl-heading nl-heading--level-3 timeline__name">{monthText(month)}</h3>
      <ol className="plain-list timeline__items">
        {actions.map((action) => (
          <TimelineItem key={action.id} action={action} followers={followers} />
        ))}
      </ol>
    </li>
  ));
}

function Loose({ title, lead, actions, followers }: { title: string; lead: string; actions: readonly ActionRowFragment[]; followers: Followers }) {
  if (actions.length === 0) return null;
  return (
    <Card title={title}>
      <p className="nl-paragraph quiet">{lead}</p>
      <ol className="plain-list timeline__items">
        {actions.map((action) => (
          <TimelineItem key={action.id} action={action} followers={followers} />
        ))}
      </ol>
    </Card>
  );
}

/** The same actions by when they must be ready, with what waits on what. */
export function ActionTimeline({ rows }: { rows: readonly ActionRowFragment[] }) {
  const { today } = useViewer();
  const { past, ahead, yearly, undated, followers } = timelineOf(rows, today);
  return (
    <div className="stack">
      {past.length + ahead.length > 0 ? (
        <Card title={m.actions_timeline_dated()}>
          <ol className="plain-list timeline">
            <Months months={past} followers={followers} />
            <li className="timeline__today">{m.actions_timeline_today({ day: longDayText(today) })}</li>
            <Months months={ahead} followers={followers} />
          </ol>
        </Card>
      ) : null}
      <Loose title={m.actions_timeline_yearly()} lead={m.actions_timeline_yearly_lead()} actions={yearly} followers={followers} />
      <Loose title={m.actions_timeline_undated()} lead={m.actions_timeline_undated_lead()} actions={undated} followers={followers} />
    </div>
  );
}
