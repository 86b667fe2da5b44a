import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Affiliation, current } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { BodyFunction, FunctionState } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { isProposedTo, mayAcceptFunction, mayDeclineFunction, mayManageMembers } from './members.policy.js';
import { proposalFacts } from './function-answer.mutations.js';
import { steeringFacts } from './steering.js';

/** What the viewer may do with the members of a body, so that no screen offers what would be refused. */
@ObjectType()
export class MembersActs {
  @Field(() => Boolean, { description: 'Add, end and change seats and functions.' })
  mayManage: boolean;

  @Field(() => Boolean, { description: 'Regie or secretary is held by somebody who takes part; else the administrator manages the members.' })
  isSteered: boolean;
}

@Resolver(() => Body)
export class MembersActsResolver {
  @ResolveField(() => MembersActs)
  async members(@Parent() { id }: Body): Promise<MembersActs> {
    const facts = await steeringFacts(id);
    return { isSteered: !facts.isUnsteered, mayManage: mayManageMembers.allows(unit().viewer, facts) };
  }
}

@Resolver(() => BodyFunction)
export class FunctionActsResolver {
  @ResolveField(() => Boolean, { description: 'The viewer may accept it.' })
  async mayAccept(@Parent() held: BodyFunction): Promise<boolean> {
    return mayAcceptFunction.allows(unit().viewer, await proposalFacts(held));
  }

  @ResolveField(() => Boolean, { description: 'It was proposed to the viewer, or to a party for which the viewer speaks: he may say no.' })
  async mayDecline(@Parent() held: BodyFunction): Promise<boolean> {
    return held.state === FunctionState.PROPOSED && mayDeclineFunction.allows(unit().viewer, await proposalFacts(held));
  }

  @ResolveField(() => [Person], { description: 'Whom the proposed party can name when it accepts: who works for it now. None when a person was proposed.' })
  async peopleToName(@Parent() { state, personId, organisationId }: BodyFunction): Promise<Person[]> {
    if (state === FunctionState.ACCEPTED || personId || !organisationId) return [];
    const affiliations = current(await manyBy(Affiliation, 'organisationId', organisationId));
    const people = await Promise.all([...new Set(affiliations.map((one) => one.personId))].map((id) => byId(Person, id)));
    const present = people.filter((person) => person !== null);
    return present.filter(({ deactivatedAt }) => !deactivatedAt).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }
}

@Resolver(() => Body)
export class ProposalsToViewerResolver {
  @ResolveField(() => [BodyFunction], { description: 'Functions of this body that the viewer, or a party for which he speaks, is asked to take on.' })
  async proposalsToMe(@Parent() body: Body): Promise<BodyFunction[]> {
    const { viewer, moment } = unit();
    if (body.hasEnded(moment.day)) return [];
    const rows = await manyBy(BodyFunction, 'bodyId', body.id, { from: 'ASC', id: 'ASC' });
    const isOpen = ({ state, until }: BodyFunction): boolean => state === FunctionState.PROPOSED && (!until || until >= moment.day);
    return rows.filter((row) => isOpen(row) && isProposedTo(viewer, { proposedId: row.personId, proposedPartyId: row.organisationId }));
  }
}
