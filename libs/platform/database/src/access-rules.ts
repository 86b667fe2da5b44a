import { createHash } from 'node:crypto';
import type { DataSource, EntityManager, EntityMetadata, QueryRunner } from 'typeorm';
import { databaseFunctions, databaseTriggers, triggerPrefix, type DatabaseFunction } from './database-functions.js';
import { securedEntities, type RowRules } from './row-security.js';

const appRole = 'schakel_app';
const jobRole = 'schakel_jobs';

/** Every entity must say who may see it: stops the start otherwise. */
export function assertEverythingSecured(dataSource: DataSource): void {
  const open = dataSource.entityMetadatas.filter((metadata) => !securedEntities.get(metadata.name));
  if (open.length > 0) throw new Error(`Entities without predicate: ${open.map((metadata) => metadata.name).join(', ')}`);
}

/**
 * Installs functions, grants, row-level security and triggers from the policy files. Runs at the end of every `migrate`, in one transaction:
 * what is installed is always what the code says, so a changed predicate needs no migration of its own.
 */
export async function installAccessRules(runner: QueryRunner, metadatas: EntityMetadata[]): Promise<void> {
  await runner.query(`grant usage, create on schema public to ${jobRole}`);
  await runner.query(`grant usage on schema public to ${appRole}`);
  for (const fn of databaseFunctions.all()) await installFunction(runner, fn);
  for (const metadata of metadatas) await secureTable(runner, metadata);
  await installTriggers(runner);
  await runner.query(`revoke create on schema public from ${jobRole}`);
  await leaveRulesMark(runner, metadatas);
}

const digestOf = (lines: string[]): string => createHash('sha256').update(lines.sort().join('\n')).digest('hex');

/** What the code says of tables, columns, rules and functions. */
function codeDigest(metadatas: EntityMetadata[]): string {
  const tables = metadatas.map(({ name, tableName, columns }) => JSON.stringify([tableName, columns.map(({ databaseName, type }) => `${databaseName} ${String(type)}`).sort(), securedEntities.get(name)?.rules]));
  return digestOf([...tables, ...databaseFunctions.all().map(({ signature, definition }) => `${signature} ${definition}`)]);
}

const databaseDigest = async (query: Pick<QueryRunner, 'query'>): Promise<string> => digestOf([...(await installedRules(query))].map(([name, rule]) => `${name} ${rule}`));

async function leaveRulesMark(runner: QueryRunner, metadatas: EntityMetadata[]): Promise<void> {
  const digests = [codeDigest(metadatas), await databaseDigest(runner)];
  await runner.query(`set local role ${jobRole}`);
  await runner.query(
    `insert into installed_rules (id, code_digest, database_digest, at) values (1, $1, $2, clock_timestamp())
     on conflict (id) do update set code_digest = excluded.code_digest, database_digest = excluded.database_digest, at = excluded.at`,
    digests,
  );
  await runner.query('set local role none');
}

export type RulesState = 'AS_CODE' | 'OTHER_CODE' | 'CHANGED_IN_DATABASE' | 'NEVER_INSTALLED';

/** Holds what stands in the database beside what `migrate` left there and what this code says; for a running service, which may not install rules to compare. */
export async function rulesState(manager: EntityManager): Promise<{ state: RulesState; at: Date | null }> {
  const [mark]: { code: string; database: string; at: Date }[] = await manager.query('select code_digest as code, database_digest as database, at from installed_rules');
  if (!mark) return { state: 'NEVER_INSTALLED', at: null };
  if (mark.code !== codeDigest(manager.connection.entityMetadatas)) return { state: 'OTHER_CODE', at: mark.at };
  return { state: mark.database === (await databaseDigest(manager)) ? 'AS_CODE' : 'CHANGED_IN_DATABASE', at: mark.at };
}

async function installFunction(runner: QueryRunner, { signature, definition, definer, isInternal }: DatabaseFunction): Promise<void> {
  // A definer function belongs to the job role, so that it sees beyond the viewer; only its owner may replace it.
  if (definer) await runner.query(`set local role ${jobRole}`);
  await runner.query(typeof definition === 'string' ? definition : definition());
  await runner.query(`revoke all on function ${signature} from public${isInternal ? `, ${appRole}` : ''}`);
  await runner.query(`grant execute on function ${signature} to ${isInternal ? 'session_user' : appRole}, ${jobRole}`);
  if (definer) await runner.query('set local role none');
}

