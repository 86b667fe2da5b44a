import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { change, remove } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { requiredText } from '@schakel/graphql';
import { OrganisationGroup, livingMembers } from '@schakel/organisations';
import { ActionItem } from './action-item.entity.js';
import { Acceptance, PartyRole } from './action-item.enums.js';
import { byViewer, partyAssigned } from './action-item.events.js';
import { mayAssignAction, mayNameContact, maySpeakForParty } from './action-item.policy.js';
import { ActionParty } from './action-party.entity.js';
import { ProgressUpdate } from './action-records.entity.js';
import { contactCandidates } from './contact-candidates.js';
import { asItIsNow, factsOf, keepStanding, lockAction, lockParty, mustBeAlive, speakersFor } from './load-action.js';
import { makeRoomForLead } from './name-lead.js';
import { PartyInput, putParty } from './party-target.js';
import { spreadReadability } from './readers.js';

const reasonRules = { max: 1_000, ask: 'Vul een reden in.' };

@Resolver(() => ActionParty)
export class ActionPartyMutations {
  @Mutation(() => ActionItem)
  @Acts('actions.assign')
  async addParty(
    @Args('actionId', { type: () => ID }) actionId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('party') party: PartyInput,
  ): Promise<ActionItem> {
    const { action, facts } = await lockAction(actionId);
    grant(mayAssignAction, facts);
    mustBeAlive(action);
    await change(action, version, {});
    await putParty(action, party);
    return settled(action);
  }

  @Mutation(() => ActionItem, { description: 'Naming a trekker makes the former one mede-uitvoerder.' })
  @Acts('actions.assign')
  async changePartyRole(
    @Args('partyId', { type: () => ID }) partyId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('role', { type: () => PartyRole }) role: PartyRole,
  ): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(mayAssignAction, await factsOf(action));
    mustBeAlive(action);
    if (role === PartyRole.LEAD && party.role !== PartyRole.LEAD) await makeRoomForLead(action);
    await change(party, version, { role });
    await enqueue(partyAssigned, { partyId: party.id, ...byViewer() });
    return settled(action);
  }

  @Mutation(() => ActionItem, { description: 'Only a party that said nothing yet; who spoke can decline.' })
  @Acts('actions.assign')
  async removeParty(
    @Args('partyId', { type: () => ID }) partyId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('reason') reason: string,
  ): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(mayAssignAction, await factsOf(action));
    mustBeAlive(action);
    requiredText('reason', reason, reasonRules);
    const { manager } = unit();
    if (await manager.existsBy(ProgressUpdate, { partyId })) throw conflict('PARTY_HAS_SPOKEN', 'Deze partij heeft al voortgang gemeld en blijft daarom zichtbaar bij deze actie.');
    if (await manager.existsBy(ActionParty, { openedFromId: partyId })) throw conflict('GROUP_IS_OPENED', 'Haal eerst de leden van deze groep weg.');
    await remove(party, version);
    return settled(action);
  }

  @Mutation(() => ActionItem, { description: 'A closed group opens: its members become parties that stay linked to it.' })
  @Acts('actions.assign')
  async openGroup(@Args('partyId', { type: () => ID }) partyId: string, @Args('version', { type: () => Int }) version: number): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(mayAssignAction, await factsOf(action));
    mustBeAlive(action);
    const { manager } = unit();
    const group = party.groupId ? await manager.findOneBy(OrganisationGroup, { id: party.groupId }) : null;
    if (!group || group.isOpen) throw conflict('GROUP_HAS_NO_LIST', 'Van deze groep zijn de leden niet bekend. Voeg de partijen zelf toe.');
    await change(party, version, {});
    const members = await livingMembers(group.id);
    const present = new Set((await manager.findBy(ActionParty, { actionId: action.id })).map((row) => row.organisationId));
    // A group that is trekker opens into mede-uitvoerders: an action has one trekker.
    const role = party.role === PartyRole.LEAD ? PartyRole.EXECUTOR : party.role;
    for (const member of members) {
      if (!present.has(member.organisationId)) await putParty(action, { role, organisationId: member.organisationId }, party);
    }
    return settled(action);
  }

  @Mutation(() => ActionItem, { description: 'Names who answers for a party; null leaves it to whoever sits or works for it.' })
  @Acts('actions.name-contact')
  async nameContact(
    @Args('partyId', { type: () => ID }) partyId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('personId', { type: () => ID, nullable: true }) personId: string | null,
  ): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(mayNameContact, { ...(await factsOf(action)), ...(await speakersFor(party)) });
    mustBeAlive(action);
    if (personId && !(await contactCandidates(party)).some((person) => person.id === personId)) {
      throw invalid({ field: 'personId', message: 'Kies iemand die voor deze partij werkt of namens haar aan tafel zit.' });
    }
    await change(party, version, { contactId: personId });
    if (personId) await enqueue(partyAssigned, { partyId: party.id, ...byViewer() });
    return settled(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.speak-for-party')
  async acceptPart(@Args('partyId', { type: () => ID }) partyId: string, @Args('version', { type: () => Int }) version: number): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(maySpeakForParty, await speakersFor(party));
    mustBeAlive(action);
    await change(party, version, { acceptance: Acceptance.ACCEPTED, declineReason: null }, { onBehalfOfId: party.organisationId });
    return settled(action);
  }

  @Mutation(() => ActionItem, { description: '‘Niet wij, vraag …’: the reason says whom to ask.' })
  @Acts('actions.speak-for-party')
  async declinePart(
    @Args('partyId', { type: () => ID }) partyId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('reason') reason: string,
  ): Promise<ActionItem> {
    const { action, party } = await lockParty(partyId);
    grant(maySpeakForParty, await speakersFor(party));
    mustBeAlive(action);
    const declineReason = requiredText('reason', reason, { ...reasonRules, ask: 'Zeg waarom niet, en wie het beter kan doen.' });
    await change(party, version, { acceptance: Acceptance.DECLINED, declineReason }, { onBehalfOfId: party.organisationId });
    return settled(action);
  }
}

/** After a change of parties: who may read and how it stands follow from them. */
async function settled(action: ActionItem): Promise<ActionItem> {
  await spreadReadability(action);
  await keepStanding(action);
  return asItIsNow(action);
}
