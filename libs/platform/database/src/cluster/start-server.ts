import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isServerOf, readPostmaster, runsAs, stopServer } from './postmaster.js';
import { bareEnvironment, type Account } from './run-as.js';
import type { ServerBinaries } from './server-binaries.js';
import { Refusal } from './refusal.js';

interface StartOptions {
  readonly binaries: ServerBinaries;
  readonly account: Account | undefined;
  readonly folder: string;
  readonly cluster: string;
  readonly password: string;
  readonly durable: boolean;
  readonly preferredPort?: number;
  readonly say: (line: string) => void;
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly isReused: boolean;
}

const attempts = 20;
// Recovery after a power cut reads back all of the log.
const patienceMs = 300_000;

function settings(durable: boolean): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const serverArguments = ({ cluster, durable }: StartOptions, port: number): string[] => ['-D', cluster, '-p', String(port), ...settings(durable)];

/** `wanted` if it is free now, else another free port. */
async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Does it answer with our password, and is it really the server of this folder? */
async function answers({ cluster, password }: StartOptions, port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server of an earlier, killed run, or of a command that is busy: taken over if it is sound, stopped if not. */
async function takeOver(options: StartOptions): Promise<RunningServer | undefined> {
  const { cluster, binaries, say } = options;
  const isOurs = async (pid: number): Promise<boolean> => isServerOf(cluster, pid);
  let found = await readPostmaster(cluster);
  if (!found || !(await isOurs(found.pid))) return undefined;
  for (const end = performance.now() + 30_000; found && !found.isReady && performance.now() < end; ) {
    await sleep(50);
    found = await readPostmaster(cluster);
  }
  if (!found || !(await isOurs(found.pid))) return undefined;
  if ((await runsAs(found.pid, binaries.postgres, serverArguments(options, found.port))) && (await answers(options, found.port))) {
    say(`PostgreSQL draaide nog (proces ${found.pid}, poort ${found.port}): we gaan daarmee verder`);
    return { pid: found.pid, port: found.port, isReused: true };
  }
  say(`Een PostgreSQL van een eerdere start (proces ${found.pid}) wordt gestopt`);
  await stopServer(found.pid);
  return undefined;
}

const logOf = (folder: string): string => join(folder, 'postgres.log');

async function launch(options: StartOptions, port: number): Promise<ChildProcess> {
  const log = await open(logOf(options.folder), 'a', 0o600);
  try {
    // Its own session: Ctrl-C in the terminal reaches the launcher only, which ends things in their order.
    const child = spawn(options.binaries.postgres, serverArguments(options, port), {
      ...options.account, cwd: '/', detached: true, env: bareEnvironment, stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Ready, or the words PostgreSQL died with. */
async function outcome(options: StartOptions, child: ChildProcess, logStart: number): Promise<'ready' | string> {
  const started = performance.now();
  let hasTold = false;
  while (child.exitCode === null && child.signalCode === null) {
    const found = await readPostmaster(options.cluster);
    if (found?.pid === child.pid && found?.isReady) return 'ready';
    if (!hasTold && performance.now() - started > 3_000) {
      hasTold = true;
      options.say('PostgreSQL herstelt na een afgebroken run, dat kan even duren');
    }
    if (performance.now() - started > patienceMs) {
      await stopServer(child.pid!);
      return 'not ready in time';
    }
    await sleep(15);
  }
  const words = (await readFile(logOf(options.folder), 'utf8')).slice(logStart);
  return words.trim().split('\n').slice(-12).join('\n') || 'no reason given';
}

// A fresh log per start; the one before stays, for who wants to know why it ended. Renaming also gets past root's file.
async function turnLog(folder: string): Promise<void> {
  await rm(`${logOf(folder)}.1`, { force: true });
  await rename(logOf(folder), `${logOf(folder)}.1`).catch(() => undefined);
}

/** A running server on this cluster: taken over or newly started. Throws what PostgreSQL itself said when it can not. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const running = await takeOver(options);
  if (running) return running;
  await turnLog(options.folder);
  let words = '';
  let wanted = options.preferredPort ?? 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = await freePort(wanted);
    const logStart = await stat(logOf(options.folder)).then(({ size }) => size, () => 0);
    const child = await launch(options, port);
    words = await outcome(options, child, logStart);
    if (words === 'ready') return { pid: child.pid!, port, isReused: false };
    if (/could not bind|Address already in use/i.test(words)) wanted = 0;
    // The last processes of a killed server are still leaving, or another start was just before us.
    else if (/pre-existing shared memory|postmaster\.pid/.test(words)) await sleep(500);
    else break;
    const rival = await takeOver(options);
    if (rival) return rival;
  }
  throw new Refusal(`PostgreSQL start niet; zie ${logOf(options.folder)}`, `PostgreSQL does not start:\n${words}`);
}
