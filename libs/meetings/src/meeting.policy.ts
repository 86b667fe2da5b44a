import { readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Meeting } from './meeting.entity.js';

/** Of a body in which the viewer is; which of those may write, the policy says. */
const ownBody = 'body_id = any ((select viewer_own_bodies())::uuid[])';

secure(Meeting, { select: readable, insert: ownBody, update: ownBody });
recorded(Meeting, { leaveOut: ['calendarSequence', 'seriesId', 'draftNumber', 'provenance'] });

/** A substitute holds the function too. */
export const plansMeetings = (viewer: Viewer, { bodyId }: { bodyId: string }): boolean => holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR');

export const mayPlanMeeting = act('meetings.plan', 'Dit doet de secretaris of de voorzitter van het overleg.', plansMeetings);
