import { DueText, StandingPill, StatePill } from '../actions/action-marks.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import type { BodyActionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { defectWord } from '../words/states.js';

/** One action in a short list: what, how it goes, by when, and what it lacks. */
export function ActionLine({ action }: { action: BodyActionFragment }) {
  const { number, title, due, isOverdue, defects } = action;
  const lacks = defects.filter((defect) => defect !== 'NO_DUE');
  return (
    <li className="stack stack--close">
      <div>
        <span className="item-number">{number}</span>{' '}
        <TextLink to="/acties/$number" params={{ number }}>
          {title}
        </TextLink>
      </div>
      <div className="row small">
        <StatePill action={action} />
        <StandingPill action={action} />
        {isOverdue ? <Pill tone="bad">{m.bodies_overdue()}</Pill> : null}
        <span>
          {due.kind === 'NOT_AGREED' ? '' : m.bodies_due()} <DueText due={due} />
        </span>
        {lacks.length > 0 ? <span className="quiet">{lacks.map(defectWord).join(' · ')}</span> : null}
      </div>
    </li>
  );
}

/** The same, in a row of many. */
export function ActionLines({ actions }: { actions: readonly BodyActionFragment[] }) {
  return (
    <ul className="rows">
      {actions.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </ul>
  );
}
