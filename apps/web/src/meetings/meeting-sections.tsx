import type { ComponentType } from 'react';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { MeetingDue } from './meeting-due.js';

const AgendaRound = lazily(async () => (await import('../convocations/agenda-round.js')).AgendaRound);
const Agenda = lazily(async () => (await import('./agenda-section.js')).AgendaSection);
const Attendance = lazily(async () => (await import('./attendance-section.js')).AttendanceSection);
const MinutesAfter = lazily(async () => (await import('./minutes-after-section.js')).MinutesAfterSection);
const Records = lazily(async () => (await import('../minutes/meeting-records.js')).MeetingRecords);
const Minutes = lazily(async () => (await import('../minutes/minutes-link.js')).MinutesLink);

const Prints = lazily(async () => (await import('../printing/meeting-prints.js')).MeetingPrints);

/** A part of the room of a meeting: a card of its own, which reads what it needs itself. */
export type MeetingSection = ComponentType<{ meeting: MeetingPartsFragment }>;

/** In the main column, from top to bottom. A feature adds its section here (through `lazily`, so that its program comes after the room itself). */
export const mainSections: readonly MeetingSection[] = [Minutes, Records, AgendaRound, Agenda, Attendance, MinutesAfter, MeetingDue];

/** Beside it, under when and where. */
export const asideSections: readonly MeetingSection[] = [Prints];
