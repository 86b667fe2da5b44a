import { inWords } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { facts, linkTo, type Facts } from '@schakel/print';
import type { Body } from '@schakel/bodies';
import { MeetingState, type Meeting } from './meeting.entity.js';

/** Words of prints; the web app has its own messages. */
export const meetingStateWords: Readonly<Record<MeetingState, string>> = {
  [MeetingState.TO_PLAN]: 'Concept',
  [MeetingState.PLANNED]: 'Gepland',
  [MeetingState.RUNNING]: 'Gaande',
  [MeetingState.HELD]: 'Gehouden',
  [MeetingState.ADOPTED]: 'Verslag vastgesteld',
  [MeetingState.LAPSED]: 'Vervallen',
};

/** A print says so on each page when something in it is confidential. */
export const confidentialMark = (rows: readonly { level: Level }[]): string[] => (rows.some(({ level }) => level === Level.CONFIDENTIAL) ? ['Vertrouwelijk'] : []);

/** Above the title of what is printed of a meeting. */
export const overMeeting = (body: Body, meeting: Meeting): string => `${body.name} · vergadering ${meeting.number}`;

const times = ({ startsAt, endsAt }: Meeting): string => (startsAt && endsAt ? `, ${startsAt}–${endsAt} uur` : '');

/** When and where. */
export const whenAndWhere = (meeting: Meeting): Facts => facts([
  ['Datum', meeting.heldOn ? inWords(meeting.heldOn) + times(meeting) : 'nog niet bekend'],
  ['Plaats', meeting.place],
  ['Online', meeting.onlineUrl && [linkTo(meeting.onlineUrl)]],
  ['Bijzonderheden', meeting.note],
  ['Vervallen', meeting.state === MeetingState.LAPSED ? meeting.lapsedReason : null],
]);
