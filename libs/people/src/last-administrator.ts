import { conflict } from '@schakel/kernel';
import { unit } from '@schakel/database';

interface Leaving {
  withoutPersonId?: string;
  withoutGrantId?: string;
}

/**
 * Somebody must stay who can let others in: an administrator who takes part, has an account, and whose role has no end in sight.
 * The grants are held, so that two who leave at once do so one after the other. Errors: CONFLICT LAST_ADMINISTRATOR.
 */
export async function keepAnAdministrator({ withoutPersonId, withoutGrantId }: Leaving): Promise<void> {
  const { manager, moment } = unit();
  const grants: { id: string; personId: string; isLasting: boolean }[] = await manager.query(
    `select g.id, g.person_id as "personId",
            g."from" <= $1::date and g.until is null and p.deactivated_at is null and exists (select 1 from account a where a.person_id = p.id) as "isLasting"
       from role_grant g join person p on p.id = g.person_id
      where g.role = 'ADMINISTRATOR' and (g.until is null or g.until >= $1::date) order by g.id for update of g`,
    [moment.day],
  );
  const leaves = (one: { id: string; personId: string }): boolean => one.id === withoutGrantId || one.personId === withoutPersonId;
  if (!grants.some(leaves) || grants.some((one) => one.isLasting && !leaves(one))) return;
  throw conflict('LAST_ADMINISTRATOR', 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder, zonder einddatum en met een account.');
}
