import { conflict, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { forgetLoaded, manyBy } from '@schakel/graphql';
import { AgendaItemState, type AgendaItem } from '../agenda-item.entity.js';
import { heldItem, mustBeAhead } from '../load-agenda.js';
import type { Meeting } from '../meeting.entity.js';
import { AgendaPaper, AgendaPaperVersion, type PaperState } from './agenda-paper.entity.js';

/** Papers of an item that the viewer may read, in the order in which they came; batched. */
export const papersOf = (item: Pick<AgendaItem, 'id'>): Promise<AgendaPaper[]> => manyBy(AgendaPaper, 'agendaItemId', item.id, { createdAt: 'ASC', id: 'ASC' });

/** Of a paper, the newest first; batched. */
export const versionsOf = (paper: Pick<AgendaPaper, 'id'>): Promise<AgendaPaperVersion[]> => manyBy(AgendaPaperVersion, 'paperId', paper.id, { number: 'DESC' });

const open: readonly AgendaItemState[] = [AgendaItemState.PROPOSED, AgendaItemState.ACCEPTED];

/** True when papers of this item may come and go. */
export const isOpen = ({ state }: Pick<AgendaItem, 'state'>): boolean => open.includes(state);

/** Errors: CONFLICT MEETING_OVER, WRONG_STATE. */
export function mustTakePapers(item: AgendaItem, meeting: Meeting): void {
  mustBeAhead(meeting);
  if (!isOpen(item)) throw conflict('WRONG_STATE', 'Dit punt staat niet meer op de agenda. De stukken blijven zoals ze waren.', { state: item.state });
}

/** A paper with its item and meeting, the agenda held. Errors: NOT_FOUND. */
export async function heldPaper(id: string): Promise<{ paper: AgendaPaper; item: AgendaItem; meeting: Meeting }> {
  const seen = isId(id) ? await unit().manager.findOneBy(AgendaPaper, { id }) : null;
  if (!seen) throw notFound();
  const held = await heldItem(seen.agendaItemId);
  // Read again now that nobody else changes it; who had it before may have withdrawn it.
  const paper = await unit().manager.findOneBy(AgendaPaper, { id });
  if (!paper) throw notFound();
  return { paper, ...held };
}

/** Errors: CONFLICT WRONG_STATE. */
export function mustBeIn(paper: AgendaPaper, state: PaperState): void {
  if (paper.state !== state) throw conflict('WRONG_STATE', 'Dit stuk is intussen al ingetrokken of teruggezet.', { state: paper.state });
}

/** The paper as it now is, with nothing of before left in the loaders. */
export async function paperAsItIsNow({ id }: AgendaPaper): Promise<AgendaPaper> {
  forgetLoaded();
  return unit().manager.findOneByOrFail(AgendaPaper, { id });
}
