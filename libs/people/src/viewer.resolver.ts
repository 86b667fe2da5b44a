import { Args, ArgsType, Mutation, PickType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, Public, grant, requestScope } from '@schakel/access';
import { DayScalar, forgetLoaded, mustSee } from '@schakel/graphql';
import { change } from '@schakel/history';
import { Account } from './account.entity.js';
import { Person } from './person.entity.js';
import { fitName } from './person-names.js';
import { renameMyself } from './person.policy.js';
import { PlatformRole } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import { liveSessions } from './sessions.js';
import { Viewer } from './viewer.js';
import { WaitingItem, waitingContributions } from './waiting.js';

@ArgsType()
export class RenameMyselfArgs extends PickType(Person, ['name', 'version'] as const, ArgsType) {}

/** The viewer of this unit of work, for queries and mutations that answer with it. */
export async function currentViewer(): Promise<Viewer> {
  const person = await mustSee(Person, unit().viewer.personId);
  return Object.assign(new Viewer(), { person, version: person.version });
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Public()
  @Query(() => Viewer, { nullable: true, description: 'The signed-in person; null when nobody is signed in. The only query that answers without a session.' })
  async viewer(): Promise<Viewer | null> {
    return unit().settings.viewer ? currentViewer() : null;
  }

  @Acts('people.rename-myself')
  @Mutation(() => Viewer)
  async renameMyself(@Args() { name, version }: RenameMyselfArgs): Promise<Viewer> {
    const person = await mustSee(Person, unit().viewer.personId);
    grant(renameMyself, { personId: person.id });
    await change(person, version, { name: fitName(name) });
    forgetLoaded();
    return currentViewer();
  }

  @ResolveField(() => String)
  async email(): Promise<string> {
    const account = await unit().manager.findOneBy(Account, { personId: unit().viewer.personId });
    if (!account) throw notFound();
    return account.email;
  }

  @ResolveField(() => [PlatformRole])
  roles(): PlatformRole[] {
    const { isAdministrator, isNationalCoordinator } = unit().viewer;
    return [...(isNationalCoordinator ? [PlatformRole.NATIONAL_COORDINATOR] : []), ...(isAdministrator ? [PlatformRole.ADMINISTRATOR] : [])];
  }

  @ResolveField(() => [Session], { description: 'Where this person is signed in now, last used first.' })
  sessions(): Promise<Session[]> {
    return liveSessions(unit().viewer.personId);
  }

  @ResolveField(() => DayScalar, { description: 'The day it is for the domain: the demo clock’s day in demo mode.' })
  today(): Day {
    return unit().moment.day;
  }

  @ResolveField(() => Boolean)
  isDemo(): boolean {
    return requestScope().isDemo;
  }

  @ResolveField(() => [WaitingItem], { description: 'What waits for this person, over all kinds; each kind is contributed by its own library.' })
  async waiting(): Promise<WaitingItem[]> {
    const contributions = await Promise.all(waitingContributions.all().map((contribute) => contribute()));
    return contributions.flat();
  }
}
