import { TextLink } from '../components/link.js';
import { Disclosure } from '../components/disclosure.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { useViewer } from '../data/viewer.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { bodyKindWord } from '../words/kinds.js';
import { drawnBodies, type DrawnBody } from './drawing-rows.js';

const WIDTH = 360;
const STEP = 56;
const HEIGHT = 44;
const INDENT = 22;

const left = ({ depth }: DrawnBody) => 2 + depth * INDENT;
const top = (row: number) => 4 + row * STEP;

const isVacant = ({ body, isEnded }: DrawnBody) => !isEnded && body.kind !== 'LEARNING_NETWORK' && body.vacantFunctions.includes('REGIE');

/** How a table stands, in words: what its shape says too. */
function standOf(drawn: DrawnBody): string {
  const { body, isEnded } = drawn;
  const words = [isEnded ? m.handovers_drawn_ended() : body.isPastItsEnd ? m.handovers_drawn_past() : body.isTemporary ? m.handovers_drawn_temporary() : m.handovers_drawn_living()];
  if (isVacant(drawn)) words.push(m.handovers_drawn_vacant());
  return words.join(' · ');
}

/** Too long for its box is cut there; the link and the table have it whole. */
const fitting = (name: string, depth: number) => {
  const room = Math.floor((WIDTH - 4 - depth * INDENT - 24) / 7.4);
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
};

/** Rounded is living, dashed is temporary, square and grey has ended. */
function Box({ drawn, row }: { drawn: DrawnBody; row: number }) {
  const { body, depth, isEnded } = drawn;
  const [x, y] = [left(drawn), top(row)];
  const shape = isEnded ? 'drawing__box drawing__box--ended' : body.isTemporary ? 'drawing__box drawing__box--temporary' : 'drawing__box';
  return (
    <TextLink to="/overleggen/$code" params={{ code: body.code }} className="drawing__link" aria-label={`${body.name}, ${standOf(drawn)}`}>
      <rect className={shape} x={x} y={y} width={WIDTH - x - 2} height={HEIGHT} rx={isEnded ? 0 : 8} />
      {isVacant(drawn) ? <path className="drawing__vacant" d={`M ${WIDTH - 22} ${y + 30} l 8 -14 l 8 14 z`} /> : null}
      <text className="drawing__name" x={x + 12} y={y + 19}>
        {fitting(body.name, depth)}
      </text>
      <text className="drawing__stand" x={x + 12} y={y + 36}>
        {standOf(drawn)}
      </text>
    </TextLink>
  );
}

/** From a table up to the one it climbs to. */
function Rung({ drawn, row, rows }: { drawn: DrawnBody; row: number; rows: readonly DrawnBody[] }) {
  const above = drawn.aboveRow === undefined ? undefined : rows[drawn.aboveRow];
  if (!above) return null;
  const x = left(above) + INDENT / 2;
  return <path className="drawing__rung" d={`M ${left(drawn)} ${top(row) + HEIGHT / 2} H ${x} V ${top(drawn.aboveRow ?? 0) + HEIGHT}`} />;
}

function AsTable({ rows }: { rows: readonly DrawnBody[] }) {
  const head = [m.handovers_drawn_body(), m.handovers_drawn_kind(), m.handovers_drawn_above(), m.handovers_drawn_stand()];
  return (
    <Table caption={m.handovers_drawn_table()} hideCaption head={head.map((word) => <HeadCell key={word}>{word}</HeadCell>)}>
      {rows.map((drawn) => (
        <Row key={drawn.body.id}>
          <Cell isRowHead>
            <TextLink to="/overleggen/$code" params={{ code: drawn.body.code }}>
              {drawn.body.name}
            </TextLink>
          </Cell>
          <Cell>{bodyKindWord(drawn.body.kind)}</Cell>
          <Cell>{drawn.body.above?.name ?? '–'}</Cell>
          <Cell>{standOf(drawn)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** All tables and the ladder between them, and the same as a table. */
export function BodiesDrawing({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const rows = drawnBodies(bodies, useViewer().today);
  return (
    <div className="stack">
      <svg className="drawing" viewBox={`0 0 ${WIDTH} ${top(rows.length)}`} role="group" aria-labelledby="tekening-titel tekening-uitleg">
        <title id="tekening-titel">{m.handovers_drawn_title()}</title>
        <desc id="tekening-uitleg">{m.handovers_drawn_desc()}</desc>
        {rows.map((drawn, row) => (
          <Rung key={drawn.body.id} {...{ drawn, row, rows }} />
        ))}
        {rows.map((drawn, row) => (
          <Box key={drawn.body.id} {...{ drawn, row }} />
        ))}
      </svg>
      <Disclosure summary={m.handovers_drawn_table()}>
        <AsTable rows={rows} />
      </Disclosure>
    </div>
  );
}
