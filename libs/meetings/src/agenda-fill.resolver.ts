import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { loader } from '@schakel/graphql';
import { In } from 'typeorm';
import { AgendaItem, AgendaItemState, AgendaPurpose, agendaLimits } from './agenda-item.entity.js';
import { arrangedAgenda } from './arranged-agenda.js';
import { mayArrangeAgenda } from './agenda-item.policy.js';
import { highest } from './agenda-level.js';
import { AgendaOffer, agendaContributions, type AgendaOrigin } from './agenda-offer.js';
import { carryPapers } from './carry-papers.js';
import { isOver, itemsAsTheyAreNow } from './load-agenda.js';
import { Meeting } from './meeting.entity.js';
import { mustHaveRoom, putOnAgenda, type NewItem } from './put-on-agenda.js';
import { followReferral } from './referral-outcome.js';

@InputType()
export class AgendaOfferInput {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  id: string;
}

@ObjectType('AgendaOrigin', { description: 'What an item was put on the agenda for.' })
class ItemOrigin {
  @Field(() => String)
  kind: string;

  @Field(() => String, { description: 'Of the record; of the meeting for what was left over; the code of the body for a list of its own.' })
  number: string;

  @Field(() => String)
  title: string;
}

/** What was left over of a record that is open itself is that record, with what was written at the item. */
function merged(offers: readonly AgendaOffer[]): AgendaOffer[] {
  const left = new Map(offers.flatMap(({ leftOver }) => (leftOver?.originKind && leftOver.originId ? [[keyOf({ kind: leftOver.originKind, id: leftOver.originId }), leftOver] as const] : [])));
  const records = new Set(offers.filter(({ leftOver }) => !leftOver).map(keyOf));
  const isDouble = ({ leftOver }: AgendaOffer): boolean => Boolean(leftOver?.originKind && leftOver.originId && records.has(keyOf({ kind: leftOver.originKind, id: leftOver.originId })));
  return offers.filter((offer) => !isDouble(offer)).map((offer) => {
    const leftOver = offer.leftOver ?? left.get(keyOf(offer));
    return leftOver ? { ...offer, leftOver, level: highest(offer.level, leftOver.level) } : offer;
  });
}

/** What comes on the agenda for an offer. */
function itemOf(meeting: Meeting, { kind, id, title, level, purpose = AgendaPurpose.DISCUSSION, leftOver }: AgendaOffer): NewItem {
  const { explanation, subject, minutes, presenterId, presenterOrganisationId } = leftOver ?? {};
  const written = leftOver ? { explanation, subject, minutes, presenterId, presenterOrganisationId, purpose: leftOver.purpose } : { purpose };
  return { title: title.slice(0, agendaLimits.title), ...written, originKind: kind, originId: id, level: highest(level, meeting.level) };
}

const keyOf = ({ kind, id }: AgendaOfferInput): string => `${kind}:${id}`;

/** What is open and does not stand on this agenda yet, nor was declined for it. */
async function openFor(meeting: Meeting): Promise<AgendaOffer[]> {
  const offers: AgendaOffer[] = [];
  for (const { offersFor } of agendaContributions.all()) offers.push(...(await offersFor(meeting)));
  const items = await unit().manager.findBy(AgendaItem, { meetingId: meeting.id, state: In([AgendaItemState.ACCEPTED, AgendaItemState.PROPOSED]) });
  const present = new Set(items.map(({ originKind, originId }) => `${originKind ?? ''}:${originId ?? ''}`));
  return merged(offers).filter((offer) => !present.has(keyOf(offer)));
}

@Resolver(() => Meeting)
export class AgendaFillResolver {
  @ResolveField(() => [AgendaOffer], { description: 'What is open and can be put on the agenda; for who arranges it, else empty.' })
  agendaOffers(@Parent() meeting: Meeting): Promise<AgendaOffer[]> {
    if (isOver(meeting) || !mayArrangeAgenda.allows(unit().viewer, meeting)) return Promise.resolve([]);
    return openFor(meeting);
  }

  @Acts('agenda.arrange')
  @Mutation(() => [AgendaItem], { description: 'Puts what is open on the agenda, in the order given. Errors: CONFLICT OFFER_GONE when one of them is no longer open, or stands on it already.' })
  async fillAgenda(@Args('meetingId', { type: () => ID }) meetingId: string, @Args('offers', { type: () => [AgendaOfferInput] }) asked: AgendaOfferInput[]): Promise<AgendaItem[]> {
    const meeting = await arrangedAgenda(meetingId);
    if (asked.length === 0) throw invalid({ field: 'offers', message: 'Kies ten minste één punt.' });
    await mustHaveRoom(meeting, asked.length, 'offers');
    const open = new Map((await openFor(meeting)).map((offer) => [keyOf(offer), offer]));
    const chosen = [...new Set(asked.map(keyOf))].map((key) => {
      const offer = open.get(key);
      if (!offer) throw conflict('OFFER_GONE', 'Een van deze punten is intussen afgehandeld, of staat al op de agenda. Bekijk de lijst opnieuw.');
      return offer;
    });
    const items = await putOnAgenda(meeting, chosen.map((offer) => itemOf(meeting, offer)));
    for (const [place, { leftOver }] of chosen.entries()) {
      const item = items[place];
      if (!leftOver || !item) continue;
      await carryPapers(leftOver.id, item);
      await followReferral(item);
    }
    return itemsAsTheyAreNow(items);
  }
}

@Resolver(() => AgendaItem)
export class AgendaOriginResolver {
  @ResolveField(() => ItemOrigin, { nullable: true, description: 'Null also when the viewer may not see it.' })
  async origin(@Parent() { originKind: kind, originId }: AgendaItem): Promise<ItemOrigin | null> {
    const contribution = kind === null ? undefined : agendaContributions.get(kind);
    if (kind === null || !originId || !contribution) return null;
    const found = await loader<string, AgendaOrigin | null>(`origin of agenda items: ${kind}`, async (ids) => {
      const origins = await contribution.originsOf(ids);
      return ids.map((id) => origins.get(id) ?? null);
    }).load(originId);
    return found && { kind, ...found };
  }
}
