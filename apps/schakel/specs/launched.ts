import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist/src');

// Stands where the real api stands: what is looked at here is the launcher.
const standIn = `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  const name = import.meta.dirname.includes('/api/') ? 'api' : 'worker';
  appendFileSync(process.env.DATA_DIR + '/told', JSON.stringify({ name, pid: process.pid, admin: process.env.DATABASE_ADMIN_URL ?? null, url: process.env.DATABASE_URL }) + '\\n');
  for (const event of ['disconnect', 'SIGTERM']) process.on(event, () => { appendFileSync(process.env.DATA_DIR + '/ended', name + '\\n'); process.exit(0); });
  if (name === 'api') createServer((request, response) => response.end('[]')).listen(Number(process.env.PORT), '127.0.0.1');
  else setInterval(() => undefined, 1000);
`;

/** What a stand-in service says about itself when it starts. */
export interface Told {
  name: string;
  pid: number;
  admin: string | null;
  url: string;
}

/** A clone of its own with stand-in services, and data of its own. */
export class Place {
  private readonly started: ChildProcess[] = [];

  private constructor(readonly path: string) {}

  static async make(): Promise<Place> {
    const path = await mkdtemp(join(tmpdir(), 'schakel-launcher-'));
    await chmod(path, 0o755);
    for (const name of ['api', 'worker']) {
      await mkdir(join(path, 'apps', name, 'dist'), { recursive: true });
      await writeFile(join(path, 'apps', name, 'dist', 'main.js'), standIn);
    }
    await writeFile(join(path, 'package.json'), '{"type":"module"}');
    await writeFile(
      join(path, 'run.js'),
      `import { startCommand } from ${JSON.stringify(join(dist, 'commands/start.js'))};
       const say = (line) => process.stdout.write(line + '\\n');
       startCommand({}).run([], { root: import.meta.dirname, say }).catch((error) => { process.stderr.write(error.message); process.exitCode = 1; });`,
    );
    return new Place(path);
  }

  start(env: Record<string, string> = {}): Launched {
    const child = spawn(process.execPath, ['run.js'], { cwd: this.path, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.started.push(child);
    return new Launched(child);
  }

  /** Every start of a service so far; of both services at least one. */
  async told(): Promise<Told[]> {
    for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
      const lines = (await readFile(join(this.path, '.data', 'told'), 'utf8').catch(() => '')).split('\n').filter(Boolean);
      const told = lines.map((line) => JSON.parse(line) as Told);
      if (new Set(told.map(({ name }) => name)).size === 2) return told;
      if (Date.now() > end) throw new Error(`started so far: ${lines.join(', ')}`);
    }
  }

  async ended(): Promise<string[]> {
    return (await readFile(join(this.path, '.data', 'ended'), 'utf8').catch(() => '')).split('\n').filter(Boolean).sort();
  }

  async postgresPid(): Promise<number> {
    return Number((await readFile(join(this.path, '.data', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  }

  async remove(): Promise<void> {
    for (const child of this.started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
    const left = await this.postgresPid().catch(() => undefined);
    if (left) process.kill(left, 'SIGQUIT');
    await rm(this.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A launcher process and what it has said. */
export class Launched {
  output = '';

  constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  async says(words: RegExp, withinMs = 20_000): Promise<RegExpExecArray> {
    for (const end = Date.now() + withinMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
      const match = words.exec(this.output);
      if (match) return match;
    }
    throw new Error(`not said: ${String(words)}\n${this.output}`);
  }

  async exit(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exit();
  }
}
