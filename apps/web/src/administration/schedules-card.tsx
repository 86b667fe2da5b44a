import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Paragraph } from '../components/paragraph.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { SchedulesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** The clocks of the house: what each is for, when it was last and is next. */
export function SchedulesCard() {
  const read = useRead(SchedulesDocument, {}, { fresh: true });
  const head = (
    <>
      <HeadCell>{m.machine_schedule_what()}</HeadCell>
      <HeadCell>{m.machine_schedule_last()}</HeadCell>
      <HeadCell>{m.machine_schedule_next()}</HeadCell>
    </>
  );
  return (
    <Card title={m.machine_schedules_title()} id="tijden">
      <div className="stack stack--close">
        <Paragraph>{m.machine_schedules_lead()}</Paragraph>
        <Loaded read={read}>
          {({ schedules }) => (
            <Table caption={m.machine_schedules_caption()} hideCaption head={head}>
              {schedules.map(({ key, why, lastAt, nextAt, reason, lastError }) => (
                <Row key={key}>
                  <Cell isRowHead>
                    {why}
                    {reason ? <div className="small">{`${reason} (${lastError ?? ''})`}</div> : null}
                  </Cell>
                  <Cell>{lastAt ? <InstantText at={lastAt} /> : m.machine_schedule_never()}</Cell>
                  <Cell>{nextAt ? <InstantText at={nextAt} /> : null}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Loaded>
      </div>
    </Card>
  );
}
