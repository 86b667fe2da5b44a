import { statfs } from 'node:fs/promises';
import { dayOf, inWords, type Moment } from '@schakel/kernel';
import { readCheckpoints } from '@schakel/history';
import type { EntityManager } from 'typeorm';
import { bad, care, good } from './finding.js';
import type { HealthFinding } from './health.types.js';

const gigabytes = (bytes: number): string => `${(bytes / 1_073_741_824).toFixed(1).replace('.', ',')} GB`;

export async function diskFinding(dataDir: string): Promise<HealthFinding> {
  const facts = { key: 'disk', label: 'Schijf' };
  const disk = await statfs(dataDir).catch(() => null);
  if (!disk) return bad({ ...facts, words: 'De map met gegevens is niet te lezen.' }, 'Controleer DATA_DIR.');
  const [free, total] = [disk.bavail * disk.bsize, disk.blocks * disk.bsize];
  const words = `${gigabytes(free)} vrij van ${gigabytes(total)} bij de map met gegevens.`;
  if (free < 268_435_456) return bad({ ...facts, words }, 'Maak nu ruimte vrij: als de schijf vol is, kan Schakel niets meer bewaren.');
  return free < 1_073_741_824 || free < total * 0.05 ? care({ ...facts, words }, 'Maak ruimte vrij.') : good({ ...facts, words });
}

/** The chain of history: its last checkpoint outside the database, and what the last check of the log gave. */
export async function logFinding(manager: EntityManager, dataDir: string): Promise<HealthFinding> {
  const facts = { key: 'log', label: 'Logboek', path: '/beheer/logboek' };
  const checkpoint = (await readCheckpoints(dataDir).catch(() => [])).at(-1) as { position: number; at?: string } | undefined;
  const [check]: { faults: number }[] = await manager.query('select fault_count as faults from log_check where finished_at is not null order by started_at desc limit 1');
  if (check && Number(check.faults) > 0) return bad({ ...facts, words: 'Bij de laatste controle was het logboek niet ongeschonden.' }, 'Kijk bij ‘Logboek controleren’ wat er is gevonden.');
  if (!checkpoint) return care({ ...facts, words: 'Er is nog geen controlepunt buiten de database.' }, 'De worker maakt er iedere minuut een. Draait hij?');
  const on = checkpoint.at ? `, van ${inWords(dayOf(new Date(checkpoint.at)))}` : '';
  return good({ ...facts, words: `Het laatste controlepunt is nummer ${checkpoint.position}${on}.${check ? ' De laatste controle vond niets.' : ''}` });
}

export function clockFinding({ at, realAt, day }: Moment): HealthFinding {
  const facts = { key: 'clock', label: 'Klok' };
  const isDemo = dayOf(realAt) !== day || at.getTime() !== realAt.getTime();
  return good({ ...facts, words: isDemo ? `De demoklok staat op ${inWords(day)}.` : `De echte datum: ${inWords(day)}.` });
}

export function versionFinding(version: string): HealthFinding {
  const facts = { key: 'version', label: 'Versie', words: `Schakel ${version}, op Node ${process.versions.node}.` };
  return Number.parseInt(process.versions.node, 10) < 22 ? care(facts, 'Deze versie van Node krijgt geen beveiligingsupdates meer. Neem Node 24.') : good(facts);
}
