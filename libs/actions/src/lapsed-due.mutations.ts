import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { conflict } from '@schakel/kernel';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, requiredText } from '@schakel/graphql';
import { change } from '@schakel/history';
import { ActionItem } from './action-item.entity.js';
import { maySetDue, mayWithdrawAction, type ActionFacts } from './action-item.policy.js';
import { DueInput, dueColumns } from './due-input.js';
import { followDueMeeting } from './follow-meeting.job.js';
import { lockAction, mustBeAlive } from './load-action.js';
import { withdraw } from './withdraw-action.js';

@InputType()
export class SeenActionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Laad de pagina opnieuw.' })
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}

@InputType()
export class SeenActionsInput {
  @Field(() => [SeenActionInput], { description: 'At most two hundred; all or none.' })
  @ArrayMinSize(1, { message: 'Kies ten minste één actie.' })
  @ArrayMaxSize(200, { message: 'Kies ten hoogste 200 acties tegelijk.' })
  @ValidateNested({ each: true })
  @Type(() => SeenActionInput)
  actions: SeenActionInput[];
}

interface Asked {
  action: ActionItem;
  version: number;
  facts: ActionFacts;
}

/** Locked in one order, so that two answers at once do not wait for each other. Errors: NOT_FOUND, CONFLICT. */
async function eachAsked({ actions }: SeenActionsInput, answer: (asked: Asked) => Promise<unknown>): Promise<ActionItem[]> {
  const answered: ActionItem[] = [];
  for (const { id, version } of [...actions].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const { action, facts } = await lockAction(id);
    await answer({ action, version, facts });
    answered.push(action);
  }
  forgetLoaded();
  return answered;
}

/** Errors: CONFLICT ALREADY_ANSWERED. */
function mustBeAsked(action: ActionItem): void {
  mustBeAlive(action);
  if (!action.dueLapsedAt) throw conflict('ALREADY_ANSWERED', `Voor actie ${action.number} is al een nieuw moment afgesproken.`);
}

/** What becomes of promises whose meeting lapsed. */
@Resolver(() => ActionItem)
export class LapsedDueMutations {
  @Acts('actions.set-due')
  @Mutation(() => [ActionItem], { description: 'Another moment for all of them.' })
  async redateLapsed(@Args('input') input: SeenActionsInput, @Args('due') due: DueInput): Promise<ActionItem[]> {
    return eachAsked(input, async ({ action, version, facts }) => {
      grant(maySetDue, facts);
      mustBeAsked(action);
      await followDueMeeting(await change(action, version, await dueColumns(due, action)));
    });
  }

  @Acts('actions.withdraw')
  @Mutation(() => [ActionItem], { description: 'They need not be done any more.' })
  async withdrawLapsed(@Args('input') input: SeenActionsInput, @Args('reason') typed: string): Promise<ActionItem[]> {
    const reason = requiredText('reason', typed, { max: 1_000, ask: 'Vul een reden in.' });
    return eachAsked(input, async ({ action, version, facts }) => {
      grant(mayWithdrawAction, facts);
      mustBeAsked(action);
      await withdraw(action, version, reason);
    });
  }
}
