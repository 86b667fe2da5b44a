import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Organisation, OrganisationGroup } from '@schakel/organisations';
import type { ActionParty } from './action-party.entity.js';

type Who = Pick<ActionParty, 'organisationId' | 'groupId' | 'partyBodyId'>;

/** Name of whichever it is: organisation, group or body. Batched. */
export async function nameOfParty({ organisationId, groupId, partyBodyId }: Who): Promise<string> {
  const [organisation, group, body] = await Promise.all([byId(Organisation, organisationId), byId(OrganisationGroup, groupId), byId(Body, partyBodyId)]);
  return organisation?.name ?? group?.name ?? body?.name ?? 'onbekende partij';
}
