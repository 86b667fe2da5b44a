import { Level, readabilityOf, unit } from '@schakel/database';
import type { Body } from '@schakel/bodies';
import { change, insert } from '@schakel/history';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { AgendaItem } from './agenda-item.entity.js';
import { leftOverKind } from './agenda-offer.js';
import { Meeting } from './meeting.entity.js';
import { moveReferral, referralKind } from './referral-outcome.js';
import { Referral, ReferralState } from './referral.entity.js';

/**
 * Items of meetings that were held and did not come to them, or never answered who proposed them: not on a later agenda (one that went over with its meeting counts), and not
 * with another body already.
 */
const undealt = `
  select item.id from agenda_item item join meeting held on held.id = item.meeting_id and held.state in ('HELD', 'ADOPTED')
   where held.body_id = $1::uuid and (item.state = 'ACCEPTED' and item.is_dealt_with = false or item.state = 'PROPOSED')
     and not exists (
       select 1 from agenda_item next join meeting later on later.id = next.meeting_id
        where next.origin_kind = '${leftOverKind}' and next.origin_id = item.id and next.state in ('ACCEPTED', 'PROPOSED')
          and (later.state <> 'LAPSED' or exists (select 1 from hand_over_line line where line.kind = 'MEETING' and line.record_id = later.id and line.state = 'ACCEPTED')))
     and not exists (select 1 from referral where referral.item_id = item.id and referral.state in ('OPEN', 'PLACED', 'LEFT_OVER', 'DISCUSSED'))
   order by held.held_on, item.position, item.id`;

async function itemsLeft(ids: readonly string[]): Promise<LeftBehind[]> {
  const items = await unit().manager.findBy(AgendaItem, { id: In([...ids]) });
  const meetings = new Map((await unit().manager.findBy(Meeting, { id: In(items.map(({ meetingId }) => meetingId)) })).map((meeting) => [meeting.id, meeting]));
  return items.flatMap((item) => {
    const number = meetings.get(item.meetingId)?.number;
    if (!number) return [];
    return [{ id: item.id, number: item.position ? `${number}, punt ${item.position}` : number, title: item.title, path: `/vergaderingen/${encodeURIComponent(number)}`, readability: readabilityOf(item) }];
  });
}

/** Forwarded to the successor, where it waits for an agenda: also while nothing is planned there. */
async function forward(item: AgendaItem, successor: Body): Promise<void> {
  const { title, explanation, subject, purpose, level, bodyId, originKind, originId } = item;
  // What another table forwarded to this one goes on as that table's question.
  if (originKind === referralKind && originId) return void (await moveReferral(originId, successor.id, ReferralState.OPEN));
  const readerBodyIds = level === Level.CONFIDENTIAL ? [] : [successor.id];
  const { viewer, moment } = unit();
  const values = { title, explanation, subject, purpose, level, bodyId, readerBodyIds, toBodyId: successor.id, itemId: item.id, state: ReferralState.OPEN, forwardedById: viewer.personId, forwardedOn: moment.day };
  await insert<Referral>(Referral, values);
}

handOverContributions.add(leftOverKind, {
  words: ['agendapunt dat niet is behandeld', 'agendapunten die niet zijn behandeld'],
  async openOf(bodyId) {
    const rows: { id: string }[] = await unit().manager.query(undealt, [bodyId]);
    return itemsLeft(rows.map(({ id }) => id));
  },
  wordsOf: async (ids) => new Map((await itemsLeft(ids)).map((found) => [found.id, found])),
  moveTo: async (id, successor) => forward(await unit().manager.findOneByOrFail(AgendaItem, { id }), successor),
  end: async () => undefined,
});

async function referralsLeft(referrals: readonly Referral[]): Promise<LeftBehind[]> {
  const bodies: { id: string; code: string }[] = await unit().manager.query('select id, code from body where id = any ($1::uuid[])', [referrals.flatMap(({ bodyId, toBodyId }) => [bodyId, toBodyId])]);
  const codes = new Map(bodies.map(({ id, code }) => [id, code]));
  return referrals.map((referral) => ({
    id: referral.id, subjectId: referral.itemId, number: `Van ${codes.get(referral.bodyId) ?? ''}`, title: referral.title,
    path: `/overleggen/${codes.get(referral.toBodyId) ?? ''}?deel=vergaderingen`, readability: readabilityOf(referral),
  }));
}

handOverContributions.add(referralKind, {
  words: ['punt van een ander overleg', 'punten van andere overleggen'],
  openOf: async (bodyId) => referralsLeft(await unit().manager.find(Referral, { where: { toBodyId: bodyId, state: ReferralState.OPEN }, order: { forwardedOn: 'ASC', id: 'ASC' } })),
  wordsOf: async (ids) => new Map((await referralsLeft(await unit().manager.findBy(Referral, { id: In([...ids]) }))).map((found) => [found.id, found])),
  moveTo: async (id, successor) => void (await moveReferral(id, successor.id)),
  async end(id, reason) {
    const referral = await unit().manager.findOneByOrFail(Referral, { id });
    await change(referral, referral.version, { state: ReferralState.DECLINED, reason, answeredOn: unit().moment.day });
  },
});
