import { audienceOf, unit } from '@schakel/database';
import { BodyFunction, FunctionState } from '@schakel/bodies';
import { GroupMember, current } from '@schakel/organisations';
import { In } from 'typeorm';
import type { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';

type Readers = Pick<ActionItem, 'readerPersonIds' | 'readerOrganisationIds' | 'readerBodyIds'>;

/**
 * Who closed a door keeps his own key for as long as he steers the body: the regie is not cleared for confidential items by its function.
 * Anybody else who was named and no longer is, a former contact, reads no more.
 */
async function keyHolders({ bodyId, readerPersonIds }: Pick<ActionItem, 'bodyId' | 'readerPersonIds'>): Promise<string[]> {
  const held = current(await unit().manager.findBy(BodyFunction, { bodyId, state: FunctionState.ACCEPTED }));
  const steering = new Set(held.flatMap((one) => [one.personId, one.substituteId]));
  return readerPersonIds.filter((id) => steering.has(id));
}

/** Who may read an action besides what its level says: the persons of every party in it, its contacts, its creator, who closed it. */
async function readersOf(action: Pick<ActionItem, 'id' | 'createdById' | 'bodyId' | 'readerPersonIds'>): Promise<Readers> {
  const parties = await unit().manager.find(ActionParty, { where: { actionId: action.id } });
  const groupIds = parties.flatMap((party) => party.groupId ?? []);
  const members = groupIds.length > 0 ? current(await unit().manager.find(GroupMember, { where: { groupId: In(groupIds) } })) : [];
  const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();
  return {
    readerPersonIds: distinct([action.createdById, ...(await keyHolders(action)), ...parties.map((party) => party.contactId)]),
    readerOrganisationIds: distinct([...parties.map((party) => party.organisationId), ...members.map((member) => member.organisationId)]),
    readerBodyIds: distinct(parties.map((party) => party.partyBodyId)),
  };
}

/** Tables whose rows carry a copy of their action’s readability. */
const readabilityFollowers: { table: string; actionColumn: string }[] = [
  { table: 'action_party', actionColumn: 'action_id' },
  { table: 'progress_update', actionColumn: 'action_id' },
  { table: 'action_comment', actionColumn: 'action_id' },
  { table: 'due_request', actionColumn: 'action_id' },
  { table: 'action_dependency', actionColumn: 'action_id' },
  { table: 'hand_over_line', actionColumn: 'subject_id' },
  { table: 'history_entry', actionColumn: 'subject_id' },
];

/**
 * Computes anew who may read an action and gives all that hangs under it the same, in this transaction: raising the parent raises
 * its children. Call it after a change of level, body or parties.
 */
export async function spreadReadability(action: ActionItem): Promise<void> {
  Object.assign(action, await readersOf(action));
  const values = [action.id, action.level, action.bodyId, action.readerPersonIds, action.readerOrganisationIds, action.readerBodyIds];
  const assignment = 'set level = $2, body_id = $3, reader_person_ids = $4, reader_organisation_ids = $5, reader_body_ids = $6';
  await unit().execute(`update action_item ${assignment} where id = $1`, values);
  for (const { table, actionColumn } of readabilityFollowers) await unit().execute(`update ${table} ${assignment} where ${actionColumn} = $1`, values);
  // Who may read it from now on hears of it too.
  unit().announce(audienceOf(action));
}
