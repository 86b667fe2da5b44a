import { promiseGroups, type PromisedPart } from './promise-groups.js';

function aPart(id: string, on: string | null, isOverdue = false): PromisedPart {
  const action = {
    id, number: id, title: id, state: 'OPEN' as const, isOverdue, due: { kind: 'DATE' as const, on, label: null, body: null, meeting: null },
    body: { id: 'wb', code: 'WB', name: 'WB' }, provenance: { kind: 'USER' as const },
  };
  return { id, version: 1, name: 'VGN', role: 'LEAD', standing: 'NO_WORD', acceptance: 'ACCEPTED', forecastOn: null, lastWordAt: null, organisation: null, viewerMay: [], action };
}

const grouped = (parts: PromisedPart[], today: string) => promiseGroups(parts, today).map(({ name, promises }) => [name, promises.map(({ id }) => id)]);

describe('promises by when they must be kept', () => {
  // 1 April 2022 is a Friday.
  it('puts Sunday in this week and Monday in soon', () => {
    expect(grouped([aPart('sunday', '2022-04-03'), aPart('monday', '2022-04-04')], '2022-04-01')).toEqual([['week', ['sunday']], ['soon', ['monday']]]);
  });

  it('begins with what is late and ends with what has no day', () => {
    const parts = [aPart('none', null), aPart('far', '2022-09-01'), aPart('late', '2022-03-01', true)];
    expect(grouped(parts, '2022-04-01')).toEqual([['overdue', ['late']], ['later', ['far']], ['undated', ['none']]]);
  });

  it('ends the week on a Sunday that is today', () => {
    expect(grouped([aPart('today', '2022-04-03'), aPart('next', '2022-04-04')], '2022-04-03')).toEqual([['week', ['today']], ['soon', ['next']]]);
  });
});
