import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { EndingResolver } from './ending.resolver.js';
import { FollowResolver } from './follow.resolver.js';
import { LastChangeResolver } from './last-change.resolver.js';
import { FoundPersonResolver } from './people.search.js';
import { PersonAdministrationResolver } from './person-administration.resolver.js';
import { PersonRolesResolver, RoleGrantResolver } from './role-grant.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SignInController } from './sign-in.controller.js';
import { ViewerResolver } from './viewer.resolver.js';

/** People, accounts and sign-in. Needs DataSource and PEOPLE_SETTINGS from a global module. */
@Module({
  controllers: [SignInController, AccountController],
  providers: [EndingResolver, FollowResolver, FoundPersonResolver, LastChangeResolver, PersonAdministrationResolver, PersonRolesResolver, RoleGrantResolver, SessionResolver, ViewerResolver],
})
export class PeopleModule {}
