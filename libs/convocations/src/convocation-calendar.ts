import type { MailAddress } from '@schakel/kernel';
import { calendarFile } from '@schakel/calendar';
import { MeetingState, calendarEventOf, type CalendarMeeting } from '@schakel/meetings';
import type { MailCalendar, Recipient } from '@schakel/notifications';
import type { ConvocationContent } from './convocation-mail.js';

interface Writing {
  meetingId: string;
  sequence: number;
  at: Date;
  to: Recipient;
  organizer: MailAddress;
  publicUrl: string;
}

/** The calendar file of that mail, for one person. Of a confidential meeting it says when, and where to read on. */
export function convocationCalendar(content: ConvocationContent, { meetingId, sequence, at, to, organizer, publicUrl }: Writing): MailCalendar {
  const { kind, meeting, isConfidential, note, guestOf } = content;
  const isCancelled = kind === 'LAPSED' || kind === 'LEFT';
  const open: Pick<CalendarMeeting, 'title' | 'place' | 'onlineUrl' | 'note'> = isConfidential
    ? { title: 'Vergadering', place: null, onlineUrl: null, note: null }
    
    : { title: guestOf ? `Te gast: ${meeting.body}` : meeting.title, place: meeting.place, onlineUrl: meeting.onlineUrl, note };
  const shown: CalendarMeeting = { ...meeting, ...open, id: meetingId, calendarSequence: sequence, state: kind === 'LAPSED' ? MeetingState.LAPSED : MeetingState.PLANNED };
  const event = { ...calendarEventOf(shown, publicUrl, at), ...(isCancelled ? { status: 'CANCELLED' as const } : {}), organizer, attendee: { name: to.name, address: to.address } };
  const method = isCancelled ? 'CANCEL' : 'REQUEST';
  return { method, content: calendarFile({ method, events: [event] }) };
}
