import { dayOf } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { AgendaItem } from '../agenda-item.entity.js';
import type { Meeting } from '../meeting.entity.js';
import { papersDueOn } from './paper-term.js';

/** A paper as it lies on the table: its last version. */
export interface PaperOnAgenda {
  agendaItemId: string;
  paperId: string;
  /** Read at `/files/<fileId>`, or with `contentOf` of @schakel/files. */
  fileId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** From 1. */
  number: number;
  addedAt: Date;
  /** Came after the term of the body. */
  isLate: boolean;
}

const presentPapers = `
  select paper.agenda_item_id as "agendaItemId", paper.id as "paperId", version.file_id as "fileId", version.name, version.media_type as "mediaType", version.size,
         version.number, version.added_at as "addedAt"
    from agenda_paper paper join agenda_paper_version version on version.paper_id = paper.id and version.number = paper.version_count
   where paper.agenda_item_id = any ($1) and paper.state = 'PRESENT' order by paper.created_at, paper.id`;

/** The papers of items of one meeting that the viewer of this unit of work may read, by item, in the order in which they came. For mails, prints and exports. */
export async function papersOnAgenda(meeting: Pick<Meeting, 'bodyId' | 'heldOn'>, items: readonly Pick<AgendaItem, 'id'>[]): Promise<Map<string, PaperOnAgenda[]>> {
  const rows = await unit().manager.query<Omit<PaperOnAgenda, 'isLate'>[]>(presentPapers, [items.map(({ id }) => id)]);
  const last = await papersDueOn(meeting);
  const papers = rows.map((row) => ({ ...row, isLate: last !== null && dayOf(row.addedAt) > last }));
  return new Map(items.map(({ id }) => [id, papers.filter(({ agendaItemId }) => agendaItemId === id)]));
}
