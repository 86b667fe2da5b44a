import { inWords, type Day } from '@schakel/kernel';
import { dayWithin } from '@schakel/notifications';
import type { Meeting } from '@schakel/meetings';
import type { MailDetail } from '@schakel/notifications';

export interface MeetingTimes extends Pick<Meeting, 'startsAt' | 'endsAt'> {
  heldOn: Day;
}

const hours = ({ startsAt, endsAt }: MeetingTimes): string => (startsAt ? `, ${startsAt}${endsAt ? `–${endsAt}` : ''} uur` : '');

/** 'donderdag 9 juni 2022, 10:00–12:00 uur' */
export const whenWords = (times: MeetingTimes): string => `${inWords(times.heldOn)}${hours(times)}`;

/** 'donderdag 9 juni', with the year when it is not this year's: for a subject. */
export const dayWords = (today: Day, { heldOn }: MeetingTimes): string => dayWithin(today, heldOn);

interface Where extends MeetingTimes, Pick<Meeting, 'place' | 'onlineUrl'> {}

/** When and where, as far as it is known. */
export const detailsOf = (meeting: Where): MailDetail[] => [
  { label: 'Wanneer', text: whenWords(meeting) },
  ...(meeting.place ? [{ label: 'Waar', text: meeting.place }] : []),
  ...(meeting.onlineUrl ? [{ label: 'Online', text: meeting.onlineUrl }] : []),
];

export const roomOf = (publicUrl: string, number: string): string => `${publicUrl}/vergaderingen/${encodeURIComponent(number)}`;
