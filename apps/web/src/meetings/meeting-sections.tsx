import type { ComponentType } from 'react';
import type { MeetingState } from '../generated/enums.js';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { MeetingDue } from './meeting-due.js';

const AgendaRound = lazily(async () => (await import('../convocations/agenda-round.js')).AgendaRound);
const Agenda = lazily(async () => (await import('./agenda-section.js')).AgendaSection);
const Attendance = lazily(async () => (await import('./attendance-section.js')).AttendanceSection);
const Mailings = lazily(async () => (await import('../convocations/meeting-mailings.js')).MeetingMailings);
const MinutesAfter = lazily(async () => (await import('./minutes-after-section.js')).MinutesAfterSection);
const Records = lazily(async () => (await import('../minutes/meeting-records.js')).MeetingRecords);
const Minutes = lazily(async () => (await import('../minutes/minutes-link.js')).MinutesLink);

const Prints = lazily(async () => (await import('../printing/meeting-prints.js')).MeetingPrints);

/** A part of the room of a meeting: a card of its own, which reads what it needs itself. */
export type MeetingSection = ComponentType<{ meeting: MeetingPartsFragment }>;

/** A part with the name by which it stays itself when the order changes. */
export interface NamedSection {
  name: string;
  Section: MeetingSection;
}

const agenda: readonly NamedSection[] = [
  { name: 'round', Section: AgendaRound },
  { name: 'agenda', Section: Agenda },
  { name: 'attendance', Section: Attendance },
  { name: 'mailings', Section: Mailings },
];
const minutes: readonly NamedSection[] = [
  { name: 'minutes', Section: Minutes },
  { name: 'records', Section: Records },
  { name: 'after', Section: MinutesAfter },
];
const due: NamedSection = { name: 'due', Section: MeetingDue };

const isBeforehand = (state: MeetingState): boolean => state === 'TO_PLAN' || state === 'PLANNED' || state === 'LAPSED';

/**
 * The main column, from top to bottom: beforehand one comes for the agenda, from the moment it begins for the minutes. A feature adds its part here
 * (through `lazily`, so that its program comes after the room itself).
 */
export const mainSections = (state: MeetingState): readonly NamedSection[] =>
  isBeforehand(state) ? [...agenda, due, ...minutes] : [...minutes, ...agenda, due];

/** Beside it, under when and where. */
export const asideSections: readonly NamedSection[] = [{ name: 'prints', Section: Prints }];
