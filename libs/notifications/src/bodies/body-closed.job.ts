import { inWords, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { HandOver, HandOverLine, HandOverState, LineState, handOverContributions } from '@schakel/handovers';
import { In, type DataSource } from 'typeorm';
import { list } from '../due-words.js';
import type { MailDetail } from '../mail-model.js';
import { NotificationKind } from '../notification.entity.js';
import { eventKeyOf } from '../notify-followers.job.js';
import { announce, findReaders, readersSql, type Announcement } from './announce.js';

interface ClosedBody {
  body: Pick<Body, 'id' | 'name' | 'code'>;
  endedOn: Day;
  reason: string;
  successor: string | null;
  /** Where what it left behind went, as far as the reader may see it. */
  went: readonly MailDetail[];
}

export const closedWords = ({ body, endedOn, reason, successor, went }: ClosedBody): Announcement => ({
  kind: NotificationKind.FOLLOWED,
  bodyId: body.id,
  subject: `${body.name} is gestopt: lees waar het werk nu ligt`,
  title: `${body.name} is gestopt`,
  text: `${body.name} is gestopt op ${inWords(endedOn)}.${successor ? ` ${successor} volgt dit overleg op.` : ''}`,
  more: [`De reden: ${reason}`, went.length > 0 ? 'Wat nog openstond, is overgedragen of met een reden beëindigd:' : 'Alles wat nog openstond, is overgedragen of met een reden beëindigd.'],
  details: went,
  button: 'Bekijk de overdracht',
  path: `/overleggen/${body.code}/overdracht`,
  reason: 'omdat u bij dit overleg hoorde',
});

const counted = (kind: string, count: number): string => {
  const [one, more] = handOverContributions.get(kind)?.words ?? ['punt', 'punten'];
  return `${count} ${count === 1 ? one : more}`;
};

function perKind(lines: readonly HandOverLine[]): string {
  const kinds = [...new Set(lines.map(({ kind }) => kind))].sort();
  return list(kinds.map((kind) => counted(kind, lines.filter((line) => line.kind === kind).length)));
}

async function wentTo(handOverId: string): Promise<MailDetail[]> {
  const lines = await unit().manager.findBy(HandOverLine, { handOverId, state: In([LineState.ACCEPTED, LineState.ENDED]) });
  const moved = lines.filter(({ state }) => state === LineState.ACCEPTED);
  const ended = lines.filter(({ state }) => state === LineState.ENDED);
  const successors = await unit().manager.find(Body, { where: { id: In(moved.map(({ successorId }) => successorId)) }, order: { position: 'ASC' } });
  const details = successors.map(({ id, name }) => ({ label: `Naar ${name}`, text: perKind(moved.filter(({ successorId }) => successorId === id)) }));
  return ended.length > 0 ? [...details, { label: 'Beëindigd', text: perKind(ended) }] : details;
}

async function say(handOverId: string, recordedAt: string): Promise<Announcement | null> {
  const { manager } = unit();
  const handOver = await manager.findOneBy(HandOver, { id: handOverId, state: HandOverState.DONE });
  if (!handOver) return null;
  const body = await manager.findOneBy(Body, { id: handOver.bodyId });
  if (!body?.endedOn) return null;
  const successor = body.successorId ? await manager.findOneBy(Body, { id: body.successorId }) : null;
  const words = closedWords({ body, endedOn: body.endedOn, reason: handOver.reason, successor: successor?.name ?? null, went: await wentTo(handOverId) });
  // Who follows the body hears of one event once.
  return { ...words, eventKey: eventKeyOf(body.id, recordedAt) };
}

/** Whoever was on a seat, replaced somebody there or held a function until the end. */
const belonged = `
  with closed as (select b.id, b.ended_on - 1 as last_day from hand_over h join body b on b.id = h.body_id where h.id = $1)
  ${readersSql(`
    select who.person_id from closed join seat s on s.body_id = closed.id join membership m on m.seat_id = s.id and (m.until is null or m.until >= closed.last_day)
      cross join lateral (values (m.person_id), (m.substitute_id)) who (person_id) where who.person_id is distinct from $2
    union
    select f.person_id from closed join body_function f on f.body_id = closed.id and f.state = 'ACCEPTED' and (f.until is null or f.until >= closed.last_day) where f.person_id is distinct from $2`)}`;

/** Tells who belonged to a body that it closed and where its work went, but for who closed it. */
export async function tellOfClosing(dataSource: DataSource, { handOverId, actorId, recordedAt }: { handOverId: string; actorId: string; recordedAt: string }, publicUrl: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  await announce(dataSource, { moment, publicUrl, key: `closed ${handOverId}` }, () => findReaders(belonged, [handOverId, actorId]), () => say(handOverId, recordedAt));
}
