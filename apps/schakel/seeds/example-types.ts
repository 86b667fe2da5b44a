import type { SeedAction, SeedBodyFunction, SeedMeeting, SeedRecord, SeedSeat, SeedStanding } from './seed-types.js';

/** An action of the demo. It carries who made it and when, so that histories and reminders are real. */
export interface SeedExampleAction extends SeedAction {
  readonly createdBy: string;
  readonly createdOn: string;
  /** What this example is there to show on 2022-04-01. */
  readonly shows: string;
}

export type SeedDemoRole =
  | 'member' | 'secretary' | 'chair' | 'national-coordinator' | 'ministry-vws' | 'ministry-jv' | 'region'
  | 'experience-expert' | 'administrator';

/** `key` and `role` are the same. */
export interface SeedPerson extends SeedRecord {
  readonly role: SeedDemoRole;
  readonly name: string;
  readonly email: string;
  readonly platformRole?: 'NATIONAL_COORDINATOR' | 'ADMINISTRATOR';
}

export interface SeedAffiliation extends SeedRecord {
  readonly person: string;
  readonly organisation: string;
  readonly region?: string;
  readonly from: string;
}

export interface SeedMembership extends SeedRecord {
  readonly person: string;
  readonly seat: string;
  readonly from: string;
}

export interface SeedProgressUpdate extends SeedRecord {
  readonly action: string;
  readonly party: string;
  readonly standing: SeedStanding;
  readonly text: string;
  readonly forecastOn?: string;
  readonly author: string;
  readonly on: string;
}

export interface SeedComment extends SeedRecord {
  readonly action: string;
  readonly author: string;
  readonly text: string;
  readonly on: string;
  readonly replyTo?: string;
}

/** A new date that a party asks for; the answer is still to come. */
export interface SeedDueRequest extends SeedRecord {
  readonly action: string;
  readonly author: string;
  readonly requestedOn: string;
  readonly reason: string;
  readonly on: string;
}

/** A first version of a mandate. `key` is the body's. */
export interface SeedMandate extends SeedRecord {
  readonly body: string;
  readonly on: string;
  readonly lines: readonly { readonly subject: string; readonly scope: 'DECIDES' | 'ADVISES' | 'SIGNALS' | 'NOT'; readonly belongsTo?: string }[];
  /** Parties that accepted it, by the person who sits there for them. */
  readonly accepted: readonly { readonly organisation: string; readonly person: string; readonly on: string }[];
}

/** What demo mode adds to the content of the report. */
export interface SeedExamples {
  readonly persons: readonly SeedPerson[];
  readonly affiliations: readonly SeedAffiliation[];
  /** Seats that the report does not give, on which a demo person sits. */
  readonly seats: readonly SeedSeat[];
  readonly memberships: readonly SeedMembership[];
  readonly functions: readonly SeedBodyFunction[];
  readonly mandates: readonly SeedMandate[];
  readonly meetings: readonly SeedMeeting[];
  readonly actions: readonly SeedExampleAction[];
  readonly updates: readonly SeedProgressUpdate[];
  readonly comments: readonly SeedComment[];
  readonly dueRequests: readonly SeedDueRequest[];
}
