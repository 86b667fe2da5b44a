import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { waitingContributions } from '@schakel/people';
import { In } from 'typeorm';
import { Referral, ReferralState } from './referral.entity.js';

/** What other tables forwarded to those of which the viewer arranges the agenda. */
waitingContributions.add('meetings: referrals', async () => {
  const { manager, viewer } = unit();
  if (viewer.clearedBodyIds.length === 0) return [];
  const open = await manager.find(Referral, { where: { toBodyId: In([...viewer.clearedBodyIds]), state: ReferralState.OPEN }, order: { forwardedOn: 'ASC', id: 'ASC' }, take: 100 });
  const items = await Promise.all(open.map(async ({ id, toBodyId, title }) => {
    const body = await byId(Body, toBodyId);
    return body && { kind: 'ANSWER_REFERRAL', id, title: 'Komt dit punt bij u op de agenda?', subtitle: `${title} · ${body.name}`, path: `/overleggen/${body.code}?deel=vergaderingen`, since: null };
  }));
  return items.filter((item) => item !== null);
});
