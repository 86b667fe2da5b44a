import type { DrawnBody } from './drawing-rows.js';

/** Where a table stands in the drawing. */
export interface Box {
  drawn: DrawnBody;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A table out of which another came: by the places of their boxes, and how far to the right its line runs. */
export interface Strand {
  from: number;
  to: number;
  lane: number;
}

export interface Drawing {
  boxes: Box[];
  /** Lines of the ladder: from a box up to the one that it climbs to. */
  rungs: { box: Box; above: Box }[];
  strands: Strand[];
  /** Words above a group of boxes. */
  labels: { kind: 'networks' | 'ended'; y: number }[];
  height: number;
}

export const drawingWidth = 400;
const gutter = 44;
const inner = drawingWidth - gutter;
const [indent, tall, low, gap, labelRoom] = [22, 46, 30, 10, 30];

/** Learning networks that stand alone: there are many, and they are alike. */
const networksIn = (rows: readonly DrawnBody[]): DrawnBody[] =>
  rows.filter((drawn, place) => !drawn.isEnded && drawn.body.kind === 'LEARNING_NETWORK' && drawn.depth === 0 && rows.every(({ aboveRow }) => aboveRow !== place));

/** Full rows from `y` down. */
function inRows(rows: readonly DrawnBody[], y: number, height: number): Box[] {
  return rows.map((drawn, place) => {
    const x = 2 + drawn.depth * indent;
    return { drawn, x, y: y + place * (height + gap), width: inner - x, height };
  });
}

/** Two beside each other. */
function inPairs(rows: readonly DrawnBody[], y: number): Box[] {
  const width = (inner - 2 - gap) / 2;
  return rows.map((drawn, place) => ({ drawn, x: 2 + (place % 2) * (width + gap), y: y + Math.floor(place / 2) * (low + gap), width, height: low }));
}

const bottomOf = (boxes: readonly Box[], otherwise: number): number => Math.max(otherwise, ...boxes.map(({ y, height }) => y + height + gap));

/** From which table each came: out of which it was formed, or which it succeeds. What the ladder tells already is not drawn twice. */
function strandsOf(boxes: readonly Box[]): Strand[] {
  const place = new Map(boxes.map(({ drawn }, index) => [drawn.body.id, index]));
  const pairs = boxes.flatMap(({ drawn: { body } }) => [
    ...(body.formedFrom && body.formedFrom.id !== body.above?.id ? [[body.formedFrom.id, body.id] as const] : []),
    ...(body.successor ? [[body.id, body.successor.id] as const] : []),
  ]);
  const once = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
  return once.flatMap(([source, target], lane) => {
    const [from, to] = [place.get(source), place.get(target)];
    return from === undefined || to === undefined ? [] : [{ from, to, lane: lane % 6 }];
  });
}

/** The ladder and what stands alone, then the learning networks close together, then what has ended. */
export function layOut(rows: readonly DrawnBody[]): Drawing {
  const small = networksIn(rows);
  const main = inRows(rows.filter((drawn) => !drawn.isEnded && !small.includes(drawn)), 4, tall);
  const labels: Drawing['labels'] = [];
  let y = bottomOf(main, 4);
  const group = (kind: 'networks' | 'ended', some: readonly DrawnBody[], place: (y: number) => Box[]): Box[] => {
    if (some.length === 0) return [];
    labels.push({ kind, y: y + 20 });
    const boxes = place(y + labelRoom);
    y = bottomOf(boxes, y);
    return boxes;
  };
  const past = rows.filter(({ isEnded }) => isEnded);
  const networks = group('networks', small, (at) => inPairs(small, at));
  const ended = group('ended', past, (at) => inRows(past, at, low));
  const boxes = [...main, ...networks, ...ended];
  const rungs = main.flatMap((box) => {
    const above = box.drawn.aboveRow === undefined ? undefined : main.find(({ drawn }) => drawn === rows[box.drawn.aboveRow ?? 0]);
    return above ? [{ box, above }] : [];
  });
  return { boxes, rungs, strands: strandsOf(boxes), labels, height: y };
}
