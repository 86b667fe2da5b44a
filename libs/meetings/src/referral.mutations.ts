import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { forgetLoaded } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { In, Not } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { reasonColumn } from './agenda-item.inputs.js';
import { arrangedAgenda } from './arranged-agenda.js';
import { mayArrangeAgenda } from './agenda-item.policy.js';
import { highest } from './agenda-level.js';
import { mandateOf } from './item-mandate.js';
import { heldItem, itemAsItIsNow, mustBeAhead } from './load-agenda.js';
import { mustHaveRoom, putOnAgenda } from './put-on-agenda.js';
import { referralKind } from './referral-outcome.js';
import { Referral, ReferralState } from './referral.entity.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

/** Where the mandates send an item now. Errors: CONFLICT NOT_ELSEWHERE, BODY_ENDED. */
async function receiverOf(item: AgendaItem): Promise<Body> {
  const mandate = await mandateOf(item);
  const body = mandate?.answer === 'BELONGS_TO' ? await unit().manager.findOneBy(Body, { id: mandate.bodyId }) : null;
  if (!body) throw conflict('NOT_ELSEWHERE', 'Volgens de mandaten hoort dit onderwerp niet bij een ander overleg. Bekijk de agenda opnieuw.');
  if (body.hasEnded(unit().moment.day)) throw conflict('BODY_ENDED', `${body.name} is geëindigd. Pas eerst het mandaat aan.`);
  return body;
}

/** A referral that the secretary or chair of `of` may act on, as it was seen. Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
async function openReferral(id: string, of: (referral: Referral) => string): Promise<Referral> {
  const referral = isId(id) ? await unit().manager.findOneBy(Referral, { id }) : null;
  if (!referral) throw notFound();
  grant(mayArrangeAgenda, { bodyId: of(referral) });
  if (referral.state !== ReferralState.OPEN) throw conflict('WRONG_STATE', 'Over dit punt is intussen al beslist.', { state: referral.state });
  return referral;
}

function asItIsNow(referral: Referral): Referral {
  forgetLoaded();
  return referral;
}

/** What does not belong at a table goes to the one that has the mandate. */
@Resolver(() => Referral)
export class ReferralMutations {
  @Acts('agenda.arrange')
  @Mutation(() => Referral, { description: 'To the body to which the mandates send its subject. It stays on this agenda until it is withdrawn. Errors: CONFLICT NOT_ELSEWHERE, ALREADY_FORWARDED.' })
  async forwardAgendaItem(@Args('id', idArg) id: string): Promise<Referral> {
    const { item, meeting } = await heldItem(id);
    grant(mayArrangeAgenda, meeting);
    mustBeAhead(meeting);
    if (!new Set([AgendaItemState.PROPOSED, AgendaItemState.ACCEPTED]).has(item.state)) throw conflict('WRONG_STATE', 'Over dit agendapunt is intussen al beslist.', { state: item.state });
    const to = await receiverOf(item);
    if (await unit().manager.existsBy(Referral, { itemId: item.id, state: Not(In([ReferralState.DECLINED, ReferralState.RECALLED])) })) throw conflict('ALREADY_FORWARDED', 'Dit punt is al doorverwezen.');
    const { viewer, moment } = unit();
    const { title, explanation, subject, purpose, level, bodyId } = item;
    const readerBodyIds = level === Level.CONFIDENTIAL ? [] : [to.id];
    const values = { title, explanation, subject, purpose, level, bodyId, readerBodyIds, toBodyId: to.id, itemId: item.id, state: ReferralState.OPEN, forwardedById: viewer.personId, forwardedOn: moment.day };
    return asItIsNow(await insert<Referral>(Referral, values));
  }

  @Acts('agenda.arrange')
  @Mutation(() => AgendaItem, { description: 'The body it was forwarded to puts it on the agenda of one of its meetings, at the end.' })
  async placeReferral(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('meetingId', idArg) meetingId: string): Promise<AgendaItem> {
    const referral = await openReferral(id, ({ toBodyId }) => toBodyId);
    const meeting = await arrangedAgenda(meetingId);
    if (meeting.bodyId !== referral.toBodyId) throw notFound();
    await mustHaveRoom(meeting, 1, 'meetingId');
    await change(referral, version, { state: ReferralState.PLACED, answeredOn: unit().moment.day });
    const { title, explanation, subject, purpose, level } = referral;
    const [item] = await putOnAgenda(meeting, [{ title, explanation, subject, purpose, level: highest(level, meeting.level), originKind: referralKind, originId: referral.id }]);
    return itemAsItIsNow(item as AgendaItem);
  }

  @Acts('agenda.arrange')
  @Mutation(() => Referral, { description: 'The body it was forwarded to does not take it. The reason goes back.' })
  async declineReferral(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason') typed: string): Promise<Referral> {
    const referral = await openReferral(id, ({ toBodyId }) => toBodyId);
    const reason = reasonColumn(typed);
    if (!reason) throw invalid({ field: 'reason', message: 'Vul in waarom dit punt niet op de agenda komt.' });
    return asItIsNow(await change(referral, version, { state: ReferralState.DECLINED, reason, answeredOn: unit().moment.day }));
  }

  @Acts('agenda.arrange')
  @Mutation(() => Referral, { description: 'The body that forwarded it takes it back, as long as it was not answered.' })
  async recallReferral(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Referral> {
    const referral = await openReferral(id, ({ bodyId }) => bodyId);
    return asItIsNow(await change(referral, version, { state: ReferralState.RECALLED }));
  }
}
