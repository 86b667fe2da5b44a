import pg from 'pg';

export interface PrepareOptions {
  readonly ownerPassword: string;
  readonly appPassword: string;
  /** Made if missing. */
  readonly database: string;
}

export interface ClusterUrls {
  /** Roles, extensions, test databases; never given to a running service. */
  readonly superuserUrl: string;
  /** For DATABASE_ADMIN_URL: owns the database, makes roles, is no superuser. */
  readonly adminUrl: string;
  /** For DATABASE_URL: owns nothing, bypasses nothing. */
  readonly appUrl: string;
}

export const ownerRole = 'schakel_owner';
export const appRole = 'schakel_app';
/** Policies name it; sweeps that must see all step into it with SET ROLE. */
export const jobsRole = 'schakel_jobs';

const roles = [
  { name: ownerRole, attributes: 'LOGIN CREATEROLE' },
  { name: appRole, attributes: 'LOGIN NOCREATEROLE' },
  { name: jobsRole, attributes: 'NOLOGIN NOCREATEROLE' },
];
const extensions = ['unaccent', 'pg_trgm'];
// Any fixed number: two starts at once must not create the same role twice.
const preparationLock = 7_295_411;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'schakel prepare' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function prepareRoles(client: pg.Client, passwords: Record<string, string>): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [roles.map(({ name }) => name)]);
  const existing = new Set(rows.map(({ rolname }) => rolname));
  for (const { name, attributes } of roles) {
    const password = passwords[name] === undefined ? '' : ` PASSWORD ${client.escapeLiteral(passwords[name])}`;
    await client.query(`${existing.has(name) ? 'ALTER' : 'CREATE'} ROLE ${name} ${attributes} NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS${password}`);
  }
  // Membership gives nothing by itself: a sweep has to step into the role openly.
  await client.query(`GRANT ${jobsRole} TO ${ownerRole}, ${appRole} WITH INHERIT FALSE, SET TRUE`);
}

async function prepareDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount) await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  // TEMPORARY: the queue (BullMQ on PostgreSQL) works with temporary tables.
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${ownerRole}, ${appRole}`);
}

/**
 * Brings a cluster to the state that migrations start from: roles, database, extensions. Idempotent; passwords are set to
 * the ones given. `superuserUrl` may name any database of the cluster.
 */
export async function prepareCluster(superuserUrl: string, { ownerPassword, appPassword, database }: PrepareOptions): Promise<ClusterUrls> {
  await withClient(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [preparationLock]);
    await prepareRoles(client, { [ownerRole]: ownerPassword, [appRole]: appPassword });
    await prepareDatabase(client, database);
  });
  const urls = urlsOf(superuserUrl, { ownerPassword, appPassword, database });
  await withClient(urls.superuserUrl, async (client) => {
    for (const extension of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
  return urls;
}

/** The three logins for one database of the cluster; connects to nothing. */
export function urlsOf(superuserUrl: string, { ownerPassword, appPassword, database }: PrepareOptions): ClusterUrls {
  const login = (user?: string, password?: string): string => {
    const url = new URL(superuserUrl);
    if (user !== undefined) url.username = user;
    if (password !== undefined) url.password = encodeURIComponent(password);
    url.pathname = `/${encodeURIComponent(database)}`;
    return url.href;
  };
  return { superuserUrl: login(), adminUrl: login(ownerRole, ownerPassword), appUrl: login(appRole, appPassword) };
}
