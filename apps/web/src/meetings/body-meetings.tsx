import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import type { BodyMeetingFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from '../printing/print-links.js';
import { meetingStateWord } from '../words/states.js';
import { PlanButtons } from './plan-buttons.js';
import { BodyReferrals } from './referrals.js';
import { timesText } from './when-words.js';

function MeetingLine({ meeting }: { meeting: BodyMeetingFragment }) {
  const { today } = useViewer();
  const { number, title, state, heldOn, place, lapsedReason, provenance } = meeting;
  const { tone, word } = meetingStateWord(state);
  const times = timesText(meeting);
  return (
    <li className="stack stack--close">
      <div>
        <span className="item-number">{number}</span>{' '}
        <TextLink to="/vergaderingen/$number" params={{ number }}>
          {title}
        </TextLink>
      </div>
      <div className="row small">
        <Pill tone={tone}>{word}</Pill>
        {heldOn ? <DateText on={heldOn} today={heldOn >= today ? today : undefined} /> : <span className="quiet">{m.meetings_no_day()}</span>}
        {times ? <span>{times}</span> : null}
        {place ? <span className="quiet">{place}</span> : null}
        {state === 'LAPSED' && lapsedReason ? <span className="quiet">{lapsedReason}</span> : null}
        <ProvenanceMark provenance={provenance} />
      </div>
    </li>
  );
}

type Meetings = readonly BodyMeetingFragment[];

function MeetingLines({ meetings }: { meetings: Meetings }) {
  return (
    <ul className="rows">
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

/** Those without a day, then what comes, the first first; those that were, the last first. */
export function inReadingOrder(meetings: Meetings): { ahead: Meetings; past: Meetings } {
  const of = (...states: readonly string[]) => meetings.filter(({ state }) => states.includes(state));
  const next = [...of('TO_PLAN', 'PLANNED')].reverse();
  return { ahead: [...of('RUNNING'), ...next.filter(({ heldOn }) => !heldOn), ...next.filter(({ heldOn }) => heldOn)], past: of('HELD', 'ADOPTED', 'LAPSED') };
}

/** When this table meets and met. */
export function BodyMeetings({ body }: { body: BodyPartsFragment }) {
  const { ahead, past } = inReadingOrder(body.meetings);
  const aside = (
    <span className="row">
      <PlanButtons body={body} />
      {ahead.length > 0 ? <PrintLinks name={m.tables_more_year_plan()} address={`/export/overleggen/${encodeURIComponent(body.code)}/jaarplan`} /> : null}
    </span>
  );
  return (
    <div className="stack">
      <Card title={m.meetings_ahead()} id="vergaderingen" aside={aside}>
        {ahead.length === 0 ? <EmptyState title={m.meetings_ahead_none_title()}>{m.meetings_ahead_none()}</EmptyState> : <MeetingLines meetings={ahead} />}
      </Card>
      <BodyReferrals code={body.code} />
      {past.length > 0 ? (
        <Card title={m.meetings_past()} id="gehouden">
          <MeetingLines meetings={past} />
        </Card>
      ) : null}
    </div>
  );
}
