import { conflict, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { grant } from '@schakel/access';
import { Body, keepFromEnding } from '@schakel/bodies';
import { forgetLoaded } from '@schakel/graphql';
import { byAddress } from '@schakel/organisations';
import { Meeting, type MeetingState } from './meeting.entity.js';
import { mayPlanMeeting } from './meeting.policy.js';

/** By its number, or by that of its draft, when the viewer may know of it. Errors: NOT_FOUND. */
export async function meetingByNumber(number: string): Promise<Meeting> {
  const meeting = (await byAddress(Meeting, 'number', number)) ?? (await byAddress(Meeting, 'draftNumber', number));
  if (!meeting) throw notFound();
  return meeting;
}

/** A table for which the viewer plans meetings. Errors: NOT_FOUND, FORBIDDEN, CONFLICT BODY_ENDED. */
export async function bodyToPlan(id: string): Promise<Body> {
  const body = isId(id) ? await unit().manager.findOneBy(Body, { id }) : null;
  if (!body) throw notFound();
  grant(mayPlanMeeting, { bodyId: body.id });
  await keepFromEnding(body.id);
  return body;
}

/** A meeting that the viewer plans, locked, with its table. Errors: NOT_FOUND, FORBIDDEN, CONFLICT BODY_ENDED. */
export async function lockMeeting(id: string): Promise<{ meeting: Meeting; body: Body }> {
  const seen = isId(id) ? await unit().manager.findOneBy(Meeting, { id }) : null;
  if (!seen) throw notFound();
  // Locking asks for the right to change it: who has not is told so first.
  const body = await bodyToPlan(seen.bodyId);
  const meeting = await unit().manager.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw notFound();
  return { meeting, body };
}

/** Errors: CONFLICT WRONG_STATE. */
export function mustBeIn(meeting: Meeting, states: readonly MeetingState[], message: string): void {
  if (!states.includes(meeting.state)) throw conflict('WRONG_STATE', message, { state: meeting.state });
}

/** The meeting as it now is, with nothing of before left in the loaders. */
export function asItIsNow(meeting: Meeting): Meeting {
  forgetLoaded();
  return meeting;
}
