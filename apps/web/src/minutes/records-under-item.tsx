import { useRead } from '../data/use-read.js';
import { MeetingRecordsDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RecordList } from './record-list.js';

/** What was agreed under one item of a meeting; one question for all items. */
export function RecordsUnderItem({ number, itemId }: { number: string; itemId: string }) {
  const { data } = useRead(MeetingRecordsDocument, { number });
  const records = (data?.meeting?.records ?? []).filter(({ agendaItem }) => agendaItem?.id === itemId);
  if (records.length === 0) return null;
  return (
    <div className="small" role="group" aria-label={m.due_meeting_under_item()}>
      <RecordList records={records} />
    </div>
  );
}
