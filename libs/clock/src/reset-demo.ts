import { conflict, newId, presentMoment } from '@schakel/kernel';
import { UnitOfWork, demoResetChannel, unit } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { DemoReset, ResetState } from './demo-reset.entity.js';
import { standingDay } from './move-clock.js';

/** Asks the launcher to put the demo back to its beginning. Errors: CONFLICT CLOCK_IS_REAL, RESET_IS_UNDER_WAY. */
export async function askForReset(): Promise<DemoReset> {
  await standingDay();
  const { manager, moment, viewer } = unit();
  const reset = manager.create(DemoReset, { id: newId(), askedById: viewer.personId, askedAt: moment.realAt, state: ResetState.ASKED, finishedAt: null });
  const added = await unit().execute(
    `insert into demo_reset (id, asked_by_id, asked_at, state) values ($1, $2, $3, 'ASKED') on conflict do nothing`,
    [reset.id, reset.askedById, reset.askedAt],
  );
  if (added === 0) throw conflict('RESET_IS_UNDER_WAY', 'De demo wordt al teruggezet naar het begin. Wacht tot dat klaar is.');
  unit().wake(demoResetChannel);
  return reset;
}

/** On a start of the worker: what was asked for while the launcher was away is told again. */
export const tellResetAgain = (dataSource: DataSource): Promise<void> =>
  UnitOfWork.run(dataSource, { viewer: null, moment: presentMoment(), operation: 'start' }, async () => {
    if (await unit().manager.existsBy(DemoReset, { state: ResetState.ASKED })) unit().wake(demoResetChannel);
  }, 'pass-time');
