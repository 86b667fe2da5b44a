import { Args, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { connectionOf, mustSee, pageOf } from '@schakel/graphql';
import { byAddress } from '@schakel/organisations';
import { Meeting } from './meeting.entity.js';
import { MeetingOrder, MeetingsArgs, type MeetingFilter } from './meeting.inputs.js';

@ObjectType()
export class MeetingConnection extends connectionOf(Meeting) {}

function filtered({ bodyCode, states, from, until }: MeetingFilter) {
  const query = unit().manager.createQueryBuilder(Meeting, 'meeting');
  if (bodyCode) query.andWhere('meeting.body_id in (select id from body where lower(code) = lower(:bodyCode))', { bodyCode });
  if (states) query.andWhere('meeting.state = any(:states)', { states });
  if (from) query.andWhere('meeting.held_on >= :from', { from });
  if (until) query.andWhere('meeting.held_on <= :until', { until });
  return query;
}

const beyond: Record<MeetingOrder, string> = { [MeetingOrder.FIRST_DAY]: '9999-12-31', [MeetingOrder.LAST_DAY]: '0001-01-01' };

@Resolver(() => Meeting)
export class MeetingResolver {
  @VisibleRows()
  @Query(() => Meeting, { nullable: true, description: 'By its number, or by that of its draft.' })
  async meeting(@Args('number', { type: () => String }) number: string): Promise<Meeting | null> {
    return (await byAddress(Meeting, 'number', number)) ?? byAddress(Meeting, 'draftNumber', number);
  }

  @VisibleRows()
  @Query(() => MeetingConnection, { description: 'Those the viewer may know of.' })
  meetings(@Args() args: MeetingsArgs): Promise<MeetingConnection> {
    const day = { sql: `coalesce(meeting.held_on, '${beyond[args.order]}')`, type: 'date' as const };
    const id = { sql: 'meeting.id', type: 'uuid' as const };
    return pageOf(filtered(args.filter ?? {}), [day, id], args, args.order === MeetingOrder.FIRST_DAY ? 'ASC' : 'DESC');
  }

  @ResolveField(() => Body)
  body(@Parent() meeting: Meeting): Promise<Body> {
    return mustSee(Body, meeting.bodyId);
  }
}
