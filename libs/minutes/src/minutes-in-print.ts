import { notFound } from '@schakel/kernel';
import { heading, quiet, type Block, type PrintDocument } from '@schakel/print';
import { Level } from '@schakel/database';
import { manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { acceptedItems, agendaPurposeWords, attendanceInPrint, confidentialMark, overMeeting, whenAndWhere, type AgendaItem, type Meeting } from '@schakel/meetings';
import { printRecipient } from '@schakel/people';
import { documentInPrint } from './document-in-print.js';
import { MinutesSection } from './minutes-section.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';

/** As each page of the print says. */
const stateWords: Readonly<Record<MinutesState, string>> = { [MinutesState.CONCEPT]: 'Concept', [MinutesState.SIGNED]: 'Ondertekend', [MinutesState.ADOPTED]: 'Vastgesteld' };

const openingTitle = 'Opening en mededelingen';

const written = (section: MinutesSection | undefined): Block[] => (section ? documentInPrint(section.document) : []);

function itemBlocks({ position, title, purpose, level }: AgendaItem, meeting: Meeting, section: MinutesSection | undefined): Block[] {
  const mark = level === Level.CONFIDENTIAL && meeting.level !== Level.CONFIDENTIAL ? '. Vertrouwelijk' : '';
  return [heading(1, `${position ?? ''}. ${title}`), quiet(agendaPurposeWords[purpose] + mark), ...written(section)];
}

/** The verslag as its viewer may read it: an item that he may not see is a gap in the numbers. Errors: NOT_FOUND when there is none for him. */
export async function minutesInPrint(meeting: Meeting): Promise<PrintDocument> {
  const [minutes] = await manyBy(Minutes, 'meetingId', meeting.id);
  if (!minutes) throw notFound();
  const [body, items, sections, attendance, recipient] = await Promise.all([
    mustSee(Body, meeting.bodyId), acceptedItems(meeting), manyBy(MinutesSection, 'meetingId', meeting.id), attendanceInPrint(meeting), printRecipient(),
  ]);
  const of = (itemId: string | null): MinutesSection | undefined => sections.find(({ agendaItemId }) => agendaItemId === itemId);
  const opening = written(of(null));
  return {
    ...recipient,
    title: `Verslag: ${meeting.title}`,
    over: overMeeting(body, meeting),
    status: [stateWords[minutes.state], ...confidentialMark([meeting, ...items, ...sections])],
    blocks: [
      whenAndWhere(meeting),
      ...(attendance.facts.length > 0 ? [heading(1, 'Aanwezigheid'), attendance] : []),
      ...(opening.length > 0 ? [heading(1, openingTitle), ...opening] : []),
      ...items.flatMap((item) => itemBlocks(item, meeting, of(item.id))),
    ],
  };
}
