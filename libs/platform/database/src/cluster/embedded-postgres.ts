import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { clusterFolder, knownCluster } from './folders.js';
import { initialiseCluster } from './initialise-cluster.js';
import { isAlive, stopServer } from './postmaster.js';
import { prepareCluster, type ClusterUrls } from './prepare-cluster.js';
import { serverAccount } from './run-as.js';
import { findBinaries } from './server-binaries.js';
import { startServer } from './start-server.js';
import { Refusal } from './refusal.js';

export interface EmbeddedPostgresOptions {
  /** Passwords, log, and (where PostgreSQL's user can reach it) the cluster. Made if missing. */
  readonly folder: string;
  /** False in tests: much faster, and a power cut may destroy the data. */
  readonly durable: boolean;
  /** Default 'schakel'. */
  readonly database?: string;
  /** Taken when it is free. */
  readonly preferredPort?: number;
  /** Told in Dutch what happens. */
  readonly say?: (line: string) => void;
}

export interface EmbeddedPostgres extends ClusterUrls {
  readonly pid: number;
  readonly port: number;
  /** The server ran already: of a killed start, or of a command that is still busy. */
  readonly isReused: boolean;
  /** The folder PostgreSQL keeps its own files in. */
  readonly cluster: string;
  /** Other databases of this cluster, made if missing. */
  prepare(database: string): Promise<ClusterUrls>;
  isRunning(): boolean;
  stop(): Promise<void>;
  /** Stops it and removes the folder and the data: for tests. */
  destroy(): Promise<void>;
}

interface Passwords {
  superuser: string;
  owner: string;
  app: string;
}

async function passwordsIn(folder: string, cluster: string): Promise<Passwords> {
  const file = join(folder, 'passwords.json');
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`${file} kan niet worden gelezen`, `${file} can not be read`, { cause: error });
  });
  if (known) return JSON.parse(known) as Passwords;
  if (await access(join(cluster, 'PG_VERSION')).then(() => true, () => false)) {
    throw new Refusal(`${file} ontbreekt, en zonder gaat de database in ${cluster} niet open`, `${file} is missing; the database in ${cluster} can not be opened without it`);
  }
  const make = (): string => randomBytes(24).toString('base64url');
  const passwords = { superuser: make(), owner: make(), app: make() };
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/**
 * Starts the PostgreSQL that comes with the npm packages, or goes on with the one that a killed run left behind, and
 * brings it to the state that migrations start from. Listens on 127.0.0.1 only, on a free port.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, database = 'schakel', say = () => undefined } = options;
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const account = await serverAccount(await knownCluster(folder), say);
  const cluster = await clusterFolder(folder, account, say);
  const passwords = await passwordsIn(folder, cluster);
  const binaries = await findBinaries(account, folder, say);
  await initialiseCluster({ binaries, account, cluster, password: passwords.superuser, durable, say });
  const server = await startServer({ ...options, folder, say, binaries, account, cluster, password: passwords.superuser });
  const baseUrl = `postgresql://postgres:${passwords.superuser}@127.0.0.1:${server.port}/postgres`;
  const prepare = async (name: string): Promise<ClusterUrls> =>
    prepareCluster(baseUrl, { ownerPassword: passwords.owner, appPassword: passwords.app, database: name });
  const stop = async (): Promise<void> => stopServer(server.pid);
  const destroy = async (): Promise<void> => {
    await stop();
    for (const path of [dirname(cluster), folder]) await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    return { ...server, cluster, ...(await prepare(database)), prepare, isRunning: () => isAlive(server.pid), stop, destroy };
  } catch (error) {
    if (!server.isReused) await stop();
    throw error;
  }
}
