import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { invalid, notFound } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { change, insert } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { requiredText, typedText } from '@schakel/graphql';
import { Body, keepFromEnding, nextNumber } from '@schakel/bodies';
import { Decision } from '@schakel/decisions';
import { byViewer, proposalMade } from './action-item.events.js';
import { ActionItem, sortKeyOf, titleLength } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';
import { AddActionInput, EditActionInput } from './action-item.inputs.js';
import { mayAddAction, mayAdoptAction, mayEditAction, maySetDue, mayWithdrawAction } from './action-item.policy.js';
import { DueInput, dueColumns } from './due-input.js';
import { followDueMeeting } from './follow-meeting.job.js';
import { asItIsNow, lockAction, mustBeAlive, mustBeIn } from './load-action.js';
import { putParty } from './party-target.js';
import { spreadReadability } from './readers.js';
import { withdraw } from './withdraw-action.js';

const titleRules = { max: titleLength, ask: 'Vul een titel in. Begin met een werkwoord.' };
const conditionRules = { max: 500 };
const reasonRules = { max: 1_000, ask: 'Vul een reden in.' };

@Resolver(() => ActionItem)
export class ActionItemMutations {
  @Mutation(() => ActionItem, { description: 'A secretary, chair or regie adds; any other member of the body proposes: the state tells.' })
  @Acts('actions.add')
  async addAction(@Args('input') input: AddActionInput): Promise<ActionItem> {
    const { manager, moment, viewer } = unit();
    const body = await manager.findOneBy(Body, { id: input.bodyId });
    if (!body) throw notFound();
    grant(mayAddAction, { bodyId: body.id });
    await keepFromEnding(body.id);
    if (input.decisionId && !(await manager.existsBy(Decision, { id: input.decisionId }))) throw invalid({ field: 'decisionId', message: 'Kies een besluit uit de lijst.' });
    const condition = typedText('condition', input.condition, conditionRules);
    const isAdopted = mayAdoptAction.allows(viewer, { bodyId: body.id });
    const values = {
      ...(await dueColumns(input.due, { bodyId: body.id })),
      title: requiredText('title', input.title, titleRules),
      kind: input.kind,
      level: input.level ?? body.defaultLevel,
      bodyId: body.id,
      condition,
      state: isAdopted ? initialState(condition) : ActionState.PROPOSED,
      fundingSystems: input.fundingSystems,
      originDecisionId: input.decisionId ?? null,
      createdById: viewer.personId,
      createdAt: moment.at,
      readerPersonIds: [viewer.personId],
    };
    const number = await nextNumber(body, Number(moment.day.slice(0, 4)), 'A');
    const action = await insert(ActionItem, { ...values, number, sortKey: sortKeyOf(number) });
    for (const party of input.parties) await putParty(action, party);
    await spreadReadability(action);
    await followDueMeeting(action);
    if (!isAdopted) await enqueue(proposalMade, { actionId: action.id, ...byViewer() });
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.judge-proposal')
  async judgeProposal(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('adopt') adopt: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<ActionItem> {
    const { action } = await lockAction(id);
    grant(mayAdoptAction, { bodyId: action.bodyId });
    mustBeIn(action, [ActionState.PROPOSED], 'Over dit voorstel is al beslist.');
    await change(action, version, adopt
      ? { state: initialState(action.condition) }
      : { state: ActionState.WITHDRAWN, closingReason: requiredText('reason', reason, reasonRules) });
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.edit')
  async editAction(@Args('input') input: EditActionInput): Promise<ActionItem> {
    const { action, facts } = await lockAction(input.id);
    grant(mayEditAction, facts);
    mustBeAlive(action);
    const values: Partial<ActionItem> = {};
    if (input.title !== undefined && input.title !== null) values.title = requiredText('title', input.title, titleRules);
    if (input.level) values.level = input.level;
    if (input.fundingSystems) values.fundingSystems = input.fundingSystems;
    if (input.condition !== undefined) Object.assign(values, conditionChange(action, typedText('condition', input.condition, conditionRules)));
    // Whoever closes a door keeps his own key (`readers.ts`).
    if (values.level === Level.CONFIDENTIAL) values.readerPersonIds = [...new Set([...action.readerPersonIds, unit().viewer.personId])];
    await change(action, input.version, values);
    if (values.level) await spreadReadability(action);
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.set-due')
  async setDue(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('due') due: DueInput): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(maySetDue, facts);
    mustBeAlive(action);
    await followDueMeeting(await change(action, version, await dueColumns(due, action)));
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.withdraw')
  async withdrawAction(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('reason') reason: string): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(mayWithdrawAction, facts);
    mustBeAlive(action);
    await withdraw(action, version, requiredText('reason', reason, reasonRules));
    return asItIsNow(action);
  }
}

const initialState = (condition: string | null): ActionState => (condition ? ActionState.SLEEPING : ActionState.OPEN);

/** A condition puts a running action to sleep; its end wakes it. */
function conditionChange(action: ActionItem, condition: string | null): Partial<ActionItem> {
  if (condition && action.state === ActionState.OPEN && !action.condition) return { condition, state: ActionState.SLEEPING };
  if (!condition && action.state === ActionState.SLEEPING) return { condition, state: ActionState.OPEN };
  return { condition };
}
