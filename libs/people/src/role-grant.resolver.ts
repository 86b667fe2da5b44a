import { Args, Field, ID, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsEnum, IsUUID } from 'class-validator';
import { conflict, isId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, byId, forgetLoaded, manyBy, mustSee } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { mayGrantRole } from './administration.policy.js';
import { keepAnAdministrator } from './last-administrator.js';
import { lockPerson } from './lock-person.js';
import { checkBounds, endPeriod, lastDayOf, refuseOverlap } from './period-rules.js';
import { Person } from './person.entity.js';
import { PlatformRole, RoleGrant } from './role-grant.entity.js';

@InputType()
export class GrantRoleInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Kies een persoon uit de lijst.' })
  personId: string;

  @Field(() => PlatformRole)
  @IsEnum(PlatformRole)
  role: PlatformRole;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
}

/** The two roles of the platform: who has them, since when, by whom. */
@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @Acts('people.grant-role')
  @Query(() => [RoleGrant], { description: 'Every grant, also those that ended; administrator only.' })
  async roleGrants(): Promise<RoleGrant[]> {
    grant(mayGrantRole, undefined);
    return unit().manager.find(RoleGrant, { order: { role: 'ASC', from: 'DESC', id: 'ASC' }, take: 500 });
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: RoleGrant): Promise<Person> {
    return mustSee(Person, personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null for who was made administrator from the command line.' })
  grantedBy(@Parent() { grantedById }: RoleGrant): Promise<Person | null> {
    return byId(Person, grantedById);
  }

  @Acts('people.grant-role')
  @Mutation(() => RoleGrant)
  async grantRole(@Args('input') { personId, role, from, until = null }: GrantRoleInput): Promise<RoleGrant> {
    const person = await lockPerson(personId, mayGrantRole);
    if (person.deactivatedAt) throw conflict('DEACTIVATED', 'Deze persoon doet niet meer mee. Laat de persoon eerst weer toe.');
    checkBounds({ from, until });
    refuseOverlap(await unit().manager.findBy(RoleGrant, { personId, role }), { from, until }, `${person.name} heeft deze rol al in (een deel van) die periode.`);
    const granted = await insert(RoleGrant, { personId, role, from, until, grantedById: unit().viewer.personId });
    forgetLoaded();
    return granted;
  }

  @Acts('people.grant-role')
  @Mutation(() => Person, { description: 'After `lastDay`, or at once. Never the last administrator.' })
  async endRole(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('lastDay', { type: () => DayScalar, nullable: true }) lastDay?: Day | null,
  ): Promise<Person> {
    const row = isId(id) ? await unit().manager.findOneBy(RoleGrant, { id }) : null;
    if (!row) throw notFound();
    grant(mayGrantRole, undefined);
    if (row.role === PlatformRole.ADMINISTRATOR) await keepAnAdministrator({ withoutGrantId: id });
    await endPeriod(row, version, lastDayOf(lastDay));
    forgetLoaded();
    return mustSee(Person, row.personId);
  }
}

@Resolver(() => Person)
export class PersonRolesResolver {
  @ResolveField(() => [RoleGrant], { description: 'Roles of the platform, also those that ended.' })
  roleGrants(@Parent() { id }: Person): Promise<RoleGrant[]> {
    return manyBy(RoleGrant, 'personId', id, { from: 'ASC', id: 'ASC' });
  }
}
