import { Alert } from '../components/alert.js';
import { useRead } from '../data/use-read.js';
import { CheckMeetingMomentsDocument, type MomentWarningsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { timesText } from './when-words.js';

type Clash = MomentWarningsFragment['clashes'][number];

const clashText = ({ person, meetings }: Clash): string => {
  const where = meetings.map((meeting) => [meeting.body.name, timesText(meeting)].filter(Boolean).join(', '));
  return m.meetings_clash({ person: person.name, where: where.join('; ') });
};

/** What speaks against a moment, one sentence each; empty when nothing does. */
export function warningsOf({ freeDay, isWeekend, isPast, ownMeetings, clashes }: MomentWarningsFragment): string[] {
  return [
    ...(isPast ? [m.meetings_is_past()] : []),
    ...(freeDay ? [m.meetings_is_free({ holiday: freeDay })] : []),
    ...(isWeekend ? [m.meetings_is_weekend()] : []),
    ...ownMeetings.map(({ number, title }) => m.meetings_is_own({ number, title })),
    ...clashes.map(clashText),
  ];
}

export function WarningList({ warnings }: { warnings: readonly string[] }) {
  return (
    <ul className="plain-list stack stack--close">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}

interface MomentWarningsProps {
  bodyId: string;
  moment: { heldOn: string; startsAt: string; endsAt: string };
  /** The meeting that is moved itself. */
  exceptId?: string;
}

const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);

/** Looks at the chosen day while somebody plans: holidays, and who sits elsewhere. */
export function MomentWarnings({ bodyId, moment: { heldOn, startsAt, endsAt }, exceptId }: MomentWarningsProps) {
  // Two times in order, or none: half a time says nothing yet.
  const times = startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : {};
  const read = useRead(CheckMeetingMomentsDocument, { bodyId, moments: [{ heldOn, ...times }], exceptId }, { pause: !isDay(heldOn) });
  const [check] = isDay(heldOn) ? (read.data?.checkMeetingMoments ?? []) : [];
  const warnings = check ? warningsOf(check) : [];
  return (
    <div role="status">
      {warnings.length > 0 ? (
        <Alert kind="warning" title={m.meetings_warnings()}>
          <WarningList warnings={warnings} />
        </Alert>
      ) : null}
    </div>
  );
}
