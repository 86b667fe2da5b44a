import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, constants, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canEnter, runAs, type Account } from './run-as.js';
import { Refusal } from './refusal.js';

export interface DataFolder {
  readonly path: string;
  /** In Dutch, when it is not the folder one would expect. */
  readonly remark: string | undefined;
}

const isRoot = (): boolean => process.getuid?.() === 0;

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}

/** Somebody else could have put a folder with our name in a place where all may write. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** Short and stable for a path: names what belongs to one clone in a place that clones share. */
export const nameFor = (path: string): string => createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);

/**
 * Where Schakel keeps its data: DATA_DIR; else `.data` in the clone; in a read-only clone the user's own data folder;
 * else a temporary one. Throws when DATA_DIR is given and can not be written.
 */
export async function chooseDataFolder(clone: string, dataDir?: string, env = process.env): Promise<DataFolder> {
  if (dataDir) {
    const path = resolve(dataDir);
    if (await isWritable(path)) return { path, remark: undefined };
    throw new Refusal(`DATA_DIR: in de map ${path} kan niet worden geschreven`, `DATA_DIR: the folder ${path} can not be written`);
  }
  const inClone = join(clone, '.data');
  if (await isWritable(inClone)) return { path: inClone, remark: undefined };
  const home = env['XDG_DATA_HOME'] || (env['HOME'] || homedir()) + '/.local/share';
  const inHome = join(resolve(home), 'schakel', nameFor(clone));
  if (await isWritable(inHome)) return { path: inHome, remark: 'de map van Schakel zelf is alleen-lezen' };
  const temporary = join(tmpdir(), `schakel-${process.getuid?.() ?? 0}-${nameFor(clone)}`);
  if ((await isWritable(temporary)) && (await isOurs(temporary))) {
    return { path: temporary, remark: 'tijdelijk: na een herstart van de computer kunnen de gegevens weg zijn' };
  }
  throw new Refusal('Nergens kan worden geschreven; geef een map op met DATA_DIR', 'No folder can be written; name one with DATA_DIR');
}

/** A folder of root that every user can come into. Only asked for when we are root. */
export async function sharedBase(account: Account): Promise<string> {
  for (const folder of ['/var/lib/schakel', join(tmpdir(), 'schakel-root')]) {
    if ((await isWritable(folder)) && (await isOurs(folder))) {
      await chmod(folder, 0o755);
      if (await canEnter(account, folder)) return folder;
    }
  }
  throw new Refusal(
    'Geen map gevonden die de gebruiker van PostgreSQL kan bereiken; geef er een op met DATA_DIR',
    'No folder found that the user of PostgreSQL can reach; name one with DATA_DIR',
  );
}

/** The folder outside the data folder that an earlier start chose, if any. */
async function notedElsewhere(dataFolder: string): Promise<string> {
  return (await readFile(join(dataFolder, 'postgres-elsewhere'), 'utf8').catch(() => '')).trim();
}

/** Where a cluster would stand by what we know before asking who may reach it. */
export async function knownCluster(dataFolder: string): Promise<string> {
  return join((await notedElsewhere(dataFolder)) || dataFolder, 'postgres');
}

async function moveTo(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await runAs(undefined, 'cp', ['-a', from, to]);
    await rm(from, { recursive: true });
  });
}

/**
 * The folder of the cluster: `postgres` in the data folder. As root in a data folder that PostgreSQL's user can not reach
 * (a clone under /root) one elsewhere, written down in the data folder so that the next start finds it again.
 */
export async function clusterFolder(dataFolder: string, account: Account | undefined, say: (line: string) => void): Promise<string> {
  const inPlace = join(dataFolder, 'postgres');
  if (!account) return inPlace;
  const noted = await notedElsewhere(dataFolder);
  if (noted && (await canEnter(account, noted))) return join(noted, 'postgres');
  if (await canEnter(account, dataFolder)) return inPlace;
  await chmod(dataFolder, ((await lstat(dataFolder)).mode & 0o777) | 0o111);
  if (await canEnter(account, dataFolder)) return inPlace;
  const folder = join(await sharedBase(account), `${nameFor(dataFolder)}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { mode: 0o711 });
  if (await access(inPlace, constants.F_OK).then(() => true, () => false)) await moveTo(inPlace, join(folder, 'postgres'));
  await writeFile(join(dataFolder, 'postgres-elsewhere'), `${folder}\n`);
  say(`De gebruiker van PostgreSQL komt niet in ${dataFolder}: de database staat in ${folder}`);
  return join(folder, 'postgres');
}
