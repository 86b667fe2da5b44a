import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { keepFromEnding, type Body } from '@schakel/bodies';
import { closingFacts, takerFacts } from './closing-facts.js';
import { handOverContributions, type HandOverContribution } from './hand-over-contribution.js';
import { piecesOf, type HandOverPiece } from './hand-over-items.js';
import { HandOverLine, LineState, settledStates } from './hand-over-line.entity.js';
import { HandOver } from './hand-over.entity.js';
import { EndLinesInput, GiveInput, HandOverPick, mostPicks } from './hand-over.inputs.js';
import { mayAnswerLine, mayEndLine, mayGive } from './hand-over.policy.js';
import { asItIsNow, holdOpen, mustSucceed, seenBody, seenHandOver } from './load-hand-over.js';

const picksArg = { type: () => [HandOverPick] };
const whyEnd = { ask: 'Schrijf waarom dit ophoudt.', max: 1_000 } as const;
const whyDecline = { ask: 'Schrijf waarom dit overleg het niet overneemt, en wie het wel kan.', max: 1_000 } as const;

/** The pieces that were picked, as they were seen. Errors: INVALID `picks`, NOT_FOUND, CONFLICT STALE_VERSION, CONFLICT LINE_SETTLED. */
async function pickedFrom(handOver: HandOver, picks: readonly HandOverPick[]): Promise<HandOverPiece[]> {
  if (picks.length === 0) throw invalid({ field: 'picks', message: 'Kies ten minste één punt.' });
  if (picks.length > mostPicks) throw invalid({ field: 'picks', message: `Kies ten hoogste ${mostPicks} punten tegelijk.` });
  const pieces = new Map((await piecesOf(handOver)).map((piece) => [`${piece.kind} ${piece.recordId}`, piece]));
  return [...new Map(picks.map((pick) => [`${pick.kind} ${pick.recordId}`, pick]))].map(([key, { version }]) => {
    const piece = pieces.get(key);
    if (!piece) throw notFound();
    const { line } = piece;
    if ((line?.version ?? 0) !== version) throw conflict('STALE_VERSION', 'Iemand anders heeft hier intussen iets mee gedaan. Bekijk de lijst opnieuw.', { id: piece.recordId, version: line?.version ?? 0 });
    if (line && settledStates.includes(line.state)) throw conflict('LINE_SETTLED', 'Dit punt is al overgenomen of beëindigd.');
    return piece;
  });
}

type Said = Pick<HandOverLine, 'state' | 'successorId' | 'reason'>;

/** Writes what is now said of a piece. */
async function say(handOver: HandOver, { kind, recordId, record, line }: HandOverPiece, said: Said): Promise<void> {
  const { viewer, moment } = unit();
  const isAnswer = said.state === LineState.ACCEPTED || said.state === LineState.DECLINED;
  const mark = isAnswer ? { answeredById: viewer.personId, answeredOn: moment.day } : { givenById: viewer.personId, givenOn: moment.day, answeredById: null, answeredOn: null };
  if (line) await change(line, line.version, { ...said, ...mark });
  else if (record) await insert(HandOverLine, { ...record.readability, handOverId: handOver.id, kind, recordId, subjectId: record.subjectId ?? recordId, ...said, givenById: viewer.personId, givenOn: moment.day });
}

const contributionOf = (kind: string): HandOverContribution => {
  const contribution = handOverContributions.get(kind);
  if (!contribution) throw notFound();
  return contribution;
};

@Resolver(() => HandOver)
export class HandOverLineMutations {
  @Acts('handovers.give')
  @Mutation(() => HandOver, { description: 'Gives one or more things to a successor, which is asked to take them over. What was declined or not yet answered can be given again.' })
  async giveInHandOver(@Args('input') { handOverId, picks, successorId }: GiveInput): Promise<HandOver> {
    const { handOver, body } = await seenHandOver(handOverId);
    grant(mayGive, await closingFacts(body));
    const held = await holdOpen(handOver);
    const successor = await mustSucceed(successorId, body);
    const picked = await pickedFrom(held, picks);
    await unit().beyondSight('hand-over', async () => {
      for (const piece of picked) await say(held, piece, { state: LineState.GIVEN, successorId: successor.id, reason: null });
    });
    return asItIsNow(held);
  }

