import { bold, heading, originMark, paragraph, quiet, table, textBlocks, type Block, type Cell, type PrintDocument } from '@schakel/print';
import { Level } from '@schakel/database';
import { byId, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Organisation } from '@schakel/organisations';
import { Person, printRecipient } from '@schakel/people';
import { contentsOf } from './agenda-item-contents.js';
import { agendaStatus } from './agenda-standings.js';
import { AgendaPurpose, type AgendaItem } from './agenda-item.entity.js';
import { acceptedItems } from './load-agenda.js';
import type { Meeting } from './meeting.entity.js';
import { confidentialMark, overMeeting, whenAndWhere } from './meeting-in-print.js';
import { clockAfter } from './moments.js';
import { papersOnAgenda, type PaperOnAgenda } from './papers/papers-on-agenda.js';

/** Words of prints; the web app has its own messages. */
export const agendaPurposeWords: Readonly<Record<AgendaPurpose, string>> = {
  [AgendaPurpose.DECISION]: 'Ter besluitvorming',
  [AgendaPurpose.DISCUSSION]: 'Ter bespreking',
  [AgendaPurpose.INFORMATION]: 'Ter kennisname',
  [AgendaPurpose.FORMALITY]: 'Hamerstuk',
};

const columns = [{ head: 'Nr.', width: 6 }, { head: 'Tijd', width: 10 }, { head: 'Onderwerp', width: 46 }, { head: 'Doel', width: 20 }, { head: 'Inbreng', width: 18 }];

async function presenterOf({ presenterId, presenterOrganisationId }: AgendaItem): Promise<string> {
  const [person, organisation] = await Promise.all([byId(Person, presenterId), byId(Organisation, presenterOrganisationId)]);
  return person?.name ?? organisation?.name ?? '';
}

const papersLine = (papers: readonly PaperOnAgenda[]): string => `Stukken: ${papers.map(({ name, isLate }) => (isLate ? `${name} (te laat)` : name)).join(', ')}`;

async function rowOf(item: AgendaItem, { level, startsAt }: Meeting, papers: readonly PaperOnAgenda[]): Promise<(Cell | string)[]> {
  const time = startsAt ? clockAfter(startsAt, item.startsAfter) : '';
  const subject = [
    paragraph([bold(item.title)]),
    ...(item.explanation ? textBlocks(item.explanation) : []),
    ...(papers.length > 0 ? [quiet(papersLine(papers))] : []),
    ...(item.level === Level.CONFIDENTIAL && level !== Level.CONFIDENTIAL ? [quiet('Vertrouwelijk')] : []),
  ];
  const length = item.minutes ? [quiet(`${item.minutes} min`)] : [];
  return [String(item.position ?? ''), [...(time ? [paragraph(time)] : []), ...length], subject, agendaPurposeWords[item.purpose], await presenterOf(item)];
}

/** Where nobody brings anything in there is no empty column for it. */
function agendaTable(rows: readonly (readonly (Cell | string)[])[]): Block {
  const isBroughtIn = rows.some((cells) => cells.at(-1) !== '');
  return isBroughtIn ? table(columns, rows) : table(columns.slice(0, -1), rows.map((cells) => cells.slice(0, -1)));
}

/** The agenda as its viewer may see it: who may not see an item misses its number. */
export async function agendaInPrint(meeting: Meeting): Promise<PrintDocument> {
  const [body, items, recipient] = await Promise.all([mustSee(Body, meeting.bodyId), acceptedItems(meeting), printRecipient()]);
  const papers = await papersOnAgenda(meeting, items);
  const rows = await Promise.all(items.map((item) => rowOf(item, meeting, papers.get(item.id) ?? [])));
  return {
    ...recipient,
    title: `Agenda: ${meeting.title}`,
    over: overMeeting(body, meeting),
    status: [await agendaStatus(meeting), ...confidentialMark([meeting, ...items]), ...originMark(meeting.provenance)],
    blocks: [whenAndWhere(meeting), heading(1, 'Agenda'), rows.length > 0 ? agendaTable(rows) : paragraph('Er staat nog niets op de agenda.'), ...(await contentsOf(items))],
  };
}
