import { PersonName } from '../bodies/person-name.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { Pill } from '../components/pill.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { Loaded } from '../data/loaded.js';
import type { ReminderRunLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { numberText } from '../words/dates.js';
import { useRuns } from './use-runs.js';

function RunRow({ run }: { run: ReminderRunLineFragment }) {
  const { moment, startedBy, isDone, mails, notifications, unreachable } = run;
  return (
    <Row>
      <Cell isRowHead narrow>
        <InstantText at={moment} />
      </Cell>
      <Cell>{startedBy ? <PersonName person={startedBy} /> : m.administration_run_schedule()}</Cell>
      <Cell narrow>
        <Pill tone={isDone ? 'good' : 'info'}>{isDone ? m.administration_run_done() : m.administration_run_busy()}</Pill>
      </Cell>
      <Cell narrow>{numberText(mails)}</Cell>
      <Cell narrow>{numberText(notifications)}</Cell>
      <Cell narrow>{numberText(unreachable)}</Cell>
    </Row>
  );
}

const head = () => (
  <>
    <HeadCell>{m.administration_run_moment()}</HeadCell>
    <HeadCell>{m.administration_run_by()}</HeadCell>
    <HeadCell>{m.administration_state()}</HeadCell>
    <HeadCell>{m.administration_run_head_mails()}</HeadCell>
    <HeadCell>{m.administration_run_head_notifications()}</HeadCell>
    <HeadCell>{m.administration_run_head_unreachable()}</HeadCell>
  </>
);

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
            <Table caption={m.administration_runs_table()} hideCaption head={head()}>
              {reminderRuns.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </Table>
          )
        }
      </Loaded>
    </Card>
  );
}
