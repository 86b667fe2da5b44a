import { Args, Field, ID, InputType, Int, Mutation, Resolver, registerEnumType } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound, type Day } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { DayScalar, byId, forgetLoaded, requiredText, typedText } from '@schakel/graphql';
import { change } from '@schakel/history';
import { AgendaItem, Meeting, highest } from '@schakel/meetings';
import { MinutesRecordKind, begunMeeting, enterRecord, sectionToWrite } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { Decision, DecisionState } from './decision.entity.js';
import { takenStates, untakenStates } from './decision-states.js';
import { maySettleDecision } from './decisions.policy.js';

/** What a body makes of a proposal. */
export enum DecisionOutcome {
  TAKEN = 'TAKEN',
  DEFERRED = 'DEFERRED',
  REJECTED = 'REJECTED',
}
registerEnumType(DecisionOutcome, { name: 'DecisionOutcome', description: 'Genomen, aangehouden, verworpen.' });

@InputType()
export class DecisionOutcomeInput {
  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field(() => String, { nullable: true, description: 'Why; needed when it is deferred or rejected. At most 1,000 characters.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item under which it was settled, while the minutes are written; else it is settled outside a meeting.' })
  agendaItemId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Outside a meeting: the day on which it was taken, today when left out.' })
  takenOn?: Day | null;
}

const settled: readonly DecisionState[] = [DecisionState.TAKEN, DecisionState.REJECTED];

/** What was settled at this meeting may be settled otherwise as long as its minutes are written. Errors: CONFLICT WRONG_STATE. */
function mustBeOpen({ state, meetingId }: Decision, meeting: Meeting | null): void {
  if (untakenStates.includes(state) || (settled.includes(state) && meeting !== null && meetingId === meeting.id)) return;
  throw conflict('WRONG_STATE', 'Over dit besluit is al beslist. Bekijk het opnieuw.', { state });
}

async function seenDecision(id: string): Promise<Decision> {
  const decision = isId(id) ? await unit().manager.findOneBy(Decision, { id }) : null;
  if (!decision) throw notFound();
  grant(maySettleDecision, decision);
  return decision;
}

const reasonOf = ({ outcome, reason }: DecisionOutcomeInput): string | null => {
  const rules = { max: 1_000, profile: TextProfile.MINUTES };
  return outcome === DecisionOutcome.TAKEN ? typedText('reason', reason, rules) : requiredText('reason', reason, { ...rules, ask: 'Vul in waarom.' });
};

/** Under its item it is a record of that meeting, at least as closed as the item. Errors: as sectionToWrite, CONFLICT NOT_BEGUN. */
async function enterUnder(agendaItemId: string, decision: Decision): Promise<{ meeting: Meeting; item: AgendaItem }> {
  const item = isId(agendaItemId) ? await unit().manager.findOneBy(AgendaItem, { id: agendaItemId, bodyId: decision.bodyId }) : null;
  if (!item) throw notFound();
  const section = await sectionToWrite(item.meetingId, item.id);
  const meeting = await begunMeeting(section);
  await enterRecord(section, MinutesRecordKind.DECISION, decision.id);
  return { meeting, item };
}

const raised = (decision: Decision, item: AgendaItem): Partial<Decision> => (highest(decision.level, item.level) === decision.level ? {} : { ...readabilityOf(item), bodyId: decision.bodyId });

/** Errors: INVALID `takenOn` for a day to come. */
async function outsideMeeting(decision: Decision, { outcome, takenOn: typed }: DecisionOutcomeInput): Promise<Pick<Decision, 'takenOn' | 'meetingId'>> {
  const { day } = unit().moment;
  if (outcome !== DecisionOutcome.TAKEN) return { takenOn: null, meetingId: decision.meetingId };
  const takenOn = typed ?? day;
  if (takenOn > day) throw invalid({ field: 'takenOn', message: 'Kies een dag die niet in de toekomst ligt.' });
  // It was taken in the meeting where it was put before the body, or between meetings.
  const meeting = await byId(Meeting, decision.meetingId);
  return { takenOn, meetingId: meeting?.heldOn === takenOn ? meeting.id : null };
}

@Resolver(() => Decision)
export class DecisionMutations {
  @Acts('decisions.settle')
  @Mutation(() => Decision, { description: 'A proposal is taken, deferred or rejected. Errors: CONFLICT WRONG_STATE, NOT_BEGUN.' })
  async settleDecision(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('input') input: DecisionOutcomeInput): Promise<Decision> {
    const decision = await seenDecision(id);
    const under = input.agendaItemId ? await enterUnder(input.agendaItemId, decision) : null;
    grant(maySettleDecision, decision);
    mustBeOpen(decision, under?.meeting ?? null);
    const { outcome } = input;
    const state = DecisionState[outcome];
    const outcomeReason = reasonOf(input);
    if (!under) return asItIsNow(await change(decision, version, { state, outcomeReason, evaluateOn: null, ...(await outsideMeeting(decision, input)) }));
    const { meeting, item } = under;
    const { day } = unit().moment;
    const takenOn = outcome === DecisionOutcome.TAKEN ? (meeting.heldOn && meeting.heldOn < day ? meeting.heldOn : day) : null;
    return asItIsNow(await change(decision, version, { state, outcomeReason, takenOn, evaluateOn: null, meetingId: meeting.id, ...raised(decision, item) }));
  }

  @Acts('decisions.settle')
  @Mutation(() => Decision, { description: 'When the body looks back on what it decided; null when it did. Errors: CONFLICT NOT_TAKEN.' })
  async planDecisionReview(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('evaluateOn', { type: () => DayScalar, nullable: true }) evaluateOn: Day | null,
  ): Promise<Decision> {
    const decision = await seenDecision(id);
    if (!takenStates.includes(decision.state)) throw conflict('NOT_TAKEN', 'Alleen een genomen besluit kan worden geëvalueerd.', { state: decision.state });
    const { day } = unit().moment;
    if (evaluateOn !== null && evaluateOn < day) throw invalid({ field: 'evaluateOn', message: 'Kies een dag vanaf vandaag.' });
    return asItIsNow(await change(decision, version, { evaluateOn }));
  }
}

function asItIsNow(decision: Decision): Decision {
  forgetLoaded();
  return decision;
}
