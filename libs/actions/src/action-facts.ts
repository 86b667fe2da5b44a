import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import type { ActionFacts, PartyFacts } from './action-item.policy.js';

/** Somebody who can speak for a party now. Substitutes may speak, and are not written to first. */
export interface PartyPerson {
  personId: string;
  isSubstitute: boolean;
}

/**
 * The facts that policies need about actions, in one statement whatever their number. Actions that the viewer may not see are absent.
 * Who declined does not execute: his persons may confirm, and his body is not the actor.
 */
export async function loadActionFacts(actionIds: readonly string[]): Promise<Map<string, ActionFacts>> {
  const rows: (ActionFacts & { id: string })[] = await unit().manager.query(
    `with promising as (
       select id, action_id, role, party_body_id from action_party
        where action_id = any ($1::uuid[]) and role in ('LEAD', 'EXECUTOR') and acceptance <> 'DECLINED')
     select item.id, item.body_id as "bodyId", body.above_id as "aboveId",
            coalesce(bool_or(promising.party_body_id = item.body_id), false) as "isOwnerActor",
            coalesce(array_agg(distinct who.person_id) filter (where who.person_id is not null and promising.role = 'LEAD'), '{}') as "leadPersonIds",
            coalesce(array_agg(distinct who.person_id) filter (where who.person_id is not null), '{}') as "executingPersonIds"
       from action_item item
       left join body on body.id = item.body_id
       left join promising on promising.action_id = item.id
       left join party_persons(array(select id from promising), $2::date) who on who.party_id = promising.id
      where item.id = any ($1::uuid[])
      group by item.id, body.above_id`,
    [[...actionIds], unit().moment.day],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Who can speak for parties today, in one statement whatever their number. A party for which nobody can has an empty list. */
export async function loadPartyPersons(partyIds: readonly string[]): Promise<Map<string, PartyPerson[]>> {
  const rows: (PartyPerson & { partyId: string })[] = await unit().manager.query(
    `select party_id as "partyId", person_id as "personId", is_substitute as "isSubstitute" from party_persons($1::uuid[], $2::date)`,
    [[...partyIds], unit().moment.day],
  );
  const found = new Map<string, PartyPerson[]>(partyIds.map((id) => [id, []]));
  for (const { partyId, ...person } of rows) found.get(partyId)?.push(person);
  return found;
}

/** The facts about one action, batched over the request; null when the viewer may not see it. */
export const factsOfAction = (actionId: string): Promise<ActionFacts | null> =>
  loader<string, ActionFacts | null>('facts of actions', async (ids) => {
    const found = await loadActionFacts(ids);
    return ids.map((id) => found.get(id) ?? null);
  }).load(actionId);

/** Who can speak for one party, batched over the request. */
export const personsOfParty = (partyId: string): Promise<PartyPerson[]> =>
  loader<string, PartyPerson[]>('persons of parties', async (ids) => {
    const found = await loadPartyPersons(ids);
    return ids.map((id) => found.get(id) ?? []);
  }).load(partyId);

/** The facts that policies need about one party, batched over the request. */
export async function factsOfParty(partyId: string): Promise<PartyFacts> {
  return { personIds: (await personsOfParty(partyId)).map((person) => person.personId) };
}
