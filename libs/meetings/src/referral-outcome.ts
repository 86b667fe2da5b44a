import { Level, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { In } from 'typeorm';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';
import { leftOverKind } from './agenda-offer.js';
import { isOver } from './load-agenda.js';
import { Meeting } from './meeting.entity.js';
import { Referral, ReferralState } from './referral.entity.js';

export const referralKind = 'REFERRAL';

// An item that was carried over so often is another subject by now.
const mostSteps = 12;

/** The referral that an item came of: its own, or that of the item it was left over from. */
async function referralBehind(item: AgendaItem): Promise<Referral | null> {
  const { manager } = unit();
  let at: AgendaItem | null = item;
  for (let step = 0; at?.originId && step < mostSteps; step += 1) {
    if (at.originKind === referralKind) return manager.findOneBy(Referral, { id: at.originId });
    at = at.originKind === leftOverKind ? await manager.findOneBy(AgendaItem, { id: at.originId }) : null;
  }
  return null;
}

/** Taken off the agenda it waits again; what was carried over was on one before. */
function stateOf({ state, isDealtWith, originKind }: AgendaItem, isPast: boolean): ReferralState {
  if (state !== AgendaItemState.ACCEPTED) return originKind === referralKind ? ReferralState.OPEN : ReferralState.LEFT_OVER;
  if (isDealtWith) return ReferralState.DISCUSSED;
  return isPast || isDealtWith === false ? ReferralState.LEFT_OVER : ReferralState.PLACED;
}

/** What became of a forwarded item is told to who forwarded it: after each change to the item that came of it, also at a next meeting. */
export async function followReferral(item: AgendaItem): Promise<void> {
  const referral = await referralBehind(item);
  if (!referral) return;
  const { manager, moment } = unit();
  const meeting = await manager.findOneByOrFail(Meeting, { id: item.meetingId });
  // An answer of an earlier meeting does not take the place of a later one.
  if (item.state === AgendaItemState.ACCEPTED && (await manager.existsBy(AgendaItem, { originKind: leftOverKind, originId: item.id, state: AgendaItemState.ACCEPTED }))) return;
  const state = stateOf(item, isOver(meeting));
  if (referral.state !== state) await change(referral, referral.version, { state, answeredOn: moment.day });
}

/** The meeting is over: what other tables forwarded to it and nobody called dealt with, was left over. */
export async function followReferralsOf(meeting: Meeting): Promise<void> {
  const items = await unit().manager.findBy(AgendaItem, { meetingId: meeting.id, state: AgendaItemState.ACCEPTED, originKind: In([referralKind, leftOverKind]) });
  for (const item of items) await followReferral(item);
}

/**
 * From then on another body answers it: its question went over with what the first one left behind. Back at the table that asked, it is no question
 * any more: declined, and false. Beyond the viewer's sight.
 */
export async function moveReferral(id: string, toBodyId: string, state?: ReferralState): Promise<boolean> {
  const referral = await unit().manager.findOneByOrFail(Referral, { id });
  if (referral.bodyId === toBodyId) {
    await change(referral, referral.version, { state: ReferralState.DECLINED, reason: 'Het overleg waarnaar dit was verwezen is gestopt. U neemt dit punt zelf over.', answeredOn: unit().moment.day });
    return false;
  }
  await change(referral, referral.version, { toBodyId, readerBodyIds: referral.level === Level.CONFIDENTIAL ? [] : [toBodyId], ...(state ? { state, answeredOn: null } : {}) });
  return true;
}
