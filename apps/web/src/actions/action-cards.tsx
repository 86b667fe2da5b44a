import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { ActionRowFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ConditionText, DueText, OverdueMark, StandingPill, StatePill, TitleMarks, WaitsFor } from './action-marks.js';
import { LastWord, Themes } from './action-table.js';
import { PartiesInBrief } from './parties-in-brief.js';

function ActionCard({ action }: { action: ActionRowFragment }) {
  const { today } = useViewer();
  return (
    <li className="card action-card">
      <div className="row">
        <span className="quiet">{action.number}</span>
        <StatePill action={action} />
        <StandingPill action={action} />
      </div>
      <h2 className="action-card__title">
        <TextLink to="/acties/$number" params={{ number: action.number }}>
          {action.title}
        </TextLink>
      </h2>
      <ConditionText condition={action.condition} />
      <WaitsFor action={action} />
      <PartiesInBrief action={action} />
      <dl className="action-card__facts">
        <dt>{m.actions_column_due()}</dt>
        <dd>
          <DueText due={action.due} /> <OverdueMark due={action.due} isOverdue={action.isOverdue} today={today} />
        </dd>
        <dt>{m.actions_column_last_word()}</dt>
        <dd>
          <LastWord at={action.lastWordAt} />
        </dd>
      </dl>
      <TitleMarks action={action} />
      <Themes action={action} />
    </li>
  );
}

/** The register on a phone. */
export function ActionCards({ rows }: { rows: readonly ActionRowFragment[] }) {
  return (
    <ul className="plain-list stack" aria-label={m.actions_table_caption()}>
      {rows.map((action) => (
        <ActionCard key={action.id} action={action} />
      ))}
    </ul>
  );
}
