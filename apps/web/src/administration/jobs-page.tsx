import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { Tile, Tiles } from '../components/tile.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import type { JobState } from '../generated/enums.js';
import { JobCountsDocument, JobsDocument, type JobsQuery, type JobsQueryVariables } from '../generated/graphql/graphql.js';
import { usePages } from '../notifications/use-pages.js';
import { m } from '../paraglide/messages.js';
import { JobLine } from './job-line.js';
import { jobStateWords } from './job-state.js';
import { MachineRoom } from './machine-room.js';
import { SchedulesCard } from './schedules-card.js';
import { useFresh } from './use-fresh.js';

const route = getRouteApi('/_signed-in/beheer/taken');
const every = 3_000;

function Counts({ shown }: { shown: JobState | undefined }) {
  const read = useRead(JobCountsDocument, {}, { fresh: true });
  useFresh(read, true, every);
  return (
    <Tiles label={m.machine_jobs_states()}>
      {read.data?.jobCounts.map(({ state, count }) => {
        const [tone, word] = jobStateWords[state];
        return <Tile key={state} to="/beheer/taken" search={{ stand: state }} number={count} label={word()} tone={count > 0 ? tone : 'quiet'} isShown={state === shown} />;
      })}
    </Tiles>
  );
}

function Jobs({ state }: { state: JobState | undefined }) {
  const variables: JobsQueryVariables = state ? { states: [state] } : {};
  const { read, nodes, showMore, isLoadingMore } = usePages(JobsDocument, (data: JobsQuery) => data.jobs, variables);
  useFresh(read, true, every);
  const empty = state ? <EmptyState title={m.machine_jobs_none_here()} /> : <EmptyState title={m.machine_jobs_none_title()}>{m.machine_jobs_none()}</EmptyState>;
  return (
    <Card title={state ? jobStateWords[state][1]() : m.machine_jobs_all()} id="taken">
      <Loaded read={read}>{() => (nodes.length === 0 ? empty : <ul className="rows">{nodes.map((job) => <JobLine key={job.id} job={job} />)}</ul>)}</Loaded>
      {showMore || isLoadingMore ? (
        <Button busy={isLoadingMore} onClick={showMore}>
          {m.machine_jobs_more()}
        </Button>
      ) : null}
    </Card>
  );
}

/** 'Taken': the work that Schakel still has to do, and its clocks. */
export function JobsPage() {
  const { stand } = route.useSearch();
  return (
    <MachineRoom title={m.machine_jobs_title()} lead={m.machine_jobs_lead()}>
      <Counts shown={stand} />
      <Jobs key={stand ?? ''} state={stand} />
      <SchedulesCard />
    </MachineRoom>
  );
}
