import type { ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Loading } from '../components/loading.js';
import { m } from '../paraglide/messages.js';
import { ProblemNotice } from './problem-notice.js';
import type { Read } from './use-read.js';

/** Shows what was read, or that it is coming, or why it did not come with a way to try again. */
export function Loaded<Data>({ read, children }: { read: Read<Data>; children: (data: Data) => ReactNode }) {
  const { data, problem, isLoading, reload } = read;
  if (data === undefined || data === null) {
    return problem && !isLoading ? <ProblemNotice problem={problem} onRetry={reload} /> : <Loading />;
  }
  return (
    <>
      {problem && !isLoading ? (
        <Alert kind="warning" live>
          {m.problem_refresh_failed()}
        </Alert>
      ) : null}
      {children(data)}
    </>
  );
}
