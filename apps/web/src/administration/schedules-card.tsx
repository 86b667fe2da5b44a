import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { SchedulesDocument, type SchedulesQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** One clock: what it is for, when it was last and is next. */
function ScheduleRow({ schedule: { why, lastAt, nextAt, reason, lastError } }: { schedule: SchedulesQuery['schedules'][number] }) {
  return (
    <li className="mail-line">
      <div>
        <strong>{why}</strong>
        {reason ? <div className="small">{`${reason} (${lastError ?? ''})`}</div> : null}
      </div>
      <div className="mail-line__marks small">
        <span>
          {m.machine_schedule_last()} {lastAt ? <InstantText at={lastAt} /> : m.machine_schedule_never()}
        </span>
        {nextAt ? (
          <span>
            {m.machine_schedule_next()} <InstantText at={nextAt} />
          </span>
        ) : null}
      </div>
    </li>
  );
}

/** The clocks of the house. */
export function SchedulesCard() {
  const read = useRead(SchedulesDocument, {}, { fresh: true });
  return (
    <Card title={m.machine_schedules_title()} id="tijden">
      <div className="stack stack--close">
        <Paragraph>{m.machine_schedules_lead()}</Paragraph>
        <Loaded read={read}>{({ schedules }) => <ul className="rows">{schedules.map((schedule) => <ScheduleRow key={schedule.key} schedule={schedule} />)}</ul>}</Loaded>
      </div>
    </Card>
  );
}
