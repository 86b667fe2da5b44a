import { readabilityOf, unit } from '@schakel/database';
import { shareFile } from '@schakel/files';
import { insert } from '@schakel/history';
import { In } from 'typeorm';
import type { AgendaItem } from './agenda-item.entity.js';
import { AgendaPaper, AgendaPaperVersion, PaperState } from './papers/agenda-paper.entity.js';

/** The papers of an item under another, each with its versions, who added them and when; nothing is copied. As closed as the item they come to. */
export async function carryPapers(fromItemId: string, to: AgendaItem): Promise<void> {
  const { manager } = unit();
  const papers = await manager.find(AgendaPaper, { where: { agendaItemId: fromItemId, state: PaperState.PRESENT }, order: { createdAt: 'ASC', id: 'ASC' } });
  if (papers.length === 0) return;
  const versions = await manager.find(AgendaPaperVersion, { where: { paperId: In(papers.map(({ id }) => id)) }, order: { number: 'ASC' } });
  const readers = { ...readabilityOf(to), bodyId: to.bodyId };
  for (const { id, versionCount, createdAt } of papers) {
    const paper = await insert(AgendaPaper, { ...readers, agendaItemId: to.id, meetingId: to.meetingId, state: PaperState.PRESENT, versionCount, createdAt });
    for (const { number, name, mediaType, size, addedById, addedAt, fileId } of versions.filter(({ paperId }) => paperId === id)) {
      const shown = await shareFile(fileId, paper);
      await insert(AgendaPaperVersion, { ...readers, paperId: paper.id, meetingId: to.meetingId, number, fileId: shown.id, name, mediaType, size, addedById, addedAt });
    }
  }
}
