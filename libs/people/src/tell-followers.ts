import { type UnitOfWork, unit } from '@schakel/database';
import { afterRecord } from '@schakel/history';
import { enqueue, jobKind } from '@schakel/jobs';
import { followPaths } from './followable.js';

/** Something changed: all that was written about one subject in one unit of work. */
export const changeRecorded = jobKind<{ subjectId: string; recordedAt: string }>('people.change-recorded', 'Volgers vertellen wat er veranderde');

const asked = new WeakMap<UnitOfWork, Set<string>>();

/** Asks for the followers of a subject to be told what this unit of work changed about it; once, however many rows of history that takes. */
export async function tellFollowers(subjectId: string): Promise<void> {
  const subjects = asked.get(unit()) ?? new Set<string>();
  if (subjects.has(subjectId)) return;
  asked.set(unit(), subjects.add(subjectId));
  await enqueue(changeRecorded, { subjectId, recordedAt: unit().moment.realAt.toISOString() });
}

// What the system fills in (a seed) is no news; a job of which followers must hear calls tellFollowers itself.
afterRecord.add('followers', async ({ subjectId, actorId }) => {
  if (actorId !== null) await tellFollowers(subjectId);
});

export interface Follower {
  personId: string;
  kind: string;
  subjectId: string;
}

/** Who follows something that hears of this event. Beyond any viewer: whether they may see it is looked at as they. */
export function followersOf(subjectId: string, recordedAt: Date): Promise<Follower[]> {
  return unit().manager.query(
    `with touched as (select $1::uuid as subject_id, $2::timestamptz as recorded_at),
          heard(kind, followed_id) as (${followPaths.all().join(' union ')})
     select f.person_id as "personId", f.kind, f.subject_id as "subjectId"
       from follow f join heard on heard.kind = f.kind and heard.followed_id = f.subject_id order by f.person_id, f.since, f.id`,
    [subjectId, recordedAt],
  );
}
