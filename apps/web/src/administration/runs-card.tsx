import { PersonName } from '../bodies/person-name.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import type { ReminderRunLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RunInWords } from './run-words.js';
import { useRuns } from './use-runs.js';

function RunLine({ run }: { run: ReminderRunLineFragment }) {
  const { moment, startedBy, isDone, mails } = run;
  return (
    <li className="mail-line">
      <div>
        <strong>
          <InstantText at={moment} />
        </strong>
        <div>
          {isDone ? <RunInWords run={run} /> : m.administration_checking()}{' '}
          {mails > 0 ? <TextLink to="/beheer/post">{m.administration_see_mail()}</TextLink> : null}
        </div>
        <div className="small quiet">
          {startedBy ? (
            <>
              {m.administration_run_by()} <PersonName person={startedBy} />
            </>
          ) : (
            m.administration_run_schedule()
          )}
        </div>
      </div>
      <div className="mail-line__marks">
        <Pill tone={isDone ? 'good' : 'info'}>{isDone ? m.administration_run_done() : m.administration_run_busy()}</Pill>
      </div>
    </li>
  );
}

/** When was looked, and what came of it. */
export function RunsCard() {
  const read = useRuns();
  return (
    <Card title={m.administration_runs_title()} id="keren">
      <Loaded read={read}>
        {({ reminderRuns }) =>
          reminderRuns.length === 0 ? (
            <EmptyState title={m.administration_runs_none_title()}>{m.administration_runs_none()}</EmptyState>
          ) : (
            <ul className="rows">
              {reminderRuns.map((run) => (
                <RunLine key={run.id} run={run} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
