import { unit } from '@schakel/database';
import { Person } from '@schakel/people';
import { In } from 'typeorm';
import type { ActionParty } from './action-party.entity.js';

const current = (alias: string): string => `(${alias}."from" is null or ${alias}."from" <= $4) and (${alias}.until is null or ${alias}.until >= $4)`;

/** Persons who can be named as contact of a party: who works for it, sits for it in the owner body, or is of the body that is the party. */
export async function contactCandidates(party: ActionParty): Promise<Person[]> {
  const { manager, moment } = unit();
  const rows: { id: string }[] = await manager.query(
    `select a.person_id as id from affiliation a where a.organisation_id = $1 and ${current('a')}
     union select m.person_id from seat s join membership m on m.seat_id = s.id and ${current('m')}
            where ((s.organisation_id = $1 and s.body_id = $2) or s.body_id = $3) and ${current('s')}
     union select f.person_id from body_function f
            where f.person_id is not null and (f.body_id = $3 or (f.organisation_id = $1 and f.body_id = $2)) and f.state = 'ACCEPTED' and ${current('f')}`,
    [party.organisationId, party.bodyId, party.partyBodyId, moment.day],
  );
  return rows.length === 0 ? [] : manager.find(Person, { where: { id: In(rows.map((row) => row.id)) }, order: { name: 'ASC' } });
}
