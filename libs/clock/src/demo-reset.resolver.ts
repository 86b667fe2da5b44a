import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { mayResetDemo } from './clock.policy.js';
import { DemoReset } from './demo-reset.entity.js';
import { askForReset } from './reset-demo.js';

@Resolver(() => DemoReset)
export class DemoResetResolver {
  @Acts('clock.reset-demo')
  @Query(() => DemoReset, { nullable: true, description: 'Administrator only: the last time that somebody asked for the beginning.' })
  async lastDemoReset(): Promise<DemoReset | null> {
    grant(mayResetDemo, undefined);
    const [last] = await unit().manager.find(DemoReset, { order: { askedAt: 'DESC' }, take: 1 });
    return last ?? null;
  }

  @Acts('clock.reset-demo')
  @Mutation(() => DemoReset, { description: 'Administrator, demo mode: everything that was done here disappears. CONFLICT: RESET_IS_UNDER_WAY, CLOCK_IS_REAL.' })
  async resetDemo(): Promise<DemoReset> {
    grant(mayResetDemo, undefined);
    return askForReset();
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null when that person came during the demo, and went with it.' })
  askedBy(@Parent() reset: DemoReset): Promise<Person | null> {
    return byId(Person, reset.askedById);
  }
}
