import { HistoryLines } from '../actions/history-list.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { DecisionHistoryDocument, LearningHistoryDocument, SignalHistoryDocument } from '../generated/graphql/graphql.js';

export type RecordKind = 'DECISION' | 'SIGNAL' | 'LEARNING';

function DecisionHistory({ number }: { number: string }) {
  const read = useRead(DecisionHistoryDocument, { number }, { fresh: true });
  return <Loaded read={read}>{({ decision }) => <HistoryLines entries={decision?.history ?? []} />}</Loaded>;
}

function SignalHistory({ number }: { number: string }) {
  const read = useRead(SignalHistoryDocument, { number }, { fresh: true });
  return <Loaded read={read}>{({ signal }) => <HistoryLines entries={signal?.history ?? []} />}</Loaded>;
}

function LearningHistory({ number }: { number: string }) {
  const read = useRead(LearningHistoryDocument, { number }, { fresh: true });
  return <Loaded read={read}>{({ learning }) => <HistoryLines entries={learning?.history ?? []} />}</Loaded>;
}

const lists = { DECISION: DecisionHistory, SIGNAL: SignalHistory, LEARNING: LearningHistory };

/** Every change of one record, newest first. */
export function RecordHistoryList({ kind, number }: { kind: RecordKind; number: string }) {
  const List = lists[kind];
  return <List number={number} />;
}
