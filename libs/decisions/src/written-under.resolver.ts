import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId, manyBy } from '@schakel/graphql';
import { AgendaItem } from '@schakel/meetings';
import { MinutesEntry } from '@schakel/minutes';
import { Decision } from './decision.entity.js';

/** Where a decision comes from. */
@Resolver(() => Decision)
export class WrittenUnderResolver {
  @ResolveField(() => AgendaItem, { nullable: true, description: 'The agenda item under which it was written down; null also when the viewer may not see that.' })
  async writtenUnder(@Parent() decision: Decision): Promise<AgendaItem | null> {
    const [entry] = await manyBy(MinutesEntry, 'recordId', decision.id, { madeAt: 'ASC', id: 'ASC' });
    return byId(AgendaItem, entry?.agendaItemId);
  }
}
