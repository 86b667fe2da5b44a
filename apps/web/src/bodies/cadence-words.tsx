import { Pill } from '../components/pill.js';
import type { CadencePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayInYear } from '../words/dates.js';

type Cadence = CadencePartsFragment | null | undefined;

/** ‘2 van 4 gehouden, volgende vóór 30-09’, or that nothing is agreed. */
export function CadenceWords({ cadence }: { cadence: Cadence }) {
  if (!cadence?.required) return <span className="quiet">{m.bodies_cadence_none()}</span>;
  const { held, required, nextBefore, isLate } = cadence;
  if (!nextBefore) return m.cadence_all_held({ held, required });
  const words = { held, required, day: dayInYear(nextBefore) };
  return isLate ? m.cadence_late({ ...words }) : m.cadence_next(words);
}

/** What is wrong with it: too few planned, or the next one is late. */
export function CadenceDefects({ cadence }: { cadence: Cadence }) {
  if (!cadence || (cadence.shortBy === 0 && !cadence.isLate)) return null;
  return (
    <span className="row small">
      {cadence.shortBy > 0 ? <Pill tone="bad">{m.cadence_short({ count: cadence.shortBy })}</Pill> : null}
      {cadence.isLate ? <Pill tone="care">{m.cadence_is_late()}</Pill> : null}
    </span>
  );
}
