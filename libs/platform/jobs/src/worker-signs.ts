import { newId, realNow } from '@schakel/kernel';
import { system, type OutboxSettings } from './outbox-settings.js';

// What a worker writes down so that people can see that it lives and what its clocks do.

const forgottenAfterMs = 86_400_000;

/** A worker's own line among the workers. */
export class Beat {
  private readonly id = newId();
  private readonly startedAt = realNow();

  constructor(private readonly settings: OutboxSettings) {}

  async give(): Promise<void> {
    await system(this.settings, 'beat', 'worker-bookkeeping', async (unit) => {
      await unit.execute('delete from worker_beat where seen_at < $1', [new Date(realNow().getTime() - forgottenAfterMs)]);
      await unit.execute(
        `insert into worker_beat (id, started_at, seen_at, queue_backend) values ($1, $2, $3, $4) on conflict (id) do update set seen_at = excluded.seen_at`,
        [this.id, this.startedAt, realNow(), this.settings.work.backend],
      );
    });
  }

  /** It ends in good order: nobody need miss it. */
  async end(): Promise<void> {
    await system(this.settings, 'beat', 'worker-bookkeeping', (unit) => unit.execute('delete from worker_beat where id = $1', [this.id]));
  }
}

/** The schedules of this house, those that are no more left out. */
export async function noteSchedules(settings: OutboxSettings): Promise<void> {
  const rows = settings.schedules.map(({ key, time, cron, timeZone, why }) => ({ key, time, cron, timeZone, why }));
  if (rows.length === 0) return;
  await system(settings, 'schedules', 'worker-bookkeeping', async (unit) => {
    await unit.execute('delete from schedule_state where not key = any ($1)', [rows.map(({ key }) => key)]);
    await unit.execute(
      `insert into schedule_state (key, time, cron, time_zone, why)
       select key, time, cron, "timeZone", why from jsonb_to_recordset($1::jsonb) as s(key text, time text, cron text, "timeZone" text, why text)
       on conflict (key) do update set time = excluded.time, cron = excluded.cron, time_zone = excluded.time_zone, why = excluded.why`,
      [JSON.stringify(rows)],
    );
  });
}

/** Does the work of a schedule's moment and notes how it went. */
export async function noted(settings: OutboxSettings, key: string, at: Date, work: () => Promise<void>): Promise<void> {
  const note = (error: string | null): Promise<number> => system(settings, 'schedules', 'worker-bookkeeping', (unit) =>
    unit.execute('update schedule_state set last_at = $2, last_run_at = $3, last_error = $4 where key = $1', [key, at, realNow(), error]));
  try {
    await work();
  } catch (error) {
    await note((error as Error).message.slice(0, 500));
    throw error;
  }
  await note(null);
}
