import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { AgendaItem, AgendaItemState, AgendaPaper, papersOnAgenda, type Meeting, type PaperOnAgenda } from '@schakel/meetings';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { AgendaLook, AgendaVersion, AgendaVersionItem, type AgendaLine, type PaperLine } from './agenda-version.entity.js';

/** Who presents an item, by name. */
export async function presenterOf({ presenterId, presenterOrganisationId }: AgendaItem): Promise<string | null> {
  return (await byId(Person, presenterId))?.name ?? (await byId(Organisation, presenterOrganisationId))?.name ?? null;
}

const paperLine = ({ paperId: id, name, number: version, size }: PaperOnAgenda): PaperLine => ({ id, name, version, size });

async function lineOf(item: AgendaItem, papers: readonly PaperOnAgenda[]): Promise<AgendaLine> {
  const { id: itemId, startsAfter, title, explanation, purpose, minutes } = item;
  return { itemId, position: item.position ?? 0, startsAfter, title, explanation, purpose, minutes, presenter: await presenterOf(item), papers: papers.map(paperLine) };
}

/** What stands on an agenda now and the viewer may see. */
export async function linesNow(meeting: Meeting): Promise<{ item: AgendaItem; line: AgendaLine }[]> {
  const items = (await manyBy(AgendaItem, 'meetingId', meeting.id, { position: 'ASC', createdAt: 'ASC', id: 'ASC' })).filter(({ state }) => state === AgendaItemState.ACCEPTED);
  const papers = await papersOnAgenda(meeting, items);
  return Promise.all(items.map(async (item) => ({ item, line: await lineOf(item, papers.get(item.id) ?? []) })));
}

/** Without papers that the viewer may no longer read: one that was withdrawn is not named again. */
async function withReadable<T extends AgendaLine>(meetingId: string, lines: readonly T[]): Promise<T[]> {
  const readable = new Set((await manyBy(AgendaPaper, 'meetingId', meetingId)).map(({ id }) => id));
  return lines.map((line) => ({ ...line, papers: line.papers.filter(({ id }) => readable.has(id)) }));
}

/** What stood on a version and the viewer may see. */
export async function linesOf({ id, meetingId }: Pick<AgendaVersion, 'id' | 'meetingId'>): Promise<AgendaVersionItem[]> {
  return withReadable(meetingId, await manyBy(AgendaVersionItem, 'versionId', id, { position: 'ASC', id: 'ASC' }));
}

/** The versions of an agenda, the first first. */
export const versionsOf = ({ id }: Pick<Meeting, 'id'>): Promise<AgendaVersion[]> => manyBy(AgendaVersion, 'meetingId', id, { number: 'ASC' });

/** The viewer's own mark. What he may see no more is left out of it. */
export async function lookAt({ id }: Pick<Meeting, 'id'>): Promise<AgendaLook | null> {
  const { manager, viewer } = unit();
  const look = await manager.findOneBy(AgendaLook, { meetingId: id, personId: viewer.personId });
  if (!look) return null;
  const seen = new Set((await manyBy(AgendaItem, 'meetingId', id, { position: 'ASC', createdAt: 'ASC', id: 'ASC' })).map((item) => item.id));
  return { ...look, lines: await withReadable(id, look.lines.filter(({ itemId }) => seen.has(itemId))) };
}
