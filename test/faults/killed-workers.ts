import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostOffice, workDone } from '@schakel/notifications/testing';
import { testDatabase, type TestDatabase } from '@schakel/testing';

const main = path.resolve(import.meta.dirname, '../../apps/worker/dist/main.js');

/** A database, a slow mail server, and workers as the launcher starts them, each a process of its own that can be killed. */
export class KilledWorkers {
  private readonly workers: ChildProcess[] = [];

  private constructor(readonly db: TestDatabase, readonly post: PostOffice, private readonly folder: string) {
    post.slowness = 100;
  }

  static async open(): Promise<KilledWorkers> {
    return new KilledWorkers(await testDatabase(), await PostOffice.open(), await mkdtemp(path.join(tmpdir(), 'schakel-faults-')));
  }

  async close(): Promise<void> {
    for (const worker of this.workers) worker.kill('SIGKILL');
    await this.post.close();
    await this.db.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async start(): Promise<ChildProcess> {
    const env = {
      PATH: process.env['PATH'], DATABASE_URL: this.db.urls.appUrl, SMTP_URL: this.post.url, DEMO: '1', DATA_DIR: this.folder, LOG_LEVEL: 'silent', REDIS_URL: process.env['REDIS_URL'],
    };
    const worker = fork(main, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.workers.push(worker);
    await once(worker, 'message');
    return worker;
  }

  /** A worker begins, and is killed as soon as that is so. */
  async killedWhen(condition: () => boolean | Promise<boolean>): Promise<void> {
    const worker = await this.start();
    while (!(await condition())) await pause(5);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }

  /** A worker that nobody kills does what is left, and ends in good order. */
  async finish(): Promise<void> {
    const worker = await this.start();
    await workDone(this.db, 150_000);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }

  rowsOf<T>(statement: string): Promise<T[]> {
    return this.db.arrange((unit) => unit.manager.query<T[]>(statement));
  }

  /** `what`: all that follows 'from'. */
  async countOf(what: string): Promise<number> {
    const [row] = await this.rowsOf<{ count: number }>(`select count(*)::int as count from ${what}`);
    return row?.count ?? 0;
  }
}
