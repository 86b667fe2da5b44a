import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { drawnBodies } from './drawing-rows.js';

const body = (code: string, above: string | null = null, endedOn: string | null = null) => ({ id: code, code, name: code, endedOn, above: above ? { id: above, code: above, name: above } : null }) as BodyLineFragment;

const drawn = (bodies: BodyLineFragment[]) => drawnBodies(bodies, '2022-04-01').map(({ body: { code }, depth, aboveRow, isEnded }) => [code, depth, aboveRow, isEnded]);

it('hangs each table under what it climbs to, then what stands alone, then what ended', () => {
  expect(drawn([body('WB', 'SO'), body('SO', 'BO'), body('LLN'), body('PT', null, '2022-04-01'), body('BO'), body('WIM', 'SO')])).toEqual([
    ['BO', 0, undefined, false], ['SO', 1, 0, false], ['WB', 2, 1, false], ['WIM', 2, 1, false], ['LLN', 0, undefined, false], ['PT', 0, undefined, true],
  ]);
});

it('draws each table once, also when two say that they stand above each other', () => {
  expect(drawn([body('A', 'B'), body('B', 'A')]).map(([code]) => code).sort()).toEqual(['A', 'B']);
});

it('lets what climbs to a table that ended stand alone', () => {
  expect(drawn([body('WB', 'PT'), body('PT', null, '2022-03-01')])).toEqual([['WB', 0, undefined, false], ['PT', 0, undefined, true]]);
});
