import { Registry, type Day, type Moment } from '@schakel/kernel';
import type { NotificationKind } from './notification.entity.js';

/** Something that must be said to a person, found beyond any viewer: ids only. */
export interface ReminderFinding {
  personId: string;
  /** What it is about for who is told: the action, whose lines are taken together. */
  actionId: string;
  /** What is said once per occurrence: the party in the action, or the action itself. */
  subjectId: string;
  occurrence: string;
}

/** A part of the mail. Lines about one action within one group become one line, in the foremost section. */
export interface ReminderSection {
  readonly key: string;
  readonly group: 'PROMISES' | 'STEERING';
  readonly position: number;
  readonly heading: string;
}

/** What a recipient is told about one action, written as that recipient. */
export interface ReminderLine {
  actionId: string;
  section: ReminderSection;
  number: string;
  title: string;
  body: string;
  /** Names of the parties for which the recipient is asked; none for who steers. */
  parties: string[];
  /** Whole sentences, in the order in which they matter. */
  facts: string[];
  /** The last day on which it is in time. */
  dueOn: Day | null;
  notificationKind: NotificationKind;
}

/** One kind of reminder; each feature adds its own (escalations, minutes …). */
export interface ReminderKind {
  readonly key: string;
  readonly section: ReminderSection;
  /** False: only told inside the web app. */
  readonly isMailed: boolean;
  /** Who is to be told what, and was not told yet; in one statement, whatever the number of records. Runs beyond any viewer. */
  readonly find: (moment: Moment) => Promise<ReminderFinding[]>;
  /** What this recipient reads about findings of this kind; in his own unit of work, so what he may not see gets no line. */
  readonly read: (findings: readonly ReminderFinding[], moment: Moment) => Promise<ReminderLine[]>;
}

export const reminderKinds = new Registry<ReminderKind>('reminder kinds');

/** Adds a kind of reminder to every sweep. */
export const addReminderKind = (kind: ReminderKind): void => reminderKinds.add(kind.key, kind);