async function installTriggers(runner: QueryRunner): Promise<void> {
  const old: { name: string; table: string }[] = await runner.query(
    `select t.tgname as name, t.tgrelid::regclass::text as "table" from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and starts_with(t.tgname, $1)`, [triggerPrefix]);
  for (const { name, table } of old) await runner.query(`drop trigger "${name}" on ${table}`);
  for (const { name, table, definition } of databaseTriggers.all()) await runner.query(`create trigger "${name}" ${definition.replace('{table}', `"${table}"`)}`);
}

async function secureTable(runner: QueryRunner, metadata: EntityMetadata): Promise<void> {
  const table = `"${metadata.tableName}"`;
  const rules = securedEntities.get(metadata.name)?.rules;
  if (!rules) throw new Error(`No predicate for ${metadata.name}`);
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  const old: { policyname: string }[] = await runner.query('select policyname from pg_policies where schemaname = $1 and tablename = $2', ['public', metadata.tableName]);
  for (const { policyname } of old) await runner.query(`drop policy "${policyname}" on ${table}`);
  await runner.query(`revoke all on ${table} from ${appRole}, ${jobRole}`);
  await runner.query(`grant select, insert, update, delete on ${table} to ${jobRole}`);
  await runner.query(`create policy jobs on ${table} to ${jobRole} using (true) with check (true)`);
  for (const statement of applicationRules(table, rules)) await runner.query(statement);
}

function applicationRules(table: string, rules: RowRules): string[] {
  const statements = [`grant select on ${table} to ${appRole}`, `create policy app_select on ${table} for select to ${appRole} using (${rules.select})`];
  if (rules.insert) {
    statements.push(`grant insert on ${table} to ${appRole}`, `create policy app_insert on ${table} for insert to ${appRole} with check (${rules.insert})`);
  }
  if (rules.update) {
    const columns = rules.updateColumns ? ` (${rules.updateColumns.join(', ')})` : '';
    statements.push(
      `grant update${columns} on ${table} to ${appRole}`,
      `create policy app_update on ${table} for update to ${appRole} using (${rules.update}) with check (${rules.update})`,
    );
  }
  if (rules.delete) {
    statements.push(`grant delete on ${table} to ${appRole}`, `create policy app_delete on ${table} for delete to ${appRole} using (${rules.delete})`);
  }
  return statements;
}

/** Policies, functions, triggers and grants as they stand in the database, one line each under its own name. */
async function installedRules(runner: Pick<QueryRunner, 'query'>): Promise<Map<string, string>> {
  const rows: { name: string; rule: string }[] = await runner.query(
    `select tablename || '.' || policyname as name, concat_ws(' | ', cmd, roles::text, qual, with_check) as rule from pg_policies where schemaname = 'public'
     union all
     select 'function ' || p.oid::regprocedure, concat_ws(' | ', p.proowner::regrole, p.prosecdef, p.proacl::text, p.prosrc) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     union all
     select 'trigger ' || t.tgrelid::regclass || '.' || t.tgname, concat_ws(' | ', pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t
       join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
     union all
     select 'grants on ' || c.relname, concat_ws(' | ', c.relacl::text, (
              select string_agg(a.attname || a.attacl::text, ',' order by a.attname) from pg_attribute a where a.attrelid = c.oid and a.attacl is not null))
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  return new Map(rows.map(({ name, rule }) => [name, rule]));
}

/** Differences between the access rules (policies, functions, grants, triggers) that are installed and what the code says; empty when they agree. Changes nothing. */
export async function compareAccessRules(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`set local lock_timeout = '5s'`);
    const installed = await installedRules(runner);
    await installAccessRules(runner, dataSource.entityMetadatas);
    const wanted = await installedRules(runner);
    return differences(installed, wanted);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function differences(installed: Map<string, string>, wanted: Map<string, string>): string[] {
  const missing = [...wanted].filter(([name, rule]) => installed.get(name) !== rule).map(([name]) => `${name} differs or is missing`);
  const extra = [...installed.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is not in the code`);
  return [...missing, ...extra];
}
