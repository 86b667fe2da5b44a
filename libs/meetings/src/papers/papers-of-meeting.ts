import { notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byAddress } from '@schakel/organisations';
import type { DataSource } from 'typeorm';
import { AgendaItem, AgendaItemState } from '../agenda-item.entity.js';
import { Meeting } from '../meeting.entity.js';
import { papersOnAgenda, type PaperOnAgenda } from './papers-on-agenda.js';

/** An agenda item with what lies on the table for it. */
export interface ItemWithPapers {
  position: number;
  title: string;
  papers: PaperOnAgenda[];
}

/** What somebody gets when he asks for all papers of a meeting. */
export interface PapersOfMeeting {
  number: string;
  title: string;
  heldOn: string | null;
  bodyName: string;
  /** Those with papers, in the order of the agenda. */
  items: ItemWithPapers[];
}

const onTheAgenda = (meetingId: string): Promise<AgendaItem[]> => unit().manager.find(AgendaItem, { where: { meetingId, state: AgendaItemState.ACCEPTED }, order: { position: 'ASC' } });

/** The papers of a meeting that the viewer of this request may read. Errors: UNAUTHENTICATED, NOT_FOUND, also when there are none. */
export function papersOfMeeting(dataSource: DataSource, number: string): Promise<PapersOfMeeting> {
  return asViewer(dataSource, 'exportPapers', async ({ manager }) => {
    const meeting = (await byAddress(Meeting, 'number', number)) ?? (await byAddress(Meeting, 'draftNumber', number));
    if (!meeting) throw notFound();
    const items = await onTheAgenda(meeting.id);
    const papers = await papersOnAgenda(meeting, items);
    const withPapers = items.flatMap(({ id, position, title }) => {
      const own = papers.get(id) ?? [];
      return own.length > 0 ? [{ position: position ?? 0, title, papers: own }] : [];
    });
    if (withPapers.length === 0) throw notFound();
    const body = await manager.findOneBy(Body, { id: meeting.bodyId });
    return { number: meeting.number, title: meeting.title, heldOn: meeting.heldOn, bodyName: body?.name ?? '', items: withPapers };
  }, true);
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** '03-1 Notitie.pdf': the item, its first paper. Safe, since names are; no two alike. */
export const numberedName = ({ position }: ItemWithPapers, place: number, { name }: PaperOnAgenda): string => `${twoDigits(position)}-${place + 1} ${name}`;
