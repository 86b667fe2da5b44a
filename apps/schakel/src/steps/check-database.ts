import '../records.js';
import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION } from 'bullmq';
import { compareAccessRules, createDataSource } from '@schakel/database';
import { demoDay } from '@schakel/access';
import { queueSchema } from '@schakel/jobs';
import { inWords, readConfig } from '@schakel/kernel';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import type { Finding, Logins } from '../steps.js';

const good = (name: string, words: string): Finding => ({ name, isGood: true, words });
const bad = (name: string, words: string): Finding => ({ name, isGood: false, words });

async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const [table]: { present: boolean }[] = await dataSource.query(`select to_regclass('public.migrations') is not null as present`);
  const ran: { name: string }[] = table?.present ? await dataSource.query('select name from migrations') : [];
  const names = new Set(ran.map(({ name }) => name));
  return dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !names.has(name));
}

function migrationFinding(pending: readonly string[]): Finding {
  return pending.length === 0
    ? good('Migraties', `alle ${migrations.length} gedaan`)
    : bad('Migraties', `nog niet gedaan: ${pending.join(', ')}; draai npx schakel migrate`);
}

/** Policies that are right do nothing on a table where row-level security is off. */
async function openTables(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity) and relname = any ($1) order by 1`,
    [dataSource.entityMetadatas.map(({ tableName }) => tableName)],
  );
  return rows.map(({ name }) => name);
}

// The comparison speaks English, for makers: 'action_item.app_select differs or is missing'.
const inDutch = (difference: string): string =>
  difference.replace(' differs or is missing', ' wijkt af of ontbreekt').replace(' is not in the code', ' hoort er niet te zijn');

async function accessFindings(dataSource: DataSource): Promise<Finding[]> {
  const open = (await openTables(dataSource)).map((table) => bad('Regels per rij', `staan uit voor de tabel ${table}`));
  const different = (await compareAccessRules(dataSource)).map((difference) => bad('Regels per rij', inDutch(difference)));
  const faults = [...open, ...different];
  if (faults.length > 0) return [...faults, bad('Regels per rij', 'npx schakel migrate zet ze terug')];
  return [good('Regels per rij', `gelijk aan de code, op ${dataSource.entityMetadatas.length} tabellen`)];
}

async function queueFinding(adminUrl: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const version = await assertSchemaCompatibility(client, queueSchema);
    const words = `versie ${version} van ${LATEST_SCHEMA_VERSION}`;
    return version < LATEST_SCHEMA_VERSION ? bad('Wachtrij', `${words}; draai npx schakel migrate`) : good('Wachtrij', words);
  } catch (error) {
    return bad('Wachtrij', (error as Error).message);
  } finally {
    await client.end();
  }
}

async function clockFinding(appUrl: string): Promise<Finding> {
  // As the service: row-level security shows its owner nothing.
  const dataSource = await createDataSource({ url: appUrl, poolSize: 1, applicationName: 'schakel check' }).initialize();
  const day = await demoDay(dataSource).finally(async () => dataSource.destroy());
  const { isDemo } = readConfig();
  if (day === null) return isDemo ? bad('Klok', 'DEMO staat aan, maar er is geen demo-inhoud; draai npx schakel seed --demo') : good('Klok', 'de echte datum');
  return isDemo ? good('Klok', `demo: ${inWords(day)}`) : bad('Klok', `DEMO staat uit, maar deze database bevat de demo en staat op ${inWords(day)}`);
}

/** Whether the database is what this version of the code expects. Changes nothing. */
export async function checkDatabase({ adminUrl, appUrl }: Logins): Promise<Finding[]> {
  const dataSource = await createDataSource({ url: adminUrl, poolSize: 2, applicationName: 'schakel check', migrations }).initialize();
  try {
    const pending = await pendingMigrations(dataSource);
    const findings = [migrationFinding(pending), await queueFinding(adminUrl)];
    // Without their tables the rest has nothing to look at.
    return pending.length > 0 ? findings : [...findings, ...(await accessFindings(dataSource)), await clockFinding(appUrl)];
  } finally {
    await dataSource.destroy();
  }
}
