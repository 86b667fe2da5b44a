import { ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Viewer } from '@schakel/people';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { mandateOf } from './item-mandate.js';
import { MeetingState } from './meeting.entity.js';

/** Looked through, the newest meetings first, and shown. */
const most = { seen: 500, shown: 50 } as const;

/** Of a meeting that was convened, and not dealt with there; of an ended body nobody deals with it any more. */
const open = `
  item.subject is not null and item.state in ('${AgendaItemState.ACCEPTED}', '${AgendaItemState.PROPOSED}') and item.is_dealt_with is not true
  and item.meeting_id in (
    select meeting.id from meeting join body on body.id = meeting.body_id and (body.ended_on is null or body.ended_on > :today)
     where meeting.state in ('${MeetingState.PLANNED}', '${MeetingState.RUNNING}', '${MeetingState.HELD}', '${MeetingState.ADOPTED}'))`;

@Resolver(() => Viewer)
export class ItemsOfNobodyResolver {
  @ResolveField(() => [AgendaItem], {
    description: 'For the national coordinator: items whose subject no body takes, as far as they may be seen; the newest fifty. For others none.',
  })
  async itemsOfNobody(): Promise<AgendaItem[]> {
    const { manager, moment, viewer } = unit();
    if (!viewer.isNationalCoordinator) return [];
    const items = await manager.createQueryBuilder(AgendaItem, 'item').where(open, { today: moment.day }).orderBy('item.createdAt', 'DESC').addOrderBy('item.id').limit(most.seen).getMany();
    const answers = await Promise.all(items.map(mandateOf));
    return items.filter((_, at) => answers[at]?.answer === 'NOBODY').slice(0, most.shown);
  }
}
