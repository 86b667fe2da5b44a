import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, forgetLoaded, requiredText, typedText } from '@schakel/graphql';
import { change, changeFact, insert } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { freeAddress, oneNameAtATime } from './address-of-name.js';
import { groupChanged } from './organisation-group.events.js';
import { GroupMember, OrganisationGroup } from './organisation-group.entity.js';
import { AddGroupInput, AddGroupMemberInput, EditGroupInput } from './organisation-group.inputs.js';
import { Organisation } from './organisation.entity.js';
import { mayKeepParties } from './organisations.policy.js';
import { mustNotOverlap } from './period.js';

async function seenGroup(id: string): Promise<OrganisationGroup> {
  const group = await unit().manager.findOneBy(OrganisationGroup, { id });
  if (!group) throw notFound();
  return group;
}

@Resolver(() => OrganisationGroup)
export class OrganisationGroupMutations {
  @Mutation(() => OrganisationGroup, { description: 'Its address is made from its name and never changes.' })
  @Acts('organisations.keep-parties')
  async addOrganisationGroup(@Args('input') input: AddGroupInput): Promise<OrganisationGroup> {
    grant(mayKeepParties, undefined);
    const values = await valuesIn(input);
    return insert(OrganisationGroup, { ...values, slug: await freeAddress(values.name) });
  }

  @Mutation(() => OrganisationGroup)
  @Acts('organisations.keep-parties')
  async editOrganisationGroup(@Args('input') input: EditGroupInput): Promise<OrganisationGroup> {
    const group = await seenGroup(input.id);
    grant(mayKeepParties, undefined);
    const values = await valuesIn(input, group.id);
    if (values.isOpen && !group.isOpen && (await unit().manager.existsBy(GroupMember, { groupId: group.id }))) {
      throw conflict('GROUP_HAS_MEMBERS', 'Deze groep heeft of had leden. Een open groep heeft geen lijst: maak dan een nieuwe groep.');
    }
    await changeFact(group, input.version, values);
    await enqueue(groupChanged, { groupId: group.id });
    forgetLoaded();
    return group;
  }

  @Mutation(() => OrganisationGroup)
  @Acts('organisations.keep-parties')
  async addGroupMember(@Args('input') { groupId, organisationId, from = null }: AddGroupMemberInput): Promise<OrganisationGroup> {
    const group = await seenGroup(groupId);
    grant(mayKeepParties, undefined);
    if (group.isOpen) throw conflict('GROUP_HAS_NO_LIST', 'Een open groep heeft geen lijst van leden.');
    const organisation = await unit().manager.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw invalid({ field: 'organisationId', message: 'Kies een partij uit de lijst.' });
    if (organisation.hasEnded(from ?? unit().moment.day)) throw invalid({ field: 'organisationId', message: `${organisation.name} is beëindigd. Kies een partij die er nog is.` });
    await oneNameAtATime();
    const members = await unit().manager.find(GroupMember, { where: { groupId }, order: { position: 'DESC' } });
    mustNotOverlap(members.filter((member) => member.organisationId === organisationId), { from, until: null }, () => {
      throw conflict('MEMBER_TWICE', `${organisation.name} staat al in deze groep.`);
    });
    await insert(GroupMember, { groupId, organisationId, from, position: (members[0]?.position ?? -1) + 1 });
    await enqueue(groupChanged, { groupId });
    forgetLoaded();
    return group;
  }

  @Mutation(() => OrganisationGroup, { description: 'The last day of a party in a closed group; without a day it stays after all. In actions where the group was opened, the party remains.' })
  @Acts('organisations.keep-parties')
  async endGroupMember(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('until', { type: () => DayScalar, nullable: true }) until: Day | null = null,
  ): Promise<OrganisationGroup> {
    const member = await unit().manager.findOneBy(GroupMember, { id });
    if (!member) throw notFound();
    grant(mayKeepParties, undefined);
    if (until && member.from && until < member.from) throw invalid({ field: 'until', message: 'De laatste dag ligt voor de eerste dag in deze groep.' });
    await oneNameAtATime();
    const others = await unit().manager.findBy(GroupMember, { groupId: member.groupId, organisationId: member.organisationId });
    mustNotOverlap(others.filter((other) => other.id !== id), { from: member.from, until }, () => {
      throw conflict('MEMBER_TWICE', 'Deze partij staat later nog een keer in de groep. Die tijden mogen elkaar niet overlappen.');
    });
    await change(member, version, { until });
    await enqueue(groupChanged, { groupId: member.groupId });
    forgetLoaded();
    return seenGroup(member.groupId);
  }
}

type GroupValues = Pick<OrganisationGroup, 'name' | 'isOpen' | 'description'>;

async function valuesIn({ name, isOpen, description }: AddGroupInput, ownId: string | null = null): Promise<GroupValues> {
  const wanted = requiredText('name', name, { max: 200, ask: 'Vul de naam van de groep in.' });
  const values = { name: wanted, isOpen, description: typedText('description', description, { max: 500 }) };
  await oneNameAtATime();
  const [holder]: { id: string }[] = await unit().manager.query('select id from organisation_group where lower(name) = lower($1) and id is distinct from $2::uuid limit 1', [wanted, ownId]);
  if (holder) throw invalid({ field: 'name', message: 'Er is al een groep met deze naam.' });
  return values;
}
