/**
 * The shape of what is seeded. Every record has a `key` that is unique in its kind and never changes:
 * the runner derives the record's id from it, so that seeding twice changes nothing.
 * References are keys. Days are YYYY-MM-DD in Europe/Amsterdam.
 */

/** REPORT: it stands in the report. ASSUMPTION: the makers filled it in. EXAMPLE: demo content. */
export type SeedProvenanceKind = 'REPORT' | 'ASSUMPTION' | 'EXAMPLE';

export interface SeedProvenance {
  readonly kind: SeedProvenanceKind;
  /** Where a reader finds it in the report, in Dutch: 'Bijlage 2, actiepunt 6a'. */
  readonly place?: string;
  /** The literal words of the report, spelling of the scan included. */
  readonly quote?: string;
}

/** One field of a record from the report that the makers filled in themselves, and why. */
export interface SeedAssumption {
  readonly field: string;
  readonly why: string;
}

/** What every seeded record has. */
export interface SeedRecord {
  readonly key: string;
  readonly provenance: SeedProvenance;
}

export type SeedDomain = 'CARE' | 'SAFETY' | 'MUNICIPALITIES' | 'INSURERS' | 'CLIENTS' | 'STATE';
export type SeedOrganisationKind = 'MINISTRY' | 'AGENCY' | 'BRANCH' | 'PROVIDER' | 'PROFESSIONAL_ASSOCIATION' | 'MUNICIPALITY' | 'SAFETY_HOUSE' | 'OTHER';

/** The report names it; `kind`, `domains` and a written-out `name` are the makers' reading. */
export interface SeedOrganisation extends SeedRecord {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: SeedOrganisationKind;
  readonly domains: readonly SeedDomain[];
  readonly aliases: readonly string[];
}

export interface SeedGroup extends SeedRecord {
  readonly slug: string;
  readonly name: string;
  /** An open group is a class without a list: it has no members here. */
  readonly isOpen: boolean;
  readonly members: readonly string[];
  readonly description: string;
}

export type SeedProviderRole = 'COORDINATING' | 'EXECUTING' | 'IN_COOPERATION';

export interface SeedRegionProvider {
  /** Unique over all regions. */
  readonly key: string;
  readonly organisation: string;
  readonly role: SeedProviderRole;
  readonly areaNote?: string;
  /** The name as Bijlage 1 writes it here, when that differs from the organisation's name. */
  readonly namedAs?: string;
}

export interface SeedRegion extends SeedRecord {
  readonly slug: string;
  readonly name: string;
  /** Place on the tile map, from 1; a drawing, not a fact. */
  readonly column: number;
  readonly row: number;
  readonly note?: string;
  readonly providers: readonly SeedRegionProvider[];
}

export type SeedBodyKind = 'STRATEGIC' | 'WORKING_GROUP' | 'DIRECTORS' | 'ADMINISTRATIVE' | 'LEARNING_NETWORK' | 'STEERING' | 'PROJECT';

/** `key` and `code` are the same. */
export interface SeedBody extends SeedRecord {
  readonly code: string;
  readonly name: string;
  readonly kind: SeedBodyKind;
  readonly purpose: string;
  readonly cadencePerYear?: number;
  readonly cadenceText?: string;
  readonly isTemporary: boolean;
  readonly endCondition?: string;
  readonly endsOn?: string;
  readonly endedOn?: string;
  readonly above?: string;
  readonly formedFrom?: string;
  readonly successor?: string;
  readonly region?: string;
  readonly assumptions: readonly SeedAssumption[];
}

export type SeedSeatRole = 'PARTICIPANT' | 'ADVISER' | 'OBSERVER';

/** A seat has an organisation, or a label, or both. `until` is the last day on which it exists. */
export interface SeedSeat extends SeedRecord {
  readonly body: string;
  readonly organisation?: string;
  readonly label?: string;
  readonly role: SeedSeatRole;
  readonly domain?: SeedDomain;
  readonly from?: string;
  readonly until?: string;
  readonly note?: string;
}

export type SeedFunctionKind = 'REGIE' | 'INVITATION' | 'CHAIR' | 'SECRETARY';

export interface SeedBodyFunction extends SeedRecord {
  readonly body: string;
  readonly kind: SeedFunctionKind;
  readonly organisation: string;
  readonly person?: string;
  readonly state: 'PROPOSED' | 'ACCEPTED';
  readonly from?: string;
}

