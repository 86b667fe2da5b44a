import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Organisation, OrganisationGroup } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { PartyAct, actsForParty } from './action-acts.js';
import { isReachable } from './action-defects.js';
import { factsOfAction, factsOfParty } from './action-facts.js';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { contactCandidates } from './contact-candidates.js';
import { inPartyOrder } from './party-order.js';
import { nameOfParty } from './party-name.js';

async function actsFor(party: ActionParty): Promise<PartyAct[]> {
  const [action, facts, partyFacts] = await Promise.all([byId(ActionItem, party.actionId), factsOfAction(party.actionId), factsOfParty(party.id)]);
  return action && facts ? actsForParty(unit().viewer, action, facts, party, partyFacts) : [];
}

@Resolver(() => ActionParty)
export class ActionPartyResolver {
  @ResolveField(() => ActionItem)
  action(@Parent() party: ActionParty): Promise<ActionItem> {
    return mustSee(ActionItem, party.actionId);
  }

  @ResolveField(() => String, { description: 'Of whichever it is: organisation, group or body.' })
  name(@Parent() party: ActionParty): Promise<string> {
    return nameOfParty(party);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() party: ActionParty): Promise<Organisation | null> {
    return byId(Organisation, party.organisationId);
  }

  @ResolveField(() => OrganisationGroup, { nullable: true })
  group(@Parent() party: ActionParty): Promise<OrganisationGroup | null> {
    return byId(OrganisationGroup, party.groupId);
  }

  @ResolveField(() => Body, { nullable: true, description: 'The body that is this party.' })
  body(@Parent() party: ActionParty): Promise<Body | null> {
    return byId(Body, party.partyBodyId);
  }

  @ResolveField(() => Body, { nullable: true, description: '‘Namens’ this body.' })
  onBehalfOf(@Parent() party: ActionParty): Promise<Body | null> {
    return byId(Body, party.onBehalfOfBodyId);
  }

  @ResolveField(() => ActionParty, { nullable: true, description: 'The group of which this party is an opened member.' })
  openedFrom(@Parent() party: ActionParty): Promise<ActionParty | null> {
    return byId(ActionParty, party.openedFromId);
  }

  @ResolveField(() => [ActionParty], { description: 'Its opened members, when it is a group.' })
  async opened(@Parent() party: ActionParty): Promise<ActionParty[]> {
    const parties = await manyBy(ActionParty, 'actionId', party.actionId);
    return inPartyOrder(parties.filter((other) => other.openedFromId === party.id));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who answers for it, when somebody was named.' })
  contact(@Parent() party: ActionParty): Promise<Person | null> {
    return byId(Person, party.contactId);
  }

  @ResolveField(() => Boolean, { description: 'Somebody can speak for it; of an opened group: for one of its members.' })
  isReachable(@Parent() party: ActionParty): Promise<boolean> {
    return isReachable(party);
  }

  @ResolveField(() => [PartyAct], { description: 'What the viewer may do for it in the state its action is in.' })
  viewerMay(@Parent() party: ActionParty): Promise<PartyAct[]> {
    return actsFor(party);
  }

  @ResolveField(() => [Person], { description: 'Who can be named as its contact; empty for who may not name one.' })
  async contactCandidates(@Parent() party: ActionParty): Promise<Person[]> {
    return (await actsFor(party)).includes(PartyAct.NAME_CONTACT) ? contactCandidates(party) : [];
  }
}
