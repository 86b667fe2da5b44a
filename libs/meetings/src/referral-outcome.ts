import { Level, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { AgendaItemState, type AgendaItem } from './agenda-item.entity.js';
import { Referral, ReferralState } from './referral.entity.js';

export const referralKind = 'REFERRAL';

function stateOf({ state, isDealtWith }: AgendaItem): ReferralState {
  if (state !== AgendaItemState.ACCEPTED) return ReferralState.OPEN;
  return isDealtWith ? ReferralState.DISCUSSED : ReferralState.PLACED;
}

/** What became of a forwarded item is told to who forwarded it: after each change to the item that came of it. Taken off the agenda, it waits again. */
export async function followReferral(item: AgendaItem): Promise<void> {
  if (item.originKind !== referralKind || !item.originId) return;
  const { manager, moment } = unit();
  const referral = await manager.findOneBy(Referral, { id: item.originId });
  const state = stateOf(item);
  if (referral && referral.state !== state) await change(referral, referral.version, { state, answeredOn: moment.day });
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
