import { Card } from '../components/card.js';
import { Heading } from '../components/heading.js';
import { useRead } from '../data/use-read.js';
import { MeetingRecordsDocument, type MeetingPartsFragment, type MinutesRecordFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RecordList } from './record-list.js';

function Group({ title, records }: { title: string; records: readonly MinutesRecordFragment[] }) {
  if (records.length === 0) return null;
  return (
    <div className="stack stack--close">
      <Heading level={3}>{title}</Heading>
      <RecordList records={records} hasItem />
    </div>
  );
}

/** Besluitenlijst and actielijst of a meeting, and what was raised and learned: the same records that the minutes made. */
export function MeetingRecords({ meeting: { number } }: { meeting: MeetingPartsFragment }) {
  const { data } = useRead(MeetingRecordsDocument, { number }, { fresh: true });
  const records = data?.meeting?.records ?? [];
  if (records.length === 0) return null;
  const of = (...kinds: MinutesRecordFragment['kind'][]) => records.filter(({ kind }) => kinds.includes(kind));
  return (
    <Card title={m.minutes_records_title()} id="afspraken">
      <div className="stack">
        <Group title={m.minutes_records_decisions()} records={of('DECISION')} />
        <Group title={m.minutes_records_actions()} records={of('ACTION', 'COMMITMENT')} />
        <Group title={m.minutes_records_signals()} records={of('SIGNAL')} />
        <Group title={m.minutes_records_learnings()} records={of('LEARNING')} />
      </div>
    </Card>
  );
}
