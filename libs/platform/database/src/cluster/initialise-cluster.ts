import { access, chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs, type Account } from './run-as.js';
import type { ServerBinaries } from './server-binaries.js';
import { Refusal } from './refusal.js';

interface InitialiseOptions {
  readonly binaries: ServerBinaries;
  readonly account: Account | undefined;
  readonly cluster: string;
  readonly password: string;
  readonly durable: boolean;
  readonly say: (line: string) => void;
}

const majorOfPackage = async (binaries: ServerBinaries, account: Account | undefined): Promise<string> =>
  /(\d+)/.exec(await runAs(account, binaries.postgres, ['--version']))?.[1] ?? '';

async function checkVersion(options: InitialiseOptions, version: string): Promise<void> {
  const major = await majorOfPackage(options.binaries, options.account);
  if (version.trim() === major) return;
  throw new Refusal(
    `De gegevens in ${options.cluster} zijn van PostgreSQL ${version.trim()}, deze Schakel heeft PostgreSQL ${major}; zet eerst een reservekopie over`,
    `The data in ${options.cluster} are of PostgreSQL ${version.trim()}, this Schakel brings PostgreSQL ${major}; restore a backup first`,
  );
}

async function create({ binaries, account, cluster, password, durable }: InitialiseOptions): Promise<void> {
  // Renamed when whole: a start that is killed half-way leaves nothing that looks like a database.
  const half = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [half, passwordFile]) await chown(path, account.uid, account.gid);
  try {
    // Locale by PostgreSQL itself: the same order of words on every machine, whatever LANG says or is installed.
    await runAs(account, binaries.initdb, [
      `--pgdata=${half}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(half, cluster);
}

/** Makes the cluster if there is none; otherwise sees to it that PostgreSQL's user owns it and that it is of our version. */
export async function initialiseCluster(options: InitialiseOptions): Promise<void> {
  const { account, cluster } = options;
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`De database in ${cluster} is van een andere gebruiker`, `The database in ${cluster} belongs to another user`, { cause: error });
  });
  if (version === undefined) {
    if (await access(cluster).then(() => true, () => false)) {
      throw new Refusal(`De map ${cluster} is geen database; verwijder hem`, `The folder ${cluster} is not a database; remove it`);
    }
    options.say('Database aanmaken');
    return create(options);
  }
  await checkVersion(options, version);
  const { uid, mode } = await stat(cluster);
  // A copy made by root (a restored backup) belongs to root.
  if (account && uid !== account.uid) await runAs(undefined, 'chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
  // PostgreSQL refuses a folder that others can look into, as a copy may be.
  if ((mode & 0o777) !== 0o700) await chmod(cluster, 0o700);
}
