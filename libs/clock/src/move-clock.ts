import { addDays, conflict, inWords, invalid, newId, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { enqueue, jobKind } from '@schakel/jobs';
import { ClockPassage, PassageState } from './clock-passage.entity.js';

/** Moves the demo clock, day by day. */
export const clockMoved = jobKind<{ passageId: string }>('clock.pass', 'De klok van de demo verzetten');

/** The longest move, in days. */
export const mostDays = 366;

/** The day on which the demo clock stands. Errors: CONFLICT CLOCK_IS_REAL. */
export async function standingDay(): Promise<Day> {
  const rows: { day: Day | null }[] = await unit().manager.query('select max(demo_day) as day from domain_clock');
  const day = rows[0]?.day;
  if (!day) throw conflict('CLOCK_IS_REAL', 'Hier loopt de echte klok. Alleen in de demo kan de beheerder de klok verzetten.');
  return day;
}

/** Errors: INVALID for a day that is not ahead, or more than `mostDays` ahead. */
function checkTarget(from: Day, to: Day): void {
  const refuse = (message: string): Error => invalid({ field: 'to', message });
  if (to <= from) throw refuse(`De klok gaat alleen vooruit. Kies een dag na ${inWords(from)}.`);
  const last = addDays(from, mostDays);
  if (to > last) throw refuse(`De klok gaat per keer ten hoogste een jaar vooruit. Kies uiterlijk ${inWords(last)}.`);
}

/** Asks for the demo clock to be moved to a day. Errors: CONFLICT CLOCK_IS_REAL, CLOCK_IS_MOVING; INVALID. */
export async function askToMove(to: Day): Promise<ClockPassage> {
  const from = await standingDay();
  checkTarget(from, to);
  const { manager, moment, viewer } = unit();
  const passage = manager.create(ClockPassage, {
    id: newId(), startedById: viewer.personId, startedAt: moment.realAt, fromDay: from, toDay: to, reachedDay: from, state: PassageState.RUNNING,
    isStopAsked: false, finishedAt: null, failure: null,
  });
  const added = await unit().execute(
    `insert into clock_passage (id, started_by_id, started_at, from_day, to_day, reached_day, state) values ($1, $2, $3, $4, $5, $4, 'RUNNING') on conflict do nothing`,
    [passage.id, viewer.personId, moment.realAt, from, to],
  );
  if (added === 0) throw conflict('CLOCK_IS_MOVING', 'De klok wordt al verzet. Wacht tot dat klaar is, of stop het.');
  await enqueue(clockMoved, { passageId: passage.id }, `clock ${passage.id}`);
  return passage;
}
