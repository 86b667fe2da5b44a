import type { Problem } from './problem.js';

/** A problem on its way to an error page. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
