import type { ActionRowFragment } from '../generated/graphql/graphql.js';
import { timelineOf } from './timeline-order.js';

function anAction(number: string, on: string | null, requires: string[] = [], kind: ActionRowFragment['due']['kind'] = on ? 'DATE' : 'NOT_AGREED'): ActionRowFragment {
  const waitsFor = requires.map((id) => ({ id, number: id, title: id, state: 'OPEN' as const }));
  return {
    id: number, number, title: number, kind: 'ACTION', state: 'OPEN', standing: 'NO_WORD', level: 'NETWORK', isOverdue: false, defects: [],
    condition: null, lastWordAt: null,
    body: { id: 'so', code: 'SO', name: 'SO', endedOn: null }, due: { kind, on, label: null, body: null, meeting: null },
    provenance: { kind: 'USER', place: null, assumptions: [] }, requires: waitsFor,
    requiredBy: [], themes: [], fundingSystems: [], parties: [],
  };
}

const numbers = (actions: readonly ActionRowFragment[] | undefined) => actions?.map(({ number }) => number);

describe('actions on time', () => {
  const chain = [anAction('6c', null, ['6b']), anAction('6b', null, ['6a']), anAction('6a', '2022-03-31')];

  it('draws the undated rest of a chain under what it waits for', () => {
    const { past, undated, followers } = timelineOf(chain, '2022-04-01');
    expect(past.map(({ month, actions }) => [month, numbers(actions)])).toEqual([['2022-03', ['6a']]]);
    expect(numbers(followers.get('6a'))).toEqual(['6b']);
    expect(numbers(followers.get('6b'))).toEqual(['6c']);
    expect(undated).toEqual([]);
  });

  it('keeps what waits on something that is not shown', () => {
    expect(numbers(timelineOf([anAction('6b', null, ['6a'])], '2022-04-01').undated)).toEqual(['6b']);
  });

  it('parts past, future, yearly and undated; today is still ahead', () => {
    const rows = [anAction('b', '2022-04-01'), anAction('a', '2022-03-31'), anAction('4', null, [], 'YEARLY'), anAction('1', null)];
    const { past, ahead, yearly, undated } = timelineOf(rows, '2022-04-01');
    expect([past, ahead].map((months) => months.flatMap(({ actions }) => numbers(actions)))).toEqual([['a'], ['b']]);
    expect([numbers(yearly), numbers(undated)]).toEqual([['4'], ['1']]);
  });
});
