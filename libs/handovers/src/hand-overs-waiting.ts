import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { ClosureReason, closureProposed } from './closure-proposal.js';
import { closingFacts } from './closing-facts.js';
import { HandOverLine, LineState } from './hand-over-line.entity.js';
import { HandOver, HandOverState } from './hand-over.entity.js';
import { mayAnswerLine, mayClose, mayGive } from './hand-over.policy.js';

const openHandOvers = (): Promise<HandOver[]> => unit().manager.find(HandOver, { where: { state: HandOverState.OPEN }, order: { startedOn: 'ASC', id: 'ASC' } });

const pathOf = ({ code }: Body): string => `/overleggen/${code}/overdracht`;

/** What bodies that close ask of the viewer's. */
async function askedOf(handOver: HandOver): Promise<WaitingItem | null> {
  const lines = await unit().manager.findBy(HandOverLine, { handOverId: handOver.id, state: LineState.GIVEN });
  const count = lines.filter(({ successorId }) => successorId && mayAnswerLine.allows(unit().viewer, { bodyId: successorId })).length;
  const body = count > 0 ? await byId(Body, handOver.bodyId) : null;
  if (!body) return null;
  return { kind: 'ANSWER_HAND_OVER', id: handOver.id, title: count === 1 ? 'Neemt uw overleg een punt over?' : `Neemt uw overleg ${count} punten over?`, subtitle: body.name, path: pathOf(body), since: null };
}

waitingContributions.add('handovers: to answer', async () => {
  if (unit().viewer.functions.length === 0) return [];
  return (await Promise.all((await openHandOvers()).map(askedOf))).filter((item) => item !== null);
});

async function toGive(handOver: HandOver): Promise<WaitingItem | null> {
  const body = await byId(Body, handOver.bodyId);
  if (!body || !mayGive.allows(unit().viewer, await closingFacts(body))) return null;
  return { kind: 'GIVE_HAND_OVER', id: handOver.id, title: 'De overdracht is nog niet af', subtitle: body.name, path: pathOf(body), since: null };
}

waitingContributions.add('handovers: to give', async () => {
  const { viewer } = unit();
  if (viewer.functions.length === 0 && !viewer.isAdministrator) return [];
  return (await Promise.all((await openHandOvers()).map(toGive))).filter((item) => item !== null);
});

/** Temporary bodies that live and could be past their end: few. */
const temporary = (): Promise<Body[]> =>
  unit().manager.createQueryBuilder(Body, 'body').where('body.isTemporary and (body.endedOn is null or body.endedOn > :today)', { today: unit().moment.day }).orderBy('body.position').getMany();

/** A body whose end has come: told to who decides, and, past its date, to its members and the national coordinator. */
async function ending(body: Body): Promise<WaitingItem | null> {
  const { viewer } = unit();
  const reason = await closureProposed(body);
  if (!reason) return null;
  if (mayClose.allows(viewer, await closingFacts(body))) {
    const title = reason === ClosureReason.CONDITIONS_MET ? 'De voorwaarden zijn vervuld: sluit u dit overleg af?' : 'Het mandaat is verlopen: sluit u dit overleg af?';
    return { kind: 'DECIDE_CLOSING', id: body.id, title, subtitle: body.name, path: pathOf(body), since: null };
  }
  if (reason !== ClosureReason.PAST_ITS_END || !(viewer.isNationalCoordinator || viewer.ownBodyIds.includes(body.id))) return null;
  return { kind: 'PAST_ITS_END', id: body.id, title: 'Het mandaat is verlopen', subtitle: body.name, path: pathOf(body), since: null };
}

waitingContributions.add('handovers: bodies whose end has come', async () => {
  const { viewer } = unit();
  if (viewer.ownBodyIds.length === 0 && !viewer.isAdministrator && !viewer.isNationalCoordinator) return [];
  return (await Promise.all((await temporary()).map(ending))).filter((item) => item !== null);
});
