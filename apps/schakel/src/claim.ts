import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isAlive } from '@schakel/database/cluster';

const run = promisify(execFile);

interface Holder {
  readonly pid: number;
  /** When that process began: its number alone may belong to another one by now. */
  readonly began: string;
  /** Absent while it is still starting. */
  readonly url?: string;
}

/** The data folder is ours: one `schakel start` at a time. */
export interface Claim {
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

async function beginOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')]);
    // The name, in brackets, may hold spaces; the start time is the twentieth word after it.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(({ stdout }) => stdout.trim(), () => '');
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Who runs on this folder now, if anyone; a file that a killed run left behind does not count. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = await readHolder(join(folder, 'launcher.json'));
  if (!holder || holder.pid === process.pid || !isAlive(holder.pid)) return undefined;
  return (await beginOf(holder.pid)) === holder.began ? holder : undefined;
}

/** Claims the data folder, or tells who has it. */
export async function claimFolder(folder: string): Promise<Claim | Holder> {
  const file = join(folder, 'launcher.json');
  const me: Holder = { pid: process.pid, began: await beginOf(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(file, JSON.stringify(me), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
    }
    // Another start may be writing it at this moment.
    if (!(await readHolder(file))) await sleep(200);
    const holder = await holderOf(folder);
    if (holder) return holder;
    await rm(file, { force: true });
  }
  return {
    announce: async (url) => writeFile(file, JSON.stringify({ ...me, url })),
    release: async () => rm(file, { force: true }),
  };
}
