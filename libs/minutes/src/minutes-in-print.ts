import { dayOf, inWords, notFound } from '@schakel/kernel';
import { bold, facts, heading, list, listItem, originMark, paragraph, quiet, type Block, type PrintDocument } from '@schakel/print';
import { Level } from '@schakel/database';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { acceptedItems, agendaPurposeWords, attendanceInPrint, confidentialMark, overMeeting, whenAndWhere, type AgendaItem, type Meeting } from '@schakel/meetings';
import { Person, printRecipient } from '@schakel/people';
import { documentInPrint } from './document-in-print.js';
import { recordsOfMeeting, type MeetingRecord } from './meeting-records.js';
import { MinutesRectification } from './minutes-rectification.entity.js';
import { MinutesSection } from './minutes-section.entity.js';
import { SignerRole } from './minutes-signature.entity.js';
import { Minutes, MinutesState } from './minutes.entity.js';
import { recordInWords } from './record-in-words.js';
import { standingSignatures } from './standing-signatures.js';

/** As each page of the print says. */
const stateWords: Readonly<Record<MinutesState, string>> = { [MinutesState.CONCEPT]: 'Concept', [MinutesState.SIGNED]: 'Ondertekend', [MinutesState.ADOPTED]: 'Vastgesteld' };

const openingTitle = 'Opening en mededelingen';

/** What stands under an item: its text, what was put right beside it, and the records made there. */
interface Under {
  section: MinutesSection | undefined;
  rectifications: readonly MinutesRectification[];
  records: readonly MeetingRecord[];
}

const rectified = ({ text, reason, madeAt }: MinutesRectification): Block[] => [paragraph([bold(`Rectificatie van ${inWords(dayOf(madeAt))}. `), text]), quiet(`Reden: ${reason}`)];

function written({ section, rectifications, records }: Under): Block[] {
  const text = section ? [...documentInPrint(section.document), ...rectifications.flatMap(rectified)] : [];
  return [...text, ...(records.length > 0 ? [list(records.map((record) => listItem([bold(`${record.number} `), recordInWords(record)])))] : [])];
}

function itemBlocks({ position, title, purpose, level }: AgendaItem, meeting: Meeting, under: Under): Block[] {
  const mark = level === Level.CONFIDENTIAL && meeting.level !== Level.CONFIDENTIAL ? '. Vertrouwelijk' : '';
  return [heading(1, `${position ?? ''}. ${title}`), quiet(agendaPurposeWords[purpose] + mark), ...written(under)];
}

const signerWords: Readonly<Record<SignerRole, string>> = { [SignerRole.CHAIR]: 'Voorzitter', [SignerRole.SECRETARY]: 'Secretaris' };

/** Who signed the text as it stands, at which meeting it was adopted, and the number that shows it unchanged. */
async function signed(minutes: Minutes): Promise<Block[]> {
  const signatures = await standingSignatures(minutes);
  if (signatures.length === 0) return [];
  const names = await Promise.all(signatures.map(async ({ personId, role, isActing, signedAt }): Promise<[string, string]> => {
    const name = (await byId(Person, personId))?.name ?? 'Niet meer bekend';
    return [signerWords[role], `${name}${isActing ? ', leidde deze vergadering' : ''}, ${inWords(dayOf(signedAt))}`];
  }));
  const adopted = minutes.state === MinutesState.ADOPTED;
  return [
    heading(1, 'Ondertekening'),
    facts([...names, ['Vastgesteld', adopted && minutes.adoptedOn ? inWords(minutes.adoptedOn) : null], ['Controlegetal (SHA-256)', adopted ? minutes.digest : null]]),
    quiet('Ondertekenen in Schakel is een afspraak tussen de leden van dit overleg. Het is geen gekwalificeerde elektronische handtekening.'),
  ];
}

/** The verslag as its viewer may read it: an item that he may not see is a gap in the numbers. Errors: NOT_FOUND when there is none for him. */
export async function minutesInPrint(meeting: Meeting): Promise<PrintDocument> {
  const [minutes] = await manyBy(Minutes, 'meetingId', meeting.id);
  if (!minutes) throw notFound();
  const [body, items, sections, rectifications, records, attendance, recipient] = await Promise.all([
    mustSee(Body, meeting.bodyId), acceptedItems(meeting), manyBy(MinutesSection, 'meetingId', meeting.id), manyBy(MinutesRectification, 'meetingId', meeting.id, { madeAt: 'ASC', id: 'ASC' }),
    recordsOfMeeting(meeting.id), attendanceInPrint(meeting), printRecipient(),
  ]);
  const of = (itemId: string | null): Under => {
    const section = sections.find(({ agendaItemId }) => agendaItemId === itemId);
    return { section, rectifications: rectifications.filter(({ sectionId }) => sectionId === section?.id), records: records.filter(({ agendaItemId }) => agendaItemId === itemId) };
  };
  const opening = written(of(null));
  return {
    ...recipient,
    title: `Verslag: ${meeting.title}`,
    over: overMeeting(body, meeting),
    status: [stateWords[minutes.state], ...confidentialMark([meeting, ...items, ...sections]), ...originMark(meeting.provenance)],
    blocks: [
      whenAndWhere(meeting),
      ...(attendance.facts.length > 0 ? [heading(1, 'Aanwezigheid'), attendance] : []),
      ...(opening.length > 0 ? [heading(1, openingTitle), ...opening] : []),
      ...items.flatMap((item) => itemBlocks(item, meeting, of(item.id))),
      ...(await signed(minutes)),
    ],
  };
}
