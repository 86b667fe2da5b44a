import { TextLink } from '../components/link.js';
import { Disclosure } from '../components/disclosure.js';
import { useViewer } from '../data/viewer.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { DrawingLegend } from './drawing-legend.js';
import { drawingWidth, layOut, type Box, type Drawing } from './drawing-layout.js';
import { drawnBodies } from './drawing-rows.js';
import { DrawingTable } from './drawing-table.js';
import { fitting, isVacant, standOf } from './drawing-words.js';

const shapeOf = ({ drawn: { body, isEnded } }: Box): string =>
  isEnded ? 'drawing__box drawing__box--ended' : body.isTemporary ? 'drawing__box drawing__box--temporary' : 'drawing__box';

/** A small one has one line: the region of a network, the name of what has ended. */
function Words({ box }: { box: Box }) {
  const { drawn, x, y, width, height } = box;
  const { body, isEnded } = drawn;
  if (height < 40) {
    return (
      <text className={isEnded ? 'drawing__stand' : 'drawing__small'} x={x + 9} y={y + 20}>
        {fitting(body.region?.name ?? body.name, width - 16, 5.9)}
      </text>
    );
  }
  return (
    <>
      <text className="drawing__name" x={x + 12} y={y + 20}>
        {fitting(body.name, width - 24, 6.9)}
      </text>
      <text className="drawing__stand" x={x + 12} y={y + 37}>
        {standOf(drawn)}
      </text>
    </>
  );
}

/** Rounded is living, dashed is temporary, square and grey has ended. */
function BodyBox({ box }: { box: Box }) {
  const { drawn, x, y, width, height } = box;
  return (
    <TextLink to="/overleggen/$code" params={{ code: drawn.body.code }} className="drawing__link" aria-label={`${drawn.body.name}, ${standOf(drawn)}`}>
      <rect className={shapeOf(box)} x={x} y={y} width={width} height={height} rx={drawn.isEnded ? 0 : 8} />
      {isVacant(drawn) ? <path className="drawing__vacant" d={`M ${x + width - 24} ${y + 39} l 7 -12 l 7 12 z`} /> : null}
      <Words box={box} />
    </TextLink>
  );
}

/** From a table up to the one it climbs to. */
function Rung({ box, above }: Drawing['rungs'][number]) {
  const x = above.x + 11;
  return <path className="drawing__rung" d={`M ${box.x} ${box.y + box.height / 2} H ${x} V ${above.y + above.height}`} />;
}

/** From a table to the one that came out of it, along the right side; its arrow points at the younger. */
function StrandLine({ from, to, lane }: { from: Box; to: Box; lane: number }) {
  const x = drawingWidth - 34 + lane * 6;
  const [start, end] = [{ x: from.x + from.width, y: from.y + from.height / 2 }, { x: to.x + to.width, y: to.y + to.height / 2 }];
  return (
    <>
      <path className="drawing__strand" d={`M ${start.x} ${start.y} H ${x - 5} Q ${x} ${start.y} ${x} ${start.y + (end.y < start.y ? -5 : 5)} V ${end.y + (end.y < start.y ? 5 : -5)} Q ${x} ${end.y} ${x - 5} ${end.y} H ${end.x + 7}`} />
      <path className="drawing__point" d={`M ${end.x + 1} ${end.y} l 8 -4.5 v 9 z`} />
    </>
  );
}

function Picture({ drawing }: { drawing: Drawing }) {
  const { boxes, rungs, strands, labels, height } = drawing;
  const labelWords = { networks: m.tables_more_drawn_networks(), ended: m.tables_more_drawn_ended() };
  return (
    <svg className="drawing" viewBox={`0 0 ${drawingWidth} ${height}`} role="group" aria-labelledby="tekening-titel tekening-uitleg">
      <title id="tekening-titel">{m.handovers_drawn_title()}</title>
      <desc id="tekening-uitleg">{m.tables_more_drawn_desc()}</desc>
      {rungs.map((rung) => (
        <Rung key={rung.box.drawn.body.id} {...rung} />
      ))}
      {strands.map(({ from, to, lane }) => (
        <StrandLine key={`${from} ${to}`} from={boxes[from] as Box} to={boxes[to] as Box} lane={lane} />
      ))}
      {labels.map(({ kind, y }) => (
        <text key={kind} className="drawing__label" x={2} y={y}>
          {labelWords[kind]}
        </text>
      ))}
      {boxes.map((box) => (
        <BodyBox key={box.drawn.body.id} box={box} />
      ))}
    </svg>
  );
}

/** All tables and the ladder between them, what came out of what, and the same as a table. */
export function BodiesDrawing({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const rows = drawnBodies(bodies, useViewer().today);
  return (
    <div className="stack">
      <div className="drawing__sheet">
        <Picture drawing={layOut(rows)} />
        <DrawingLegend />
      </div>
      <Disclosure summary={m.handovers_drawn_table()}>
        <DrawingTable rows={rows} />
      </Disclosure>
    </div>
  );
}
