import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Finding } from './steps.js';

const patienceMs = 5_000;

async function attempt(name: string, work: () => Promise<string>): Promise<Finding> {
  const began = performance.now();
  try {
    const words = await work();
    return { name, isGood: true, words: `${words} (${Math.round(performance.now() - began)} ms)` };
  } catch (error) {
    // An AggregateError (every address tried) has no message of its own.
    const { message, code } = error as NodeJS.ErrnoException;
    return { name, isGood: false, words: `${message || code || 'geen verbinding'}` };
  }
}

interface Login {
  version: string;
  me: string;
  rolsuper: boolean;
  rolbypassrls: boolean;
  is_owner: boolean;
  encoding: string;
}

const loginQuery = `
  SELECT current_setting('server_version') AS version, current_user::text AS me, rolsuper, rolbypassrls,
         pg_has_role(current_user, datdba, 'USAGE') AS is_owner, pg_encoding_to_char(encoding) AS encoding
  FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`;

async function loginAt(url: string): Promise<Login> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Login>(loginQuery)).rows[0]!;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function describe({ version, me }: Login, faults: readonly (string | false)[]): string {
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw new Error(`als ${me}, maar ${found.join(', ')}`);
  return `PostgreSQL ${version}, als ${me}`;
}

/** The service's login: reachable, and without the rights that would let it past the policies. */
export async function checkAppLogin(url: string): Promise<Finding> {
  return attempt('Inlog van de dienst', async () => {
    const login = await loginAt(url);
    return describe(login, [
      login.rolsuper && 'die is superuser', login.rolbypassrls && 'die gaat voorbij aan de regels per rij',
      login.is_owner && 'die is eigenaar van de database', login.encoding !== 'UTF8' && `de database is ${login.encoding}, niet UTF8`,
      Number.parseInt(login.version, 10) < 16 && `PostgreSQL ${login.version} is te oud (16 of hoger)`,
    ]);
  });
}

export async function checkAdminLogin(url: string): Promise<Finding> {
  return attempt('Inlog van de eigenaar', async () => {
    const login = await loginAt(url);
    return describe(login, [!login.is_owner && 'die is geen eigenaar van de database']);
  });
}

export async function checkRedis(url: string): Promise<Finding> {
  return attempt('Redis', async () => {
    const redis = new Redis(url, { lazyConnect: true, connectTimeout: patienceMs, maxRetriesPerRequest: 0, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '';
      return `Redis ${version}`;
    } finally {
      redis.disconnect();
    }
  });
}

export async function checkMail(url: string): Promise<Finding> {
  return attempt('Mailserver', async () => {
    const transport = createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs });
    try {
      await transport.verify();
      return 'neemt mail aan';
    } finally {
      transport.close();
    }
  });
}
