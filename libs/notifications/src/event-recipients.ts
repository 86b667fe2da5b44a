import { unit } from '@schakel/database';
import { loadActionFacts } from '@schakel/actions';
import { holdsNow, speakers, stewards } from './reminder-sql.js';

// Who is told of what happened to an action. All run beyond any viewer: whether a recipient may see the action is looked at as that recipient.

const ids = (rows: { personId: string }[]): string[] => [...new Set(rows.map((row) => row.personId))];

/** Who is written to first for a party. */
export async function speakersOf(partyIds: readonly string[]): Promise<string[]> {
  return ids(await unit().manager.query(
    `with candidate as (select unnest($2::uuid[]) as party_id), ${speakers} select person_id as "personId" from told`,
    [unit().moment.day, partyIds],
  ));
}

/** Who speaks for what promised it: trekker and mede-uitvoerders. */
export async function promisersOf(actionId: string): Promise<string[]> {
  const parties: { id: string }[] = await unit().manager.query(
    `select id from action_party where action_id = $1 and role in ('LEAD', 'EXECUTOR') and acceptance <> 'DECLINED'`, [actionId]);
  return parties.length === 0 ? [] : speakersOf(parties.map(({ id }) => id));
}

/** Who judges what the trekker says: chair and regie of the owner body, or of the body above where the owner acts itself; never who executes. */
export async function judgesOf(actionId: string): Promise<string[]> {
  const facts = (await loadActionFacts([actionId])).get(actionId);
  const judgeId = facts?.isOwnerActor ? facts.aboveId : facts?.bodyId;
  if (!facts || !judgeId) return [];
  const holders = ids(await unit().manager.query(
    `select coalesce(f.person_id, f.substitute_id) as "personId" from body_function f
      where f.body_id = $2 and f.kind in ('CHAIR', 'REGIE') and f.state = 'ACCEPTED' and ${holdsNow('f')} and coalesce(f.person_id, f.substitute_id) is not null`,
    [unit().moment.day, judgeId],
  ));
  return holders.filter((personId) => !facts.executingPersonIds.includes(personId));
}

/** Who looks after the list of the body that owns an action. */
export async function stewardsOf(actionId: string): Promise<string[]> {
  return ids(await unit().manager.query(
    `with ${stewards} select steward.person_id as "personId" from steward join action_item a on a.body_id = steward.body_id where a.id = $2`,
    [unit().moment.day, actionId],
  ));
}

/** Who takes part in the talk under an action: the parties that owe something, who wrote before, and who made it. */
export async function talkersOf(actionId: string): Promise<string[]> {
  const rows: { personId: string }[] = await unit().manager.query(
    `with candidate as (select p.id as party_id from action_party p where p.action_id = $2 and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED'), ${speakers}
     select person_id as "personId" from told
     union select author_id from action_comment where action_id = $2
     union select created_by_id from action_item where id = $2 and created_by_id is not null`,
    [unit().moment.day, actionId],
  );
  return ids(rows);
}
