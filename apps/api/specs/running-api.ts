import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request as rawRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { readConfig } from '@schakel/kernel';
import type { UnitOfWork } from '@schakel/database';
import { Person, hashPassword, openAccount } from '@schakel/people';
import { startApi } from '../src/start-api.js';

/** Where the world finds it; https ends at the proxy in front, which is whoever asks. */
export const publicUrl = 'https://schakel.example';

const password = 'vier losse woorden samen';

/** What is asked of the spec's database. The specs bring it along: fixtures stay out of every file that is no spec itself. */
interface SpecDatabase {
  readonly name: string;
  readonly urls: { appUrl: string };
  arrange<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  tamper(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** What came back, body and all. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: any;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

/** Somebody with a browser, or without a session: a program. */
export class Caller {
  constructor(readonly url: string, public cookie: string | null = null) {}

  async send(path: string, { headers, ...init }: RequestInit = {}): Promise<Answer> {
    const all = new Headers({ 'x-forwarded-proto': 'https', ...(headers as Record<string, string>) });
    if (this.cookie) all.set('cookie', this.cookie);
    return read(await fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers: all }));
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  }

  graphql(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post('/graphql', { query, variables }, headers);
  }

  async signIn(email: string): Promise<Answer> {
    const answer = await this.post('/auth/login', { email, password });
    if (answer.status !== 204) throw new Error(`Signing in answered ${answer.status}: ${answer.text}`);
    [this.cookie = null] = (answer.headers.getSetCookie()[0] ?? '').split(';');
    return answer;
  }
}

/** The api as it is deployed behind https, on a database of its own, with the people of the scene. */
export class RunningApi<Scene> {
  private constructor(readonly db: SpecDatabase, readonly scene: Scene, readonly url: string, readonly metricsPort: number | null, private readonly stop: () => Promise<void>) {}

  static async start<Scene>(db: SpecDatabase, aScene: () => Promise<Scene>): Promise<RunningApi<Scene>> {
    try {
      const scene = await db.arrange(aScene);
      const settings = readConfig({ DATABASE_URL: db.urls.appUrl, PUBLIC_URL: publicUrl, PORT: '0', METRICS_PORT: '0' });
      const { port, metricsPort, close } = await startApi({ ...settings, host: '127.0.0.1' });
      return new RunningApi(db, scene, `http://127.0.0.1:${port}`, metricsPort, close);
    } catch (error) {
      await db.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.stop();
    await this.db.close();
  }

  /** Gives that person of the scene an account and signs in with it, as anybody does. */
  async signedIn(personId: string): Promise<Caller> {
    const email = `${personId}@organisatie.example`;
    await this.db.arrange(async (unit) => {
      // Outside a demonstration no example signs in.
      await unit.manager.update(Person, { id: personId }, { isExample: false });
      await openAccount(personId, email, await hashPassword(password));
    });
    const caller = new Caller(this.url);
    await caller.signIn(email);
    return caller;
  }

  anybody(): Caller {
    return new Caller(this.url);
  }

  /** A second api on the same database, as a process of its own. Returns where it is, and how to stop it. */
  async another(): Promise<{ url: string; stop: () => Promise<void> }> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: this.db.urls.appUrl, PUBLIC_URL: publicUrl, PORT: '0', LOG_LEVEL: 'silent' };
    const child = fork(path.resolve(import.meta.dirname, '../dist/main.js'), { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const exit = once(child, 'exit');
    const [{ port }] = (await Promise.race([once(child, 'message'), exit.then(() => Promise.reject(new Error('The second api does not start')))])) as [{ port: number }];
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await exit;
    };
    return { url: `http://127.0.0.1:${port}`, stop };
  }

  /** How much was ever written down. */
  async historyCount(): Promise<number> {
    const [row] = await this.db.arrange((unit) => unit.manager.query<{ count: number }[]>('select count(*)::int as count from history_entry'));
    return row?.count ?? 0;
  }

  /** A path exactly as given: fetch would tidy it up first. */
  async raw(path: string): Promise<{ status: number; type: string; text: string }> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      rawRequest(this.url, { path }, resolve).on('error', reject).end();
    });
    const chunks = await response.toArray();
    return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text: Buffer.concat(chunks as Buffer[]).toString('utf8') };
  }
}
