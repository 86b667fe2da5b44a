import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Refusal } from './refusal.js';

const run = promisify(execFile);

/** What PostgreSQL wrote in postmaster.pid of its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that holds this cluster according to its pid file; the file may be stale. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

// Dead, but its parent has not asked: in a container process 1 may never do so.
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** True for a process that runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** The command line of a process, its parts joined by spaces; empty when it is gone. */
async function commandLine(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (fromProc !== undefined) return fromProc.replaceAll('\0', ' ').trim();
  return run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout.trim(), () => '');
}

/** The number may belong to another program by now: ours only if it is a postgres on exactly this folder. */
export async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  return isAlive(pid) && ` ${await commandLine(pid)} `.includes(` -D ${cluster} `);
}

/** Same programs and same settings, the port aside: safe to go on with after an update of Schakel. */
export async function runsAs(pid: number, program: string, args: readonly string[]): Promise<boolean> {
  const withoutPort = (line: string): string => line.replace(/ -p \d+(?= |$)/, '');
  return withoutPort(await commandLine(pid)) === withoutPort([program, ...args].join(' '));
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Fast, then immediate, then by force: PostgreSQL recovers from each without losing what was committed. */
export async function stopServer(pid: number): Promise<void> {
  const steps = [['SIGINT', 30_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await isGoneWithin(pid, patience)) return;
  }
  throw new Refusal(`PostgreSQL (proces ${pid}) stopt niet`, `PostgreSQL (process ${pid}) does not stop`);
}
