import { unit } from '@schakel/database';
import { In } from 'typeorm';
import { GroupMember } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { current } from './period.js';

/** Who is in a closed group now, in its order; without parties that have ended. */
export async function livingMembers(groupId: string): Promise<GroupMember[]> {
  const { manager, moment } = unit();
  const members = current(await manager.find(GroupMember, { where: { groupId }, order: { position: 'ASC', id: 'ASC' } }));
  const parties = await manager.findBy(Organisation, { id: In(members.map((member) => member.organisationId)) });
  const ended = new Set(parties.filter((party) => party.hasEnded(moment.day)).map((party) => party.id));
  return members.filter((member) => !ended.has(member.organisationId));
}
