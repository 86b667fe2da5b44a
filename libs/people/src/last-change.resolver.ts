import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';

/** Who changed a record last, for who was changing it at the same time. */
@ObjectType()
export class LastChange {
  @Field(() => String, { description: 'Name of the person.' })
  by: string;

  @Field(() => Date)
  at: Date;
}

@Resolver(() => LastChange)
export class LastChangeResolver {
  @VisibleRows()
  @Query(() => LastChange, { nullable: true, description: 'The last change of one record by a person; null when there was none, or none that the viewer may read.' })
  async lastChange(@Args('recordId', { type: () => ID }) recordId: string): Promise<LastChange | null> {
    if (!isId(recordId)) return null;
    const [last]: LastChange[] = await unit().manager.query(
      `select p.name as "by", h.domain_at as "at" from history_entry h join person p on p.id = h.actor_id
        where h.record_id = $1 order by h.recorded_at desc, h.id desc limit 1`,
      [recordId],
    );
    return last ?? null;
  }
}
