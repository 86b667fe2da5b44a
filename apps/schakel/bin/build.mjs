import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireWritable } from './install.mjs';
import { run } from './run.mjs';
import { Refusal, say, stillBusy } from './say.mjs';

const rootFiles = ['package-lock.json', 'nx.json', '.swcrc', 'tsconfig.base.json', 'schema.graphql'];
// What a build makes itself, and what it does not read.
const skippedFolders = new Set(['node_modules', 'dist', 'generated', 'paraglide', 'cache', 'coverage', 'bin', 'specs']);
const skippedFiles = /\.(?:int-)?spec\.tsx?$|\.gen\.ts$|\.md$|^\./;

function* filesUnder(folder, skipped = skippedFiles) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name) && !entry.name.startsWith('.')) yield* filesUnder(path, skipped);
    } else if (entry.isFile() && !skipped.test(entry.name)) yield path;
  }
}

function sources(root) {
  const inRoot = rootFiles.map((name) => join(root, name)).filter((path) => existsSync(path));
  // The handbook is compiled into the web app.
  const handbook = join(root, 'docs', 'handleiding');
  return [...inRoot, ...['libs', 'apps'].flatMap((name) => [...filesUnder(join(root, name))]), ...(existsSync(handbook) ? filesUnder(handbook, /^\./) : [])];
}

const digest = (root, files, part) => {
  const hash = createHash('sha256');
  for (const path of files) hash.update(`${path.slice(root.length)}\0`).update(part(path)).update('\0');
  return hash.digest('hex');
};

/** Names, sizes and times: quick; and the contents: true also for a copy or a new checkout, read only when the first differs. */
function fingerprint(root, files = sources(root)) {
  return {
    quick: digest(root, files, (path) => {
      const { size, mtimeMs } = statSync(path);
      return `${size} ${mtimeMs}`;
    }),
    get thorough() {
      return digest(root, files, (path) => readFileSync(path));
    },
  };
}

const stampOf = (root) => join(root, 'dist', 'schakel-build.json');

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampOf(root), 'utf8'));
  } catch {
    return { quick: '', thorough: '' };
  }
}

function writeStamp(root, { quick, thorough }) {
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampOf(root), `${JSON.stringify({ quick, thorough })}\n`);
  } catch {
    // A read-only clone: the contents are read again at the next start, which is quick enough.
  }
}

function isProject(folder) {
  return existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src')) && /"build"/.test(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Every project with sources has its output: somebody may have removed one. */
function isComplete(root) {
  const folders = ['libs/platform', 'libs', 'apps'].map((name) => join(root, name)).filter((folder) => existsSync(folder));
  const projects = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter(isProject);
  return projects.every((folder) => readdirSync(join(folder, 'src')).length === 0 || existsSync(join(folder, 'dist')));
}

/** True when everything in dist was built from the sources as they are. */
export function isBuilt(root) {
  const stamp = readStamp(root);
  if (!stamp.quick || !isComplete(root)) return false;
  const now = fingerprint(root);
  if (now.quick === stamp.quick) return true;
  if (now.thorough !== stamp.thorough) return false;
  writeStamp(root, now);
  return true;
}

function isUnchanged(root, files, before) {
  try {
    return fingerprint(root, files).quick === before.quick;
  } catch {
    return false;
  }
}

/**
 * Builds what changed since the last time; does nothing when that is nothing. Throws Refusal with what the build said.
 * Without the web app where the schema that it is built from has yet to be written.
 */
export async function build(root, { withWeb = true } = {}) {
  if (isBuilt(root)) return;
  requireWritable(root, 'Schakel moet nog worden gebouwd', 'Schakel has yet to be built');
  say('Schakel bouwen (de eerste keer duurt dit een minuut)');
  const quiet = stillBusy('… nog bezig met bouwen');
  const files = sources(root);
  const before = { ...fingerprint(root, files) };
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  // Also when a test runner asks: its NODE_ENV would build the developers' React.
  const env = { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NO_COLOR: '1', FORCE_COLOR: '0' };
  const result = await run(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static', ...(withWeb ? [] : ['--exclude=@schakel/web'])], { cwd: root, env });
  quiet();
  if (!result.ok) throw new Refusal(`Het bouwen is mislukt.\nThe build failed.\n\n${result.output.trim().split('\n').slice(-50).join('\n')}`);
  // Files that appeared were made by the build; one that changed was edited meanwhile and is built the next time.
  if (withWeb) writeStamp(root, isUnchanged(root, files, before) ? fingerprint(root) : before);
  say('Schakel gebouwd');
}
