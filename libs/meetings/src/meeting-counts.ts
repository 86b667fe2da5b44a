import { declareFunction, predicateOf, unit } from '@schakel/database';
import { loader } from '@schakel/graphql';

// Whoever is in the network may count the meetings of a body, and no more (domain.md, 'Who sees what'); the confidential ones only who may see them.
declareFunction(
  'meeting_counts(uuid[], int)',
  () => `create or replace function meeting_counts(bodies uuid[], in_year int)
     returns table (counted_body_id uuid, planned int, held int, lapsed int)
     language sql stable security definer set search_path = public, pg_temp as $$
   select body_id,
          count(*) filter (where state in ('PLANNED', 'RUNNING'))::int,
          count(*) filter (where state in ('HELD', 'ADOPTED'))::int,
          count(*) filter (where state = 'LAPSED' and number !~ '-concept-[0-9]+$')::int
     from meeting
    where body_id = any (bodies) and held_on between make_date(in_year, 1, 1) and make_date(in_year, 12, 31)
      and (level <> 'CONFIDENTIAL' or (${predicateOf('Meeting')})) and (select viewer_in_network())
    group by body_id
   $$`,
  true,
);

/** Meetings of one body in a year; of what was never more than a draft nothing is counted. */
export interface MeetingCounts {
  planned: number;
  held: number;
  lapsed: number;
}

const none: MeetingCounts = { planned: 0, held: 0, lapsed: 0 };

/** For the whole network the same, but for confidential meetings. Batched: one statement for all bodies of the request. */
export const countsOf = (bodyId: string, year: number): Promise<MeetingCounts> =>
  loader<string, MeetingCounts>(`meetings counted in ${year}`, async (ids) => {
    const rows: (MeetingCounts & { bodyId: string })[] = await unit().manager.query(
      'select counted_body_id as "bodyId", planned, held, lapsed from meeting_counts($1::uuid[], $2)', [[...ids], year]);
    const found = new Map(rows.map(({ bodyId: id, ...counts }) => [id, counts]));
    return ids.map((id) => found.get(id) ?? none);
  }).load(bodyId);
