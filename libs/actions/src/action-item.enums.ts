import { registerEnumType } from '@nestjs/graphql';

export enum ActionKind {
  ACTION = 'ACTION',
  COMMITMENT = 'COMMITMENT',
}
export enum ActionState {
  PROPOSED = 'PROPOSED',
  OPEN = 'OPEN',
  REPORTED_DONE = 'REPORTED_DONE',
  DONE = 'DONE',
  /** Its condition is not met. */
  SLEEPING = 'SLEEPING',
  /** It waits on another action. */
  WAITING = 'WAITING',
  WITHDRAWN = 'WITHDRAWN',
}
export enum Standing {
  ON_TRACK = 'ON_TRACK',
  ATTENTION = 'ATTENTION',
  STUCK = 'STUCK',
  NO_WORD = 'NO_WORD',
}
export enum DueKind {
  DATE = 'DATE',
  PERIOD = 'PERIOD',
  MEETING = 'MEETING',
  YEARLY = 'YEARLY',
  NOT_AGREED = 'NOT_AGREED',
}
export enum FundingSystem {
  ZVW = 'ZVW',
  WLZ = 'WLZ',
  WMO = 'WMO',
  FORENSIC = 'FORENSIC',
  SUBSIDY = 'SUBSIDY',
  OTHER = 'OTHER',
}
export enum PartyRole {
  LEAD = 'LEAD',
  EXECUTOR = 'EXECUTOR',
  CONSULTED = 'CONSULTED',
  COUNTERPART = 'COUNTERPART',
}
export enum Acceptance {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
export enum DueAnswer {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
export enum ActionDefect {
  NO_LEAD = 'NO_LEAD',
  NO_DUE = 'NO_DUE',
  OWNER_BODY_ENDED = 'OWNER_BODY_ENDED',
  EXECUTOR_ENDED = 'EXECUTOR_ENDED',
  NOBODY_REACHABLE = 'NOBODY_REACHABLE',
}

for (const [name, type] of Object.entries({ ActionKind, ActionState, Standing, DueKind, FundingSystem, PartyRole, Acceptance, DueAnswer, ActionDefect })) {
  registerEnumType(type, { name });
}

/** States in which a promise still binds somebody. */
export const unfinishedStates = [ActionState.OPEN, ActionState.REPORTED_DONE, ActionState.SLEEPING, ActionState.WAITING] as const;

/** States in which a promise can be overdue or silent: it sleeps or waits for nobody. */
export const runningStates = [ActionState.OPEN] as const;

/** Parties whose word counts for the standing of the action. */
export const promisingRoles = [PartyRole.LEAD, PartyRole.EXECUTOR] as const;
