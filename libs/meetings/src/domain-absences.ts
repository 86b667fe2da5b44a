import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import type { Domain } from '@schakel/organisations';

/** Absences in a row from which a domain is reported (domain.md, rule 5). */
export const reportedAbsences = 4;

/** Under row-level security. The last meeting of each body at which a domain was not missed ends the row. */
const inARow = `
  with met as (
    select c.body_id, c.missing, row_number() over (partition by c.body_id order by m.held_on desc, m.id desc) as back
      from meeting_composition c join meeting m on m.id = c.meeting_id where c.body_id = any ($1::uuid[])),
    missed as (select distinct body_id, unnest(missing) as domain from met where back = 1)
  select missed.body_id as "bodyId", missed.domain,
         coalesce((select min(met.back) - 1 from met where met.body_id = missed.body_id and not missed.domain = any (met.missing)),
                  (select count(*) from met where met.body_id = missed.body_id))::int as meetings
    from missed order by missed.domain`;

interface Absence {
  domain: Domain;
  meetings: number;
}

/** Domains that a body missed four times or more in a row; batched. */
export const domainAbsences = (bodyId: string): Promise<Absence[]> =>
  loader<string, Absence[]>('domain absences', async (ids) => {
    const rows: (Absence & { bodyId: string })[] = await unit().manager.query(inARow, [[...ids]]);
    const long = rows.filter(({ meetings }) => meetings >= reportedAbsences);
    return ids.map((id) => long.filter((row) => row.bodyId === id).map(({ domain, meetings }) => ({ domain, meetings })));
  }).load(bodyId);
