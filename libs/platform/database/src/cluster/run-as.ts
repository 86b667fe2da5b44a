import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Refusal } from './refusal.js';

const run = promisify(execFile);

/** The user that PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

// Nothing of the caller's: PGDATA, LANG, TZ and friends would change what the server does.
export const bareEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end, as `account` if given. Rejects with what it wrote to standard error. */
export async function runAs(account: Account | undefined, program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: '/', env: bareEnvironment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(errors.trim() || output.trim() || `${program}: ${signal ?? `exit ${code}`}`));
    });
  });
}

/** Can this user come into this folder? Asked by trying: modes alone do not tell (parents, ACLs, mounts). */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]).then(() => true, () => false);
}

async function find(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

const waysToCreate = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'postgres'],
  ['adduser', '--system', '--group', '--no-create-home', 'postgres'],
  ['adduser', '-S', '-D', '-H', 'postgres'],
] as const;

async function create(say: (line: string) => void): Promise<Account | undefined> {
  for (const [program, ...args] of waysToCreate) {
    await run(program, args).catch(() => undefined);
    const account = await find('postgres');
    if (account) {
      say("Gebruiker 'postgres' aangemaakt: PostgreSQL draait nooit als root");
      return account;
    }
  }
  return undefined;
}

/** As root: the owner of the existing data, else the user 'postgres' (made if missing), else 'nobody'. Not root: undefined. */
export async function serverAccount(cluster: string, say: (line: string) => void): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await find('postgres')) ?? (await find('_postgres')) ?? (await create(say)) ?? (await find('nobody'));
  if (account) return account;
  throw new Refusal(
    'PostgreSQL draait niet als root en een andere gebruiker is er niet. Start Schakel als gewone gebruiker.',
    'PostgreSQL does not run as root and no other user could be made. Start Schakel as an ordinary user.',
  );
}
