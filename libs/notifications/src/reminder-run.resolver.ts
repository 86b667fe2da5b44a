import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { newId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { byId } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { mayCheckNow } from './notifications.policy.js';
import { ReminderRun } from './reminder.entity.js';
import { askForReminders } from './sweep-reminders.job.js';

const shownRuns = 50;

@Resolver(() => ReminderRun)
export class ReminderRunResolver {
  @Acts('notifications.check-now')
  @Query(() => [ReminderRun], { description: 'Administrator only: the last fifty, newest first.' })
  async reminderRuns(): Promise<ReminderRun[]> {
    grant(mayCheckNow, undefined);
    return unit().manager.find(ReminderRun, { order: { moment: 'DESC', id: 'DESC' }, take: shownRuns });
  }

  /** 'Nu nakijken'. Pressed twice: the second run finds everything said. */
  @Acts('notifications.check-now')
  @Mutation(() => ReminderRun, { description: 'Administrator: looks at what is due at this moment.' })
  async checkNow(): Promise<ReminderRun> {
    grant(mayCheckNow, undefined);
    const { moment, viewer } = unit();
    const run = await askForReminders(moment, `pressed ${newId()}`, viewer.personId);
    if (!run) throw new Error('a new key was known already');
    return run;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who pressed ‘nu nakijken’; null: the schedule.' })
  startedBy(@Parent() run: ReminderRun): Promise<Person | null> {
    return byId(Person, run.startedById);
  }
}
