import { ActionItem, sortKeyOf } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';

describe('numbers', () => {
  it('are sorted as people count', () => {
    const numbers = ['SO-2022-A010', '10', '6b', '2', 'WB-2022-A001', '6a', '1', 'SO-2022-A002', '6', '100'];
    const sorted = [...numbers].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    expect(sorted).toEqual(['1', '2', '6', '6a', '6b', '10', '100', 'SO-2022-A002', 'SO-2022-A010', 'WB-2022-A001']);
  });

  it('give keys that differ when they differ', () => {
    expect(new Set(['6', '6a', '06', '600', 'A6'].map(sortKeyOf)).size).toBe(4);
    expect(sortKeyOf('06')).toBe(sortKeyOf('6'));
  });
});

describe('overdue', () => {
  const action = (dueOn: string | null, state = ActionState.OPEN): ActionItem => Object.assign(new ActionItem(), { dueOn, state });

  it('is the day after the last day, not the day itself', () => {
    expect(action('2022-03-31').isOverdueOn('2022-03-31')).toBe(false);
    expect(action('2022-03-31').isOverdueOn('2022-04-01')).toBe(true);
    expect(action('2022-04-02').isOverdueOn('2022-04-01')).toBe(false);
    expect(action(null).isOverdueOn('2099-01-01')).toBe(false);
  });

  it.each(Object.values(ActionState))('is only what runs: %s', (state) => {
    expect(action('2022-03-31', state).isOverdueOn('2022-04-01')).toBe(state === ActionState.OPEN);
  });
});
