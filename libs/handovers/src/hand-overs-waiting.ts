import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { closingFacts } from './closing-facts.js';
import { HandOverLine, LineState } from './hand-over-line.entity.js';
import { HandOver, HandOverState } from './hand-over.entity.js';
import { mayAnswerLine, mayGive } from './hand-over.policy.js';

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
