import { useId, useState } from 'react';
import { Card } from '../components/card.js';
import { Heading } from '../components/heading.js';
import { Select } from '../components/select.js';
import { useRead } from '../data/use-read.js';
import { MeetingRecordsDocument, type MeetingPartsFragment, type MinutesRecordFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from '../printing/print-links.js';
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

/** The actielijst, also of one party alone: to read and to print. */
function Actions({ number, records }: { number: string; records: readonly MinutesRecordFragment[] }) {
  const [party, setParty] = useState('');
  const id = useId();
  const parties = [...new Set(records.flatMap((record) => record.party ?? []))].sort((one, other) => one.localeCompare(other, 'nl'));
  if (parties.length < 2) return <Group title={m.minutes_records_actions()} records={records} />;
  return (
    <>
      <div className="row row--apart no-print">
        <Select id={id} label={m.after_party()} value={party} onChange={setParty} empty={m.after_party_all()} choices={parties.map((value) => ({ value, label: value }))} />
        {party ? <PrintLinks name={m.after_party_list({ party })} address={`/export/vergaderingen/${encodeURIComponent(number)}/actielijst`} query={`?partij=${encodeURIComponent(party)}`} /> : null}
      </div>
      <Group title={m.minutes_records_actions()} records={party ? records.filter((record) => record.party === party) : records} />
    </>
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
        <Actions number={number} records={of('ACTION', 'COMMITMENT')} />
        <Group title={m.minutes_records_signals()} records={of('SIGNAL')} />
        <Group title={m.minutes_records_learnings()} records={of('LEARNING')} />
      </div>
    </Card>
  );
}
