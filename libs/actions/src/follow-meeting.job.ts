import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { change } from '@schakel/history';
import { enqueue, handle, jobKind, type JobContext } from '@schakel/jobs';
import { Meeting, MeetingState, meetingMoved } from '@schakel/meetings';
import { In } from 'typeorm';
import { dueMoved } from './action-item.events.js';
import { ActionItem } from './action-item.entity.js';
import { ActionState, unfinishedStates } from './action-item.enums.js';

/** How history knows that a day moved with its meeting. */
export const movedWithMeeting = 'moveWithMeeting';

/** Something became due at a meeting: when that was moved meanwhile, by somebody who could not know of this, the day still follows. */
const dueMeetingChosen = jobKind<{ meetingId: string }>('actions.due-meeting-chosen', 'Nagaan of een vergadering is verplaatst toen een actie erin moest klaar zijn');

/** Call it after an action got its due moment. */
export async function followDueMeeting({ dueMeetingId }: Pick<ActionItem, 'dueMeetingId'>): Promise<void> {
  if (dueMeetingId) await enqueue(dueMeetingChosen, { meetingId: dueMeetingId });
}

async function moveAlong(action: ActionItem, { heldOn }: Meeting): Promise<void> {
  const { dueOn, id, version } = action;
  if (!heldOn || heldOn === dueOn) return;
  await change(action, version, { dueOn: heldOn });
  if (dueOn) await enqueue(dueMoved, { actionId: id, from: dueOn, actorId: null, recordedAt: unit().moment.realAt.toISOString() });
}

/**
 * Gives what is due at a meeting its day as it is now, and asks again of what was due at one that lapsed: all in one transaction. Follows from what
 * stands there, never from what happened: twice, late or in another order it comes to the same.
 */
async function followMeeting(meetingId: string): Promise<void> {
  const { manager, moment } = unit();
  // One at a time per meeting: two moves shortly after each other are two jobs.
  await unit().execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`due at ${meetingId}`]);
  const meeting = await manager.findOneBy(Meeting, { id: meetingId });
  if (!meeting) return;
  const where = { dueMeetingId: meetingId, state: In([...unfinishedStates, ActionState.PROPOSED]) };
  const actions = await manager.find(ActionItem, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  for (const action of actions) {
    if (meeting.state !== MeetingState.LAPSED) await moveAlong(action, meeting);
    else if (!action.dueLapsedAt) await change(action, action.version, { dueLapsedAt: moment.at });
  }
}

async function onMeetingMoved({ meetingId }: { meetingId: string }, { dataSource }: Pick<JobContext, 'dataSource'>): Promise<void> {
  const moment = await domainMoment(dataSource);
  await UnitOfWork.run(dataSource, { viewer: null, moment, operation: movedWithMeeting }, () => followMeeting(meetingId), 'sweep');
}

/** Registers what follows a meeting, once per process. */
export function registerDueMeetingJobs(): void {
  handle(meetingMoved, onMeetingMoved);
  handle(dueMeetingChosen, onMeetingMoved);
}
