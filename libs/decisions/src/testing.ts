import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { Decision, DecisionState, Recommendation } from './index.js';

// Each inserts in the unit of work around it, which must have the purpose 'seed': the application decides nothing yet.

export const aDecision = (overrides: Pick<Decision, 'bodyId'> & Partial<Decision>): Promise<Decision> =>
  insert<Decision>(Decision, {
    number: newId(), title: 'Voorbeeldbesluit', text: 'Wij doen het zo.', state: DecisionState.TAKEN, takenOn: '2022-02-04', ...overrides,
  });

export const aRecommendation = (overrides: Pick<Recommendation, 'position'> & Partial<Recommendation>): Promise<Recommendation> =>
  insert<Recommendation>(Recommendation, { text: 'Ga hiermee door.', ...overrides });
