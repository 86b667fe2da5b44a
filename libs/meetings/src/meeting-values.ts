import { inWords, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { requiredText, typedText } from '@schakel/graphql';
import { TextProfile } from '@schakel/privacy';
import type { Meeting } from './meeting.entity.js';
import type { MeetingPlanInput } from './meeting.inputs.js';
import { freeDayOn, isWallTime } from './moments.js';

export const titleRules = { max: 200, ask: 'Vul een titel in.' };
export const placeRules = { max: 300, profile: TextProfile.PLACE };

/** A day to meet on. Errors: INVALID for a day that is past and for a Dutch public holiday. */
export function dayToMeet(day: Day, field = 'heldOn'): Day {
  if (day < unit().moment.day) throw invalid({ field, message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
  const holiday = freeDayOn(day);
  if (holiday) throw invalid({ field, message: `Op ${inWords(day)} is het ${holiday}. Kies een andere dag.` });
  return day;
}

/** Both times or neither. Errors: INVALID. */
export function timesOf(startsAt?: string | null, endsAt?: string | null): Pick<Meeting, 'startsAt' | 'endsAt'> {
  const [from, until] = [startsAt || null, endsAt || null];
  if (from && !isWallTime(from)) throw invalid({ field: 'startsAt', message: 'Vul een tijd in, bijvoorbeeld 10:00.' });
  if (until && !isWallTime(until)) throw invalid({ field: 'endsAt', message: 'Vul een tijd in, bijvoorbeeld 12:00.' });
  if (from && !until) throw invalid({ field: 'endsAt', message: 'Vul in hoe laat de vergadering eindigt.' });
  if (until && !from) throw invalid({ field: 'startsAt', message: 'Vul in hoe laat de vergadering begint.' });
  if (from && until && until <= from) throw invalid({ field: 'endsAt', message: 'Het einde moet na het begin liggen, op dezelfde dag.' });
  return { startsAt: from, endsAt: until };
}

/** A link to meet online: https, without a password in it. Errors: INVALID. */
export function onlineAddress(typed?: string | null): string | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol === 'https:' && address.username === '' && address.password === '' && address.href.length <= 1_000) return address.href;
  throw invalid({ field: 'onlineUrl', message: 'Vul een webadres in dat begint met https://.' });
}

type MeetingValues = Pick<Meeting, 'title' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'note'>;

/** What was typed, as columns. `now`: the day it has already, which may stay. Errors: INVALID with the field. */
export function meetingValues({ title, heldOn, startsAt, endsAt, place, onlineUrl, note }: MeetingPlanInput, now: Day | null = null): MeetingValues {
  return {
    title: requiredText('title', title, titleRules),
    heldOn: heldOn && heldOn !== now ? dayToMeet(heldOn) : (heldOn ?? null),
    ...timesOf(startsAt, endsAt),
    place: typedText('place', place, placeRules),
    onlineUrl: onlineAddress(onlineUrl),
    note: typedText('note', note, { max: 4_000 }),
  };
}
