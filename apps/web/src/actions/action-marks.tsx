import { DataBadge, Pill } from '../components/pill.js';
import { TextLink } from '../components/link.js';
import { DateText } from '../components/date-text.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { ActionRowFragment, DuePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { daysBetween } from '../words/dates.js';
import { actionStateWord, levelWord, standingWord } from '../words/states.js';
import { BodyLink } from './room-links.js';

/** The day follows that of the meeting. */
function DueInMeeting({ meeting: { number, state }, on }: { meeting: NonNullable<DuePartsFragment['meeting']>; on: string }) {
  return (
    <>
      {m.due_meeting_in()}{' '}
      <TextLink to="/vergaderingen/$number" params={{ number }}>
        {number}
      </TextLink>{' '}
      (<DateText on={on} />){state === 'LAPSED' ? <> <Pill tone="care">{m.due_meeting_lapsed()}</Pill></> : null}
    </>
  );
}

/** When it must be ready: a day, a meeting, or the words that were agreed. */
export function DueText({ due }: { due: DuePartsFragment }) {
  if (due.meeting && due.on) return <DueInMeeting meeting={due.meeting} on={due.on} />;
  if (due.kind === 'NOT_AGREED') return <span className="quiet">{m.actions_due_not_agreed()}</span>;
  if (due.kind === 'DATE' && due.on) return <DateText on={due.on} />;
  return <>{due.label ?? (due.on ? <DateText on={due.on} /> : m.actions_due_not_agreed())}</>;
}

/** ‘te laat’, and by how much. */
export function OverdueMark({ due, isOverdue, today }: { due: DuePartsFragment; isOverdue: boolean; today: string }) {
  if (!isOverdue) return null;
  const days = due.on ? daysBetween(due.on, today) : 0;
  return (
    <span className="action-mark--block">
      <Pill tone="bad">{m.actions_overdue()}</Pill>
      {days > 0 ? <span className="small quiet"> {m.actions_days_late({ count: days })}</span> : null}
    </span>
  );
}

type Standing = Pick<ActionRowFragment, 'state' | 'standing'>;

const bound: readonly ActionRowFragment['state'][] = ['OPEN', 'WAITING', 'REPORTED_DONE', 'SLEEPING'];

/** How it goes; only of what still binds somebody. */
export function StandingPill({ action: { state, standing } }: { action: Standing }) {
  if (!bound.includes(state)) return null;
  const { tone, word } = standingWord(standing);
  return <Pill tone={tone}>{word}</Pill>;
}

/** In which state it is, when that is more than ‘open’. */
export function StatePill({ action: { state } }: { action: Standing }) {
  if (state === 'OPEN' || state === 'WAITING') return null;
  const { tone, word } = actionStateWord(state);
  return <Pill tone={tone}>{word}</Pill>;
}

/** ‘Wacht op 6a’: only what is not finished yet. */
export function WaitsFor({ action }: { action: Pick<ActionRowFragment, 'requires'> }) {
  const open = action.requires.filter(({ state }) => state !== 'DONE' && state !== 'WITHDRAWN');
  if (open.length === 0) return null;
  return (
    <span className="action-mark--block small">
      {m.actions_waits_for()}{' '}
      {open.map(({ id, number, title }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <TextLink to="/acties/$number" params={{ number }} title={title} aria-label={m.actions_number({ number })}>
            {number}
          </TextLink>
        </span>
      ))}
    </span>
  );
}

/** ‘Alleen indien nodig’ */
export function ConditionText({ condition }: { condition: string | null | undefined }) {
  return condition ? <span className="action-mark--block small quiet">{m.actions_only({ condition })}</span> : null;
}

/** Small facts under a title: which table, where it comes from, who may read it. */
export function TitleMarks({ action }: { action: ActionRowFragment }) {
  const { body, provenance, kind, level } = action;
  return (
    <span className="row action-marks">
      <BodyLink code={body.code} title={body.name} className="small">
        {body.code}
      </BodyLink>
      {kind === 'COMMITMENT' ? <DataBadge>{m.actions_commitment()}</DataBadge> : null}
      {level === 'NETWORK' ? null : <DataBadge>{levelWord(level)}</DataBadge>}
      <ProvenanceMark provenance={provenance} quietForReport />
    </span>
  );
}
