import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, IsUUID } from 'class-validator';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { typedText } from '@schakel/graphql';
import { Body, keepFromEnding } from '@schakel/bodies';
import { Organisation, OrganisationGroup } from '@schakel/organisations';
import { PartyRole } from './action-item.enums.js';
import { byViewer, partyAssigned } from './action-item.events.js';
import type { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { underAction } from './load-action.js';
import { makeRoomForLead } from './name-lead.js';

@InputType({ description: 'Exactly one of organisationId, groupId and bodyId.' })
export class PartyInput {
  @Field(() => PartyRole)
  @IsEnum(PartyRole)
  role: PartyRole;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een partij uit de lijst.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een partij uit de lijst.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een overleg uit de lijst.' })
  bodyId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een overleg uit de lijst.' })
  onBehalfOfBodyId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  note?: string | null;
}

type Target = Pick<ActionParty, 'organisationId' | 'groupId' | 'partyBodyId'>;

/** Errors: INVALID when not exactly one existing target is named. */
async function targetOf(input: PartyInput): Promise<Target> {
  const { manager } = unit();
  const { organisationId = null, groupId = null, bodyId = null } = input;
  const named = [organisationId, groupId, bodyId].filter((id) => id !== null);
  const found = await Promise.all([
    organisationId ? manager.findOneBy(Organisation, { id: organisationId }) : null,
    groupId ? manager.findOneBy(OrganisationGroup, { id: groupId }) : null,
    bodyId ? manager.findOneBy(Body, { id: bodyId }) : null,
  ]);
  if (named.length !== 1 || found.every((row) => row === null)) throw invalid({ field: 'party', message: 'Kies precies één partij, groep of overleg.' });
  const [organisation] = found;
  if (organisation?.hasEnded(unit().moment.day)) throw invalid({ field: 'party', message: `${organisation.name} is beëindigd. Kies een partij die er nog is.` });
  return { organisationId, groupId, partyBodyId: bodyId };
}

/** Puts a party in an action and tells its persons. Errors: INVALID, CONFLICT PARTY_TWICE. The caller spreads the readability. */
export async function putParty(action: ActionItem, input: PartyInput, openedFrom: ActionParty | null = null): Promise<ActionParty> {
  const target = await targetOf(input);
  if (target.partyBodyId) await keepFromEnding(target.partyBodyId);
  const present = await unit().manager.find(ActionParty, { where: { actionId: action.id }, order: { position: 'DESC' } });
  const twice = present.some((party) => party.organisationId === target.organisationId && party.groupId === target.groupId && party.partyBodyId === target.partyBodyId);
  if (twice) throw conflict('PARTY_TWICE', 'Deze partij staat al bij deze actie.');
  if (input.onBehalfOfBodyId && !(await unit().manager.existsBy(Body, { id: input.onBehalfOfBodyId }))) {
    throw invalid({ field: 'onBehalfOfBodyId', message: 'Kies een overleg uit de lijst.' });
  }
  if (input.role === PartyRole.LEAD) await makeRoomForLead(action);
  const party = await insert(ActionParty, {
    ...underAction(action),
    ...target,
    role: input.role,
    position: (present[0]?.position ?? 0) + 1,
    onBehalfOfBodyId: input.onBehalfOfBodyId ?? null,
    note: typedText('note', input.note, { max: 300 }),
    openedFromId: openedFrom?.id ?? null,
  });
  await enqueue(partyAssigned, { partyId: party.id, ...byViewer() });
  return party;
}
