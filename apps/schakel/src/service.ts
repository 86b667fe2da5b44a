import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@schakel/database/cluster';

interface ServiceOptions {
  readonly name: string;
  readonly script: string;
  readonly cwd: string;
  /** Asked at each start: the address of the database may have changed. */
  environment(): NodeJS.ProcessEnv;
  /** Absent: it writes where we write. */
  readonly logFile: string | undefined;
  readonly say: (line: string) => void;
}

const longestPauseMs = 30_000;
const soundAfterMs = 60_000;
const stopPatienceMs = 10_000;
const earlyDeathsAllowed = 3;

/** A child process that is kept running; it ends when we do, since its channel to us closes. */
export class Service {
  /** Rejects when it keeps dying before it was ever ready. */
  readonly failure: Promise<never>;
  private fail: (error: Error) => void = () => undefined;
  private child: ChildProcess | undefined;
  private pause: NodeJS.Timeout | undefined;
  private isStopping = false;
  private wasReady = false;
  private deaths = 0;

  constructor(private readonly options: ServiceOptions) {
    this.failure = new Promise((_resolve, reject) => (this.fail = reject));
    this.failure.catch(() => undefined);
    if (options.logFile) turnLog(options.logFile);
  }

  /** Does nothing when it runs. */
  start(): void {
    if (this.isRunning()) return;
    const { script, cwd, logFile } = this.options;
    const log = logFile ? openSync(logFile, 'a') : 'inherit';
    const began = performance.now();
    // Its own session: Ctrl-C reaches us only, and we end things in their order.
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd, env: this.options.environment(), detached: process.platform !== 'win32', stdio: ['ignore', log, log, 'ipc'],
    });
    if (typeof log === 'number') closeSync(log);
    this.child = child;
    child.on('error', (error) => this.fail(error));
    child.once('exit', (code, signal) => this.onExit(signal ?? `code ${code}`, performance.now() - began));
  }

  /** From now on a death is an accident, not a failed start. */
  markReady(): void {
    this.wasReady = true;
    this.deaths = 0;
  }

  /** Ends it and starts it again, with its environment as it is now. */
  async restart(): Promise<void> {
    await this.stop();
    this.isStopping = false;
    this.start();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.pause);
    const { child } = this;
    if (!child || !this.isRunning()) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    await exit;
    clearTimeout(force);
  }

  /** Says something to it over the channel between us. */
  tell(word: object): void {
    if (this.isRunning() && this.child?.connected) this.child.send(word);
  }

  private isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  private onExit(how: string, livedMs: number): void {
    if (this.isStopping) return;
    const { name, say } = this.options;
    this.deaths = livedMs > soundAfterMs ? 1 : this.deaths + 1;
    if (!this.wasReady && this.deaths >= earlyDeathsAllowed) {
      this.fail(new Refusal(`De ${name} start niet (${how}).`, `The ${name} does not start.\n\n${this.lastWords()}`));
      return;
    }
    const pauseMs = Math.min(1_000 * 2 ** (this.deaths - 1), longestPauseMs);
    say(`De ${name} is gestopt (${how}) en start over ${pauseMs / 1_000} s opnieuw`);
    this.pause = setTimeout(() => this.start(), pauseMs);
  }

  private lastWords(): string {
    const { logFile } = this.options;
    return logFile ? `${logFile}:\n${readFileSync(logFile, 'utf8').trim().split('\n').slice(-25).join('\n')}` : '';
  }
}

// Renaming also gets past a file that root left in somebody's folder.
function turnLog(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // The first start: there is none.
  }
}
