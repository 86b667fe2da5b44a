import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant, requestScope } from '@schakel/access';
import { Session } from './session.entity.js';
import { revokeOtherSessions, revokeSession } from './session.policy.js';
import { endSession, endSessions } from './sessions.js';
import { Viewer } from './viewer.js';
import { currentViewer } from './viewer.resolver.js';

@Resolver(() => Session)
export class SessionResolver {
  @ResolveField(() => Boolean, { description: 'This very session.' })
  isCurrent(@Parent() session: Session): boolean {
    return session.id === requestScope().sessionId;
  }

  @Acts('people.revoke-session')
  @Mutation(() => Viewer, { description: 'Ends one of one’s own sessions; the browser is signed out at its next request.' })
  async revokeSession(@Args('id', { type: () => ID }) id: string): Promise<Viewer> {
    const session = isId(id) ? await unit().manager.findOneBy(Session, { id }) : null;
    if (!session) throw notFound();
    grant(revokeSession, session);
    await endSession(session);
    return currentViewer();
  }

  @Acts('people.revoke-other-sessions')
  @Mutation(() => Viewer)
  async revokeOtherSessions(): Promise<Viewer> {
    const { personId } = unit().viewer;
    grant(revokeOtherSessions, { personId });
    await endSessions(personId, requestScope().sessionId);
    return currentViewer();
  }
}
