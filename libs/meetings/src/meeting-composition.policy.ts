import { readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { MeetingComposition } from './meeting-composition.entity.js';

/** Kept by who keeps the attendance: secretary, chair, or who replaces them. */
const keeps = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

secure(MeetingComposition, { select: readable, insert: keeps, update: keeps, delete: keeps });
recorded(MeetingComposition, { subject: ({ meetingId }) => meetingId, leaveOut: ['meetingId'] });
