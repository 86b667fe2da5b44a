import { rulesState, type RulesState } from '@schakel/database';
import type { EntityManager } from 'typeorm';
import { bad, care, good } from './finding.js';
import type { HealthFinding } from './health.types.js';

export async function databaseFinding(manager: EntityManager): Promise<HealthFinding> {
  const began = performance.now();
  const [row]: { version: string; size: string }[] = await manager.query(`select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`);
  const milliseconds = Math.round(performance.now() - began);
  const facts = { key: 'database', label: 'Database', words: `PostgreSQL ${row?.version ?? ''}, ${row?.size ?? ''} groot, antwoordt in ${milliseconds} ms.` };
  return milliseconds > 1_000 ? care(facts, 'De database is traag. Kijk of de computer of de schijf het druk heeft.') : good(facts);
}

const rulesWords: Readonly<Record<RulesState, [words: string, advice: string | null]>> = {
  AS_CODE: ['De tabellen en de regels voor wie wat ziet, zijn zoals deze versie van Schakel ze wil.', null],
  OTHER_CODE: ['De database hoort bij een andere versie van Schakel dan de versie die draait.', 'Voer ‘npx schakel migrate’ uit en start Schakel opnieuw.'],
  CHANGED_IN_DATABASE: ['Iemand heeft in de database zelf iets veranderd aan de regels voor wie wat ziet.', 'Voer ‘npx schakel check’ uit: daar staat wat er afwijkt. Met ‘npx schakel migrate’ zet u het terug.'],
  NEVER_INSTALLED: ['Het is niet bekend welke regels in de database staan.', 'Voer ‘npx schakel migrate’ uit.'],
};

/** Migrations and access rules. */
export async function rulesFinding(manager: EntityManager): Promise<HealthFinding> {
  const { state } = await rulesState(manager);
  const [words, advice] = rulesWords[state];
  const facts = { key: 'rules', label: 'Migraties en toegangsregels', words };
  return advice ? bad(facts, advice) : good(facts);
}
