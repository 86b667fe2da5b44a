import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { drawingWidth, layOut } from './drawing-layout.js';
import { drawnBodies } from './drawing-rows.js';

const named = (code: string | null) => (code ? { id: code, code, name: code } : null);

const body = (code: string, { above = null, from = null, successor = null, endedOn = null, region = null }: Partial<Record<'above' | 'from' | 'successor' | 'endedOn' | 'region', string | null>> = {}) =>
  ({ id: code, code, name: code, kind: region ? 'LEARNING_NETWORK' : 'STEERING', endedOn, above: named(above), formedFrom: named(from), successor: named(successor), region: region ? { id: region, slug: region, name: region } : null }) as BodyLineFragment;

const laidOut = (bodies: BodyLineFragment[]) => layOut(drawnBodies(bodies, '2022-04-01'));

it('draws once from which table another came, and not what the ladder tells already', () => {
  const { boxes, strands, rungs } = laidOut([body('SO', { from: 'SG' }), body('WB', { above: 'SO', from: 'SO' }), body('SG', { successor: 'SO', endedOn: '2022-04-01' }), body('X', { successor: 'gone' })]);
  const code = (place: number) => boxes[place]?.drawn.body.code;
  expect(strands.map(({ from, to }) => `${code(from)} ${code(to)}`)).toEqual(['SG SO']);
  expect(rungs.map(({ box, above }) => `${box.drawn.body.code} ${above.drawn.body.code}`)).toEqual(['WB SO']);
});

it('has no two boxes over each other and none beyond its side, also with many networks', () => {
  const networks = Array.from({ length: 25 }, (_, place) => body(`LN-${place}`, { region: `Regio ${place}` }));
  const { boxes, labels, height } = laidOut([body('SO'), body('WB', { above: 'SO' }), ...networks, body('PT', { endedOn: '2022-04-01' })]);
  expect(boxes).toHaveLength(28);
  expect(labels.map(({ kind }) => kind)).toEqual(['networks', 'ended']);
  for (const [place, one] of boxes.entries()) {
    expect(one.x + one.width).toBeLessThan(drawingWidth);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(place + 1)) {
      expect(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    }
  }
});
