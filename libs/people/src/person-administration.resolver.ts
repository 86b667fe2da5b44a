import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, VisibleRows } from '@schakel/access';
import { byId, forgetLoaded, loader } from '@schakel/graphql';
import { change } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { In } from 'typeorm';
import { Account } from './account.entity.js';
import { addressChanged } from './address-changed.js';
import { mayChangePerson, mayDeactivate, mayInvite } from './administration.policy.js';
import { sessionsToEnd } from './end-sessions.job.js';
import { EndingKind, endWithHandOver, endings } from './endings.js';
import { Invitation, fitEmail, giveAccount, invitationOf, refuseTaken, sendInvitation } from './invitation.js';
import { keepAnAdministrator } from './last-administrator.js';
import { lockPerson } from './lock-person.js';
import { LinkPurpose } from './one-time-link.entity.js';
import { voidLinks } from './one-time-links.js';
import { fitName } from './person-names.js';
import { Person } from './person.entity.js';


const asNow = async (person: Person): Promise<Person> => {
  forgetLoaded();
  return unit().manager.findOneByOrFail(Person, { id: person.id });
};

const personArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** Name, address, invitation, deactivation: the administrator's. */
@Resolver(() => Person)
export class PersonAdministrationResolver {
  @VisibleRows()
  @Query(() => Person, { nullable: true })
  async person(@Args('id', personArg) id: string): Promise<Person | null> {
    return isId(id) ? byId(Person, id) : null;
  }

  @ResolveField(() => Account, { nullable: true, description: 'How the person signs in; null for who has no account, and for who may not know.' })
  account(@Parent() { id }: Person): Promise<Account | null> {
    return loader<string, Account | null>('accounts', async (ids) => {
      const found = new Map((await unit().manager.findBy(Account, { personId: In([...ids]) })).map((account) => [account.personId, account]));
      return ids.map((one) => found.get(one) ?? null);
    }).load(id);
  }

  @ResolveField(() => Invitation, { nullable: true, description: 'The last one; for administrators.' })
  invitation(@Parent() { id }: Person): Promise<Invitation | null> {
    return invitationOf(id);
  }

  @Acts('people.change')
  @Mutation(() => Person)
  async changePerson(@Args('id', personArg) id: string, @Args('version', versionArg) version: number, @Args('name') name: string): Promise<Person> {
    const person = await lockPerson(id, mayChangePerson);
    await change(person, version, { name: fitName(name) });
    return asNow(person);
  }

  @Acts('people.change')
  @Mutation(() => Person, { description: '`version` is the account’s; the former and the new address each get a mail. Open links stop working.' })
  async changeAddress(@Args('id', personArg) id: string, @Args('version', versionArg) version: number, @Args('email') typed: string): Promise<Person> {
    const person = await lockPerson(id, mayChangePerson);
    const email = fitEmail(typed);
    const account = await unit().manager.findOneBy(Account, { personId: id });
    if (!account) throw conflict('NO_ACCOUNT', 'Deze persoon heeft nog geen account. Nodig de persoon uit.');
    const former = account.email;
    if (email !== former) await refuseTaken(email);
    await change(account, version, { email });
    if (email !== former) {
      await voidLinks(id);
      await enqueue(addressChanged, { personId: id, former, present: email });
    }
    return asNow(person);
  }

  @Acts('people.invite')
  @Mutation(() => Person, { description: 'By mail, with a link that works once; the link of an older invitation stops working. `email` for who has no account yet.' })
  async invitePerson(@Args('id', personArg) id: string, @Args('email', { type: () => String, nullable: true }) typed?: string | null): Promise<Person> {
    const person = await lockPerson(id, mayInvite);
    if (person.deactivatedAt) throw conflict('DEACTIVATED', 'Deze persoon doet niet meer mee. Laat de persoon eerst weer toe.');
    const account = await unit().manager.findOneBy(Account, { personId: id });
    if (account?.lastSignedInAt) throw conflict('HAS_SIGNED_IN', 'Deze persoon heeft al ingelogd, en kan zelf een nieuw wachtwoord vragen.');
    if (!account) await giveAccount(id, fitEmail(typed ?? ''));
    await sendInvitation(id);
    return asNow(person);
  }

  @Acts('people.invite')
  @Mutation(() => Person)
  async withdrawInvitation(@Args('id', personArg) id: string): Promise<Person> {
    const person = await lockPerson(id, mayInvite);
    if ((await voidLinks(id, LinkPurpose.INVITATION)) === 0) throw conflict('NO_OPEN_INVITATION', 'Er is geen uitnodiging die nog open staat.');
    return asNow(person);
  }

  @Acts('people.deactivate')
  @Mutation(() => Person, { description: 'Signed out at once, and sees nothing any more; what this person wrote stays.' })
  async deactivatePerson(
    @Args('id', personArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('successorId', { type: () => ID, nullable: true }) successorId?: string | null,
  ): Promise<Person> {
    const person = await lockPerson(id, mayDeactivate);
    if (person.deactivatedAt && person.version === version) throw conflict('DEACTIVATED', 'Deze persoon doet al niet meer mee.');
    await keepAnAdministrator({ withoutPersonId: id });
    const ending = await endings.get(EndingKind.PERSON)?.(id, unit().moment.day);
    const end = async (): Promise<void> => {
      await change(person, version, { deactivatedAt: unit().moment.at });
      await voidLinks(id);
      await enqueue(sessionsToEnd, { personId: id });
    };
    await (ending ? endWithHandOver(ending, successorId ?? null, end) : end());
    return asNow(person);
  }

  @Acts('people.deactivate')
  @Mutation(() => Person, { description: 'Takes part again, with the affiliations, seats and functions that still hold.' })
  async reinstatePerson(@Args('id', personArg) id: string, @Args('version', versionArg) version: number): Promise<Person> {
    const person = await lockPerson(id, mayDeactivate);
    if (!person.deactivatedAt && person.version === version) throw conflict('NOT_DEACTIVATED', 'Deze persoon doet al mee.');
    await change(person, version, { deactivatedAt: null });
    return asNow(person);
  }
}