/** `key` and `number` are the same. */
export interface SeedMeeting extends SeedRecord {
  readonly number: string;
  readonly body: string;
  readonly title: string;
  /** The day on which it was or will be held; absent while it is to be planned. */
  readonly heldOn?: string;
  /** HH:MM, both or neither. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly place?: string;
  readonly state: 'TO_PLAN' | 'PLANNED' | 'HELD';
}

/** `key` and `number` are the same. */
export interface SeedDecision extends SeedRecord {
  readonly number: string;
  readonly body: string;
  readonly meeting: string;
  readonly title: string;
  readonly text: string;
  readonly state: 'TAKEN';
  readonly takenOn: string;
  readonly assumptions: readonly SeedAssumption[];
}

export interface SeedRecommendation extends SeedRecord {
  readonly position: number;
  readonly text: string;
  /** The body it concerns most. */
  readonly body: string;
  /** Other bodies that it names too. */
  readonly alsoConcerns: readonly string[];
  readonly assumptions: readonly SeedAssumption[];
}

/** `key` and `number` are the same. */
export interface SeedLearning extends SeedRecord {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly kind: 'COLLABORATION';
  readonly body: string;
  readonly assumptions: readonly SeedAssumption[];
}

export type SeedDueKind = 'DATE' | 'PERIOD' | 'MEETING' | 'YEARLY' | 'NOT_AGREED';

export interface SeedDue {
  readonly kind: SeedDueKind;
  /** The last day on which it is in time. */
  readonly on?: string;
  /** First day of a period. */
  readonly startsOn?: string;
  readonly label?: string;
}

export type SeedActionState = 'OPEN' | 'REPORTED_DONE' | 'SLEEPING' | 'WAITING';
export type SeedLevel = 'NETWORK' | 'BODY' | 'CONFIDENTIAL';
export type SeedStanding = 'ON_TRACK' | 'ATTENTION' | 'STUCK';
export type SeedFundingSystem = 'ZVW' | 'WLZ' | 'WMO' | 'FORENSIC' | 'SUBSIDY' | 'OTHER';
export type SeedPartyRole = 'LEAD' | 'EXECUTOR' | 'CONSULTED' | 'COUNTERPART';

/** Exactly one of the three. */
export type SeedPartyTarget = { readonly organisation: string } | { readonly group: string } | { readonly body: string };

export interface SeedActionParty {
  /** '<action>/<target>', unique over all actions. */
  readonly key: string;
  readonly role: SeedPartyRole;
  readonly target: SeedPartyTarget;
  /** Body in whose name it acts. */
  readonly onBehalfOf?: string;
  /** Literal words of the report about this party. */
  readonly note?: string;
  readonly acceptance: 'PENDING' | 'ACCEPTED' | 'DECLINED';
  readonly answeredOn?: string;
  readonly declineReason?: string;
  /** Person who answers for this party. */
  readonly contact?: string;
}

export interface SeedActionTheme {
  readonly position: number;
  readonly title: string;
  readonly sourceText: string;
}

/** `key` and `number` are the same. */
export interface SeedAction extends SeedRecord {
  readonly number: string;
  readonly kind: 'ACTION' | 'COMMITMENT';
  readonly title: string;
  /** Literal 'Onderwerpen' cell of Bijlage 2. */
  readonly sourceText?: string;
  /** Literal 'Actor' cell of Bijlage 2. */
  readonly sourceActor?: string;
  readonly state: SeedActionState;
  readonly level: SeedLevel;
  readonly body: string;
  readonly condition?: string;
  readonly due: SeedDue;
  readonly fundingSystems: readonly SeedFundingSystem[];
  readonly themes: readonly SeedActionTheme[];
  readonly parties: readonly SeedActionParty[];
  /** Actions that must be finished first. */
  readonly requires: readonly string[];
  readonly origin?: { readonly decision: string; readonly provenance: SeedProvenance };
  readonly doneReport?: string;
  readonly assumptions: readonly SeedAssumption[];
}

/** The closing of a body, under way (`key` is the body's), and what must all be so before a body ends. */
export type SeedHandOver = SeedRecord & { readonly body: string; readonly reason: string; readonly startedOn: string; readonly assumptions: readonly SeedAssumption[] };
export type SeedEndCondition = SeedRecord & { readonly body: string; readonly position: number; readonly text: string };

/** The content of the report. Kinds stand in the order in which they refer to each other; bodies and actions also refer to their own kind. */
export interface SeedReport {
  readonly organisations: readonly SeedOrganisation[];
  readonly groups: readonly SeedGroup[];
  readonly regions: readonly SeedRegion[];
  readonly bodies: readonly SeedBody[];
  readonly seats: readonly SeedSeat[];
  readonly functions: readonly SeedBodyFunction[];
  readonly meetings: readonly SeedMeeting[];
  readonly decisions: readonly SeedDecision[];
  readonly recommendations: readonly SeedRecommendation[];
  readonly actions: readonly SeedAction[];
  readonly learnings: readonly SeedLearning[];
  readonly handOvers: readonly SeedHandOver[]; readonly endConditions: readonly SeedEndCondition[];
}
