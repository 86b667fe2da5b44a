import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, isId, notFound } from '@schakel/kernel';
import { Level, readabilityOf, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { forgetLoaded } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { highest } from '@schakel/meetings';
import { Learning } from './learning.entity.js';
import { PutForward, PutForwardState } from './put-forward.entity.js';
import { isReadableAt, mayPutForward, mayTakeBack } from './put-forward.policy.js';

const seen = async <T extends Learning | Body | PutForward>(entity: new () => T, id: string): Promise<T> => {
  const row = isId(id) ? await unit().manager.findOneBy(entity, { id } as never) : null;
  if (!row) throw notFound();
  return row;
};

function asItIsNow(forward: PutForward): PutForward {
  forgetLoaded();
  return forward;
}

@Resolver(() => PutForward)
export class PutForwardMutations {
  @Acts('learnings.putForward')
  @Mutation(() => PutForward, { description: 'To a body of which the viewer is a member: offered to the agenda of its next meeting. Errors: CONFLICT NOT_SHARED, ALREADY_PUT_FORWARD, BODY_ENDED.' })
  async putLearningForward(@Args('learningId', { type: () => ID }) learningId: string, @Args('bodyId', { type: () => ID }) bodyId: string): Promise<PutForward> {
    const [learning, body] = [await seen(Learning, learningId), await seen(Body, bodyId)];
    grant(mayPutForward, { bodyId });
    const { moment, viewer } = unit();
    if (body.hasEnded(moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is beëindigd. Kies een ander overleg.');
    if (!isReadableAt(learning, bodyId)) throw conflict('NOT_SHARED', 'Dit leerpunt is nog niet gedeeld. U kunt het alleen inbrengen bij het overleg waar het vandaan komt.');
    await unit().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 14))', [learning.id]);
    if (await unit().manager.existsBy(PutForward, { learningId, bodyId, state: PutForwardState.OPEN })) throw conflict('ALREADY_PUT_FORWARD', `Dit leerpunt is al ingebracht bij ${body.name}.`);
    const values = { ...readabilityOf(learning), level: highest(learning.level, Level.BODY), bodyId, learningId, state: PutForwardState.OPEN, putForwardById: viewer.personId, putForwardOn: moment.day, putForwardAt: moment.at };
    return asItIsNow(await insert<PutForward>(PutForward, values));
  }

  @Acts('learnings.takeBack')
  @Mutation(() => PutForward, { description: 'No longer offered to that body. Errors: CONFLICT WRONG_STATE.' })
  async takeLearningBack(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number): Promise<PutForward> {
    const forward = await seen(PutForward, id);
    grant(mayTakeBack, forward);
    if (forward.state !== PutForwardState.OPEN) throw conflict('WRONG_STATE', 'Dit leerpunt is al teruggetrokken.', { state: forward.state });
    return asItIsNow(await change(forward, version, { state: PutForwardState.WITHDRAWN }));
  }
}
