import { DecisionState } from './decision.entity.js';

/** The body still has to decide. */
export const untakenStates: readonly DecisionState[] = [DecisionState.CONCEPT, DecisionState.SUBMITTED, DecisionState.DEFERRED];

/** Taken, and something to look back on. */
export const takenStates: readonly DecisionState[] = [DecisionState.TAKEN, DecisionState.IN_EXECUTION, DecisionState.EXECUTED];
