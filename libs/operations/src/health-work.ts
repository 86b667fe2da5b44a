import type { EntityManager } from 'typeorm';
import { bad, care, good } from './finding.js';
import type { HealthFinding } from './health.types.js';

const aliveMs = 30_000;

const backendWords: Readonly<Record<string, string>> = { POSTGRESQL: 'PostgreSQL', REDIS: 'Redis' };

/** How long ago, for people: '40 seconden', '12 minuten', '3 uur'. */
export function lasting(milliseconds: number): string {
  const seconds = Math.max(Math.round(milliseconds / 1_000), 0);
  if (seconds < 90) return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} minuten`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} uur` : `${Math.round(seconds / 86_400)} dagen`;
}

export async function workerFinding(manager: EntityManager, now: Date): Promise<HealthFinding> {
  const beats: { seenAt: Date; backend: string }[] = await manager.query('select seen_at as "seenAt", queue_backend as backend from worker_beat order by seen_at desc');
  const alive = beats.filter(({ seenAt }) => now.getTime() - seenAt.getTime() < aliveMs);
  const facts = { key: 'worker', label: 'Worker en wachtrij', path: '/beheer/taken' };
  if (alive[0]) {
    const count = alive.length === 1 ? 'Er draait 1 worker' : `Er draaien ${alive.length} workers`;
    return good({ ...facts, words: `${count}. De wachtrij staat in ${backendWords[alive[0].backend] ?? alive[0].backend}.` });
  }
  const last = beats[0] ? `Het laatste teken van leven was ${lasting(now.getTime() - beats[0].seenAt.getTime())} geleden.` : 'Er is nog nooit een teken van leven geweest.';
  return bad({ ...facts, words: `Er draait geen worker die bij zijn wachtrij kan. ${last}` }, 'Start de worker. Staat de wachtrij in Redis? Kijk dan of Redis draait. Tot dan worden er geen mails verstuurd; er gaat niets verloren.');
}

/** Work that could be done now, and since when the oldest of it could. */
export async function waitingWork(manager: EntityManager, now: Date): Promise<{ waiting: number; oldest: Date | null }> {
  const [row]: { waiting: number; oldest: Date | null }[] = await manager.query(
    `select count(*)::int as waiting, min(greatest(created_at, coalesce(next_attempt_at, created_at))) as oldest from outbox_entry
      where done_at is null and given_up_at is null and set_aside_at is null and claimed_at is null and (next_attempt_at is null or next_attempt_at <= $1)`,
    [now],
  );
  return row ?? { waiting: 0, oldest: null };
}

/** How long the oldest work waits that could be done. */
export async function lagFinding(manager: EntityManager, now: Date): Promise<HealthFinding> {
  const { waiting, oldest } = await waitingWork(manager, now);
  const waited = oldest ? now.getTime() - oldest.getTime() : 0;
  const facts = { key: 'lag', label: 'Achterstand', path: '/beheer/taken' };
  if (waiting === 0) return good({ ...facts, words: 'Er wacht geen werk.' });
  const words = `Er ${waiting === 1 ? 'wacht 1 taak' : `wachten ${waiting} taken`}, de oudste ${lasting(waited)}.`;
  if (waited > 3_600_000) return bad({ ...facts, words }, 'Kijk bij ‘Taken’ wat er blijft liggen, en of de worker draait.');
  return waited > 300_000 ? care({ ...facts, words }, 'Kijk bij ‘Taken’ wat er blijft liggen.') : good({ ...facts, words });
}

export async function deadFinding(manager: EntityManager): Promise<HealthFinding> {
  const [row]: { dead: number; failed: number }[] = await manager.query(
    `select count(*) filter (where given_up_at is not null)::int as dead, count(*) filter (where given_up_at is null and last_error is not null)::int as failed
       from outbox_entry where done_at is null and set_aside_at is null`,
  );
  const { dead, failed } = row ?? { dead: 0, failed: 0 };
  const facts = { key: 'jobs', label: 'Mislukte taken', path: dead > 0 ? '/beheer/taken?stand=DEAD' : '/beheer/taken?stand=FAILED' };
  if (dead > 0) return bad({ ...facts, words: `${dead === 1 ? '1 taak is' : `${dead} taken zijn`} opgegeven: alle pogingen zijn op.` }, 'Kijk bij ‘Taken’ naar de reden. Probeer de taak opnieuw of leg hem terzijde.');
  if (failed > 0) return care({ ...facts, words: `${failed === 1 ? '1 taak is' : `${failed} taken zijn`} mislukt en wordt opnieuw geprobeerd.` }, 'Kijk bij ‘Taken’ naar de reden.');
  return good({ ...facts, words: 'Er is niets mislukt.' });
}

export async function schedulesFinding(manager: EntityManager): Promise<HealthFinding> {
  const rows: { key: string; failed: boolean }[] = await manager.query('select key, last_error is not null as failed from schedule_state');
  const failed = rows.filter((row) => row.failed);
  const facts = { key: 'schedules', label: 'Vaste tijden', path: '/beheer/taken' };
  if (failed.length > 0) return bad({ ...facts, words: `Van ${failed.length} van de ${rows.length} vaste tijden ging de laatste keer iets mis.` }, 'Kijk bij ‘Taken’ onder ‘Vaste tijden’ naar de reden.');
  return rows.length === 0 ? care({ ...facts, words: 'De worker heeft zijn vaste tijden nog niet gemeld.' }, 'Start de worker.') : good({ ...facts, words: `Alle ${rows.length} vaste tijden lopen.` });
}
