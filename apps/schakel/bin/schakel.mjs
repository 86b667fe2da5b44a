#!/usr/bin/env node
import { nodeVersionProblem } from './node-version.mjs';

// Everything else is loaded after this check: an older Node could not even read it.
const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./prepare-and-run.mjs').then(({ prepareAndRun }) => prepareAndRun(process.argv.slice(2)));
}
