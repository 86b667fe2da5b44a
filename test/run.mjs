// `npm test`: everything, from a fresh clone. Dependency-free, since it runs before anything is installed.
// Usage: node test/run.mjs [step …]   (steps: types, lint, unit, integration, journeys, and redis with SPEC_REDIS_URL; all when none is named)
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../apps/schakel/bin/build.mjs';
import { install } from '../apps/schakel/bin/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'schakel-test-'));
const redisUrl = process.env.SPEC_REDIS_URL;
const environment = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0', CI: 'true' };

function run(program, args, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, ...more } });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const tool = (name) => path.join(root, 'node_modules', name);
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

async function types() {
  const server = asOne(await run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.json']));
  const web = asOne(await run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json']));
  return { passed: server.passed + web.passed, failed: server.failed + web.failed };
}

const lint = async () => asOne(await run(process.execPath, [tool('eslint/bin/eslint.js'), 'libs', 'apps', 'test', '*.mjs', '--max-warnings', '0']));

/** Jest prints no line that a machine can count on, so it writes a report that is read here. */
async function jest(name, args, more = {}) {
  const report = path.join(reports, `${name}.json`);
  const code = await run(process.execPath, ['--experimental-vm-modules', '--no-warnings', tool('jest-cli/bin/jest.js'), ...args, '--json', `--outputFile=${report}`, '--reporters=default'], more);
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests || numFailedTestSuites || (code === 0 && passed > 0 ? 0 : 1);
  return { passed, failed };
}

// Specs in which work goes through the queue: those that say on which one, or have a worker run. Found, so that a new one is never forgotten.
// What only puts work on the outbox, or calls the handler of a job itself, meets no queue.
const onQueue = () => ['libs', 'apps', 'test']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(root, folder, file)))
  .filter((file) => file.endsWith('.int-spec.ts') && !file.includes('node_modules') && /REDIS_URL|runningWorker|workingPost|KilledWorkers/.test(readFileSync(file, 'utf8')));

const steps = {
  types,
  lint,
  unit: () => jest('unit', ['--selectProjects', 'unit']),
  integration: () => jest('integration', ['--selectProjects', 'integration']),
  journeys: () => jest('journeys', ['--config', 'test/e2e/jest.config.mjs']),
  redis: () => jest('redis', ['--selectProjects=integration', '--runTestsByPath', ...onQueue()], { REDIS_URL: redisUrl }),
};

// The specs of the queue once more on Redis, where one is given: it is not among the packages of npm.
const always = Object.keys(steps).filter((name) => name !== 'redis' || redisUrl);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : always;
const results = [];
try {
  await install(root);
  await build(root);
  for (const name of wanted) {
    const startedAt = Date.now();
    const result = await steps[name]();
    results.push({ name, ...result });
    process.stdout.write(`\n${name}: ${result.passed} passed, ${result.failed} failed in ${Math.round((Date.now() - startedAt) / 1000)} s\n\n`);
  }
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  results.push({ name: 'start', passed: 0, failed: 1 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
