import { DecisionState } from './decision.entity.js';

/** Words of mails and prints; the web app has its own messages. */
export const decisionStateWords: Readonly<Record<DecisionState, string>> = {
  [DecisionState.CONCEPT]: 'concept', [DecisionState.SUBMITTED]: 'voorgelegd', [DecisionState.TAKEN]: 'genomen', [DecisionState.REJECTED]: 'verworpen',
  [DecisionState.DEFERRED]: 'aangehouden', [DecisionState.WITHDRAWN]: 'ingetrokken', [DecisionState.IN_EXECUTION]: 'in uitvoering',
  [DecisionState.EXECUTED]: 'uitgevoerd', [DecisionState.REPLACED]: 'vervangen',
};
