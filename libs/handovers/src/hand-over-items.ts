import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { handOverContributions, type LeftBehind } from './hand-over-contribution.js';
import { HandOverLine, settledStates } from './hand-over-line.entity.js';
import { HandOverState, type HandOver } from './hand-over.entity.js';

/** Something left behind, with what was said of it. `record` is null for who is asked to take what he may not read yet. */
export interface HandOverPiece {
  kind: string;
  recordId: string;
  record: LeftBehind | null;
  line: HandOverLine | null;
}

/** Everything that the viewer may see of it, in order of kind and number. */
export async function piecesOf(handOver: HandOver): Promise<HandOverPiece[]> {
  const lines = await manyBy(HandOverLine, 'handOverId', handOver.id, { id: 'ASC' });
  const pieces: HandOverPiece[] = [];
  for (const [kind, contribution] of handOverContributions.entries()) {
    const own = lines.filter((line) => line.kind === kind);
    const open = handOver.state === HandOverState.OPEN ? await contribution.openOf(handOver.bodyId) : [];
    const words = await contribution.wordsOf(own.map(({ recordId }) => recordId));
    const said = own.map((line) => ({ kind, recordId: line.recordId, record: words.get(line.recordId) ?? null, line }));
    const unsaid = open.filter(({ id }) => own.every(({ recordId }) => recordId !== id)).map((record) => ({ kind, recordId: record.id, record, line: null }));
    pieces.push(...[...said, ...unsaid].sort(byNumber));
  }
  return pieces;
}

const byNumber = (a: HandOverPiece, b: HandOverPiece): number => (a.record?.number ?? '~').localeCompare(b.record?.number ?? '~', 'nl', { numeric: true });

/** Per kind how much of a body is still open and not settled, as far as may be seen here. */
export async function openPerKind(handOver: HandOver): Promise<Map<string, number>> {
  const lines = await unit().manager.findBy(HandOverLine, { handOverId: handOver.id });
  const settled = new Set(lines.filter(({ state }) => settledStates.includes(state)).map(({ recordId }) => recordId));
  const counts = new Map<string, number>();
  for (const [kind, contribution] of handOverContributions.entries()) {
    const open = (await contribution.openOf(handOver.bodyId)).filter(({ id }) => !settled.has(id));
    if (open.length > 0) counts.set(kind, open.length);
  }
  return counts;
}

/** '2 acties en 1 vergadering'. */
export function openInWords(counts: Map<string, number>): string {
  const parts = [...counts].map(([kind, count]) => `${count} ${handOverContributions.get(kind)?.words[count === 1 ? 0 : 1] ?? kind}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}` : (parts[0] ?? '');
}
