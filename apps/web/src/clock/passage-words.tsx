import { Pill, type Tone } from '../components/pill.js';
import type { PassageState } from '../generated/enums.js';
import type { ClockPassageLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText, daysBetween } from '../words/dates.js';

const states: Record<PassageState, [Tone, () => string]> = {
  RUNNING: ['info', m.clock_state_running],
  DONE: ['good', m.clock_state_done],
  STOPPED: ['quiet', m.clock_state_stopped],
  FAILED: ['bad', m.clock_state_failed],
};

export function PassagePill({ state }: { state: PassageState }) {
  const [tone, word] = states[state];
  return <Pill tone={tone}>{word()}</Pill>;
}

/** 'Van vr 1 apr 2022 naar vr 8 apr 2022': to where it came, when it came less far. */
export function passageTitle({ fromDay, toDay, reachedDay, state }: ClockPassageLineFragment): string {
  const to = state === 'STOPPED' || state === 'FAILED' ? reachedDay : toDay;
  return m.clock_passage_title({ from: dayText(fromDay), to: dayText(to) });
}

/** '3 mails, 5 meldingen, 1 verandering' */
export function passageCounts({ mails, notifications, changes }: ClockPassageLineFragment): string {
  if (mails + notifications + changes === 0) return m.clock_nothing();
  return [
    mails > 0 ? m.clock_mails({ count: mails }) : null,
    notifications > 0 ? m.clock_notifications({ count: notifications }) : null,
    changes > 0 ? m.clock_changes({ count: changes }) : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** How many days of how many have passed. */
export const passageDays = ({ fromDay, toDay, reachedDay }: ClockPassageLineFragment): { done: number; all: number } => ({
  done: daysBetween(fromDay, reachedDay),
  all: daysBetween(fromDay, toDay),
});