  @Acts('handovers.end-line')
  @Mutation(() => HandOver, { description: 'Ends one or more things with a reason, instead of giving them away.' })
  async endInHandOver(@Args('input') { handOverId, picks, reason }: EndLinesInput): Promise<HandOver> {
    const { handOver, body } = await seenHandOver(handOverId);
    grant(mayEndLine, await closingFacts(body));
    const held = await holdOpen(handOver);
    const why = requiredText('reason', reason, whyEnd);
    const picked = await pickedFrom(held, picks);
    await unit().beyondSight('hand-over', async () => {
      for (const piece of picked) {
        const { end } = contributionOf(piece.kind);
        if (!end) throw conflict('CANNOT_END', 'Een van deze punten kan niet ophouden. Geef het aan een opvolger.');
        await end(piece.recordId, why);
        await say(held, piece, { state: LineState.ENDED, successorId: null, reason: why });
      }
    });
    return asItIsNow(held);
  }

  @Acts('handovers.answer')
  @Mutation(() => HandOver, { description: 'The successor takes over what it was given: from then on it is its own.' })
  async acceptInHandOver(@Args('handOverId', { type: () => ID }) handOverId: string, @Args('picks', picksArg) picks: HandOverPick[]): Promise<HandOver> {
    const { held, body, answered } = await answering(handOverId, picks);
    // The successor does not end meanwhile: what it takes over would be left behind there.
    for (const id of new Set(answered.map(({ successor }) => successor.id))) await keepFromEnding(id);
    await unit().beyondSight('hand-over', async () => {
      for (const { piece, successor } of answered) {
        await contributionOf(piece.kind).moveTo(piece.recordId, successor, body);
        // Moving may have given the line the readability of its record anew.
        const line = await unit().manager.findOneByOrFail(HandOverLine, { id: piece.line?.id ?? '' });
        await say(held, { ...piece, line }, { state: LineState.ACCEPTED, successorId: successor.id, reason: null });
      }
    });
    return asItIsNow(held);
  }

  @Acts('handovers.answer')
  @Mutation(() => HandOver, { description: 'The successor does not take it over and says why; it goes back to who gives.' })
  async declineInHandOver(
    @Args('handOverId', { type: () => ID }) handOverId: string,
    @Args('picks', picksArg) picks: HandOverPick[],
    @Args('reason') reason: string,
  ): Promise<HandOver> {
    const { held, answered } = await answering(handOverId, picks);
    const why = requiredText('reason', reason, whyDecline);
    await unit().beyondSight('hand-over', async () => {
      for (const { piece, successor } of answered) await say(held, piece, { state: LineState.DECLINED, successorId: successor.id, reason: why });
    });
    return asItIsNow(held);
  }
}

interface Answering {
  held: HandOver;
  body: Body;
  answered: { piece: HandOverPiece; successor: Body }[];
}

/** What was picked to be answered, each given to a body for which the viewer speaks. Errors: also CONFLICT NOT_GIVEN. */
async function answering(handOverId: string, picks: readonly HandOverPick[]): Promise<Answering> {
  const { handOver, body } = await seenHandOver(handOverId);
  const before = await piecesOf(handOver);
  for (const { kind, recordId } of picks) {
    const successorId = before.find((piece) => piece.kind === kind && piece.recordId === recordId)?.line?.successorId;
    if (!successorId) throw notFound();
    grant(mayAnswerLine, await takerFacts(successorId));
  }
  const held = await holdOpen(handOver);
  const answered: Answering['answered'] = [];
  unit().loaders.clear();
  for (const piece of await pickedFrom(held, picks)) {
    if (piece.line?.state !== LineState.GIVEN || !piece.line.successorId) throw conflict('NOT_GIVEN', 'Dit punt is niet meer aan uw overleg gegeven.');
    grant(mayAnswerLine, await takerFacts(piece.line.successorId));
    answered.push({ piece, successor: await seenBody(piece.line.successorId) });
  }
  return { held, body, answered };
}
