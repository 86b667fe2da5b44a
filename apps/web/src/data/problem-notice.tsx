import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { m } from '../paraglide/messages.js';
import type { Problem, ProblemCode } from './problem.js';

const titles: Partial<Record<ProblemCode, () => string>> = {
  NETWORK: m.problem_network_title,
  FORBIDDEN: m.problem_forbidden_title,
  NOT_FOUND: m.problem_not_found_title,
  INTERNAL: m.problem_internal_title,
};

/** A problem in its place on the page, with a way to try again. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <Alert kind={problem.code === 'NETWORK' ? 'warning' : 'error'} title={problem.isAway ? m.problem_away_title() : titles[problem.code]?.()} live>
      <div className="stack stack--close">
        <div>{problem.message}</div>
        {problem.correlationId ? <div className="small">{m.problem_reference({ id: problem.correlationId })}</div> : null}
        {onRetry ? (
          <div>
            <Button small onClick={onRetry}>
              {m.problem_retry()}
            </Button>
          </div>
        ) : null}
      </div>
    </Alert>
  );
}
