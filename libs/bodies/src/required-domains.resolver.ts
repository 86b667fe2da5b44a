import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { Acts } from '@schakel/access';
import { forgetLoaded } from '@schakel/graphql';
import { change } from '@schakel/history';
import { Domain } from '@schakel/organisations';
import { bodyToArrange } from './body-settings.resolver.js';
import { Body } from './body.entity.js';

@Resolver(() => Body)
export class RequiredDomainsResolver {
  @Mutation(() => Body, { description: 'Which domains belong at this table. Null: those that sit there. Meetings that were held keep what was asked then.' })
  @Acts('bodies.arrange')
  async requireDomains(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('domains', { type: () => [Domain], nullable: true }) domains: Domain[] | null,
  ): Promise<Body> {
    if (!isId(bodyId)) throw notFound();
    const body = await bodyToArrange(bodyId);
    const required = domains && Object.values(Domain).filter((domain) => domains.includes(domain));
    await change(body, version, { requiredDomains: required });
    forgetLoaded();
    return body;
  }
}
