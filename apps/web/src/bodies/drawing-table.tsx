import { TextLink } from '../components/link.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { bodyKindWord } from '../words/kinds.js';
import type { DrawnBody } from './drawing-rows.js';
import { standOf } from './drawing-words.js';

type Named = Pick<NonNullable<BodyLineFragment['above']>, 'code' | 'name'>;

const linkTo = ({ code, name }: Named) => (
  <TextLink to="/overleggen/$code" params={{ code }}>
    {name}
  </TextLink>
);

/** The drawing in words: the same tables in the same order. */
export function DrawingTable({ rows }: { rows: readonly DrawnBody[] }) {
  const head = [m.handovers_drawn_body(), m.handovers_drawn_kind(), m.handovers_drawn_above(), m.tables_more_drawn_from(), m.tables_more_drawn_successor(), m.handovers_drawn_stand()];
  return (
    <Table caption={m.handovers_drawn_table()} hideCaption head={head.map((word) => <HeadCell key={word}>{word}</HeadCell>)}>
      {rows.map((drawn) => {
        const { body } = drawn;
        return (
          <Row key={body.id}>
            <Cell isRowHead>{linkTo(body)}</Cell>
            <Cell>{bodyKindWord(body.kind)}</Cell>
            <Cell>{body.above?.name ?? '–'}</Cell>
            <Cell>{body.formedFrom?.name ?? '–'}</Cell>
            <Cell>{body.successor?.name ?? '–'}</Cell>
            <Cell>{standOf(drawn)}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}
