import { manyBy } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';

const longest = 200;

/** Every change of a record and of what hangs under it, newest first; the last two hundred. Batched. */
export async function historyOf(subjectId: string): Promise<HistoryEntry[]> {
  const entries = await manyBy(HistoryEntry, 'subjectId', subjectId, { recordedAt: 'DESC', id: 'DESC' });
  return entries.slice(0, longest);
}
