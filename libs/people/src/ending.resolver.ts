import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { addDays, isId, notFound, type Day } from '@schakel/kernel';
import { VisibleRows } from '@schakel/access';
import { DayScalar } from '@schakel/graphql';
import { Consequence, EndingKind, consequenceContributions, endings } from './endings.js';
import { lastDayOf } from './period-rules.js';

@Resolver()
export class EndingResolver {
  @VisibleRows()
  @Query(() => [Consequence], { description: 'What nobody would take care of any more if this ended after `lastDay`, or at once. Changes nothing.' })
  async endingPreview(
    @Args('kind', { type: () => EndingKind }) kind: EndingKind,
    @Args('id', { type: () => ID }) id: string,
    @Args('lastDay', { type: () => DayScalar, nullable: true }) lastDay?: Day | null,
  ): Promise<Consequence[]> {
    const look = endings.get(kind);
    if (!look || !isId(id)) throw notFound();
    const ending = await look(id, addDays(lastDayOf(lastDay), 1));
    const found: Consequence[] = [];
    for (const { find } of consequenceContributions.all()) found.push(...(await find(ending)));
    return found;
  }
}
