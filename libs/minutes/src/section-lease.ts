import { conflict } from '@schakel/kernel';
import { audienceOf, unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { forWriters } from './minutes.policy.js';
import type { MinutesSection } from './minutes-section.entity.js';

/** Seconds that a section stays with who writes in it, after he was last heard of. */
export const leaseSeconds = 60;

// The database's own time, as all leases. Neither version nor history: who writes where is of this minute.
const take = `
  update minutes_section set writer_id = $2, written_until = clock_timestamp() + interval '${leaseSeconds} seconds'
   where id = $1 and (writer_id is null or writer_id = $2 or written_until <= clock_timestamp())`;
const leave = 'update minutes_section set writer_id = null, written_until = null where id = $1 and writer_id = $2';
const present = 'select writer_id as "writerId" from minutes_section where id = $1 and written_until > clock_timestamp()';

async function writerNow(id: string): Promise<string | null> {
  const rows: { writerId: string }[] = await unit().manager.query(present, [id]);
  return rows[0]?.writerId ?? null;
}

const tell = ({ bodyId }: MinutesSection): void => unit().announce(audienceOf(forWriters(bodyId)));

/** The viewer writes here for the next minute; those beside him are told when that is news. Errors: CONFLICT SECTION_TAKEN with who does. */
export async function takeLease(section: MinutesSection): Promise<void> {
  const { personId } = unit().viewer;
  const before = await writerNow(section.id);
  if ((await unit().execute(take, [section.id, personId])) !== 1) throw await taken(section.id);
  if (before !== personId) tell(section);
}

/** Somebody else may write here at once. */
export async function leaveLease(section: MinutesSection): Promise<void> {
  if ((await unit().execute(leave, [section.id, unit().viewer.personId])) === 1) tell(section);
}

async function taken(id: string): Promise<Error> {
  const writerId = await writerNow(id);
  const name = (await byId(Person, writerId))?.name ?? 'Iemand anders';
  return conflict('SECTION_TAKEN', `${name} schrijft nu in dit onderdeel. U kunt meelezen, en het overnemen als daar een minuut niet is geschreven.`, { writer: name });
}

/** Who writes in these sections now, by section. */
export async function writersOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; writerId: string }[] = await unit().manager.query(
    'select id, writer_id as "writerId" from minutes_section where id = any ($1::uuid[]) and written_until > clock_timestamp()', [[...ids]]);
  return new Map(rows.map(({ id, writerId }) => [id, writerId]));
}
