import { Level } from '@schakel/database';
import { addDays, type Day } from '@schakel/kernel';
import { AgendaItem, AgendaItemState, AgendaPaper, AgendaPaperVersion, AgendaPurpose, Meeting, MeetingState, PaperState } from '@schakel/meetings';
import { benchId, Draw } from './draw.js';
import { codeOf, example, personOf, seatedIn } from './network.js';
import type { BenchRows } from './rows.js';
import { benchDay, itemsPerMeeting, type BenchSizes } from './sizes.js';
import { decisionText, subject } from './words.js';

const readers = { readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };
const purposes = Object.values(AgendaPurpose);

const heldOn = (meeting: number): Day => addDays(benchDay, -1 - (meeting % 700));

const before = (meeting: number, days: number): Date => new Date(`${addDays(heldOn(meeting), -days)}T09:30:00Z`);

/** A number of a person with a seat in the body of this meeting. */
function memberOf(draw: Draw, body: number): string {
  return benchId('person', personOf(draw.among(seatedIn(body)), 1 + (body % 3)));
}

/** Meetings go round the bodies, back from today. */
async function addSittings(rows: BenchRows, { meetings, bodies }: BenchSizes): Promise<void> {
  await rows.add(Meeting, meetings, (n) => {
    const code = codeOf(n % bodies);
    return {
      ...readers, id: benchId('meeting', n), level: Level.NETWORK, bodyId: benchId('body', n % bodies), number: `${code}-${2024 + (n % 3)}-${Math.floor(n / bodies) + 1}`,
      title: `Vergadering van overleg ${code}`, heldOn: heldOn(n), startsAt: '13:00', endsAt: '15:30', place: 'Utrecht, zaal 2.11', convenedAt: before(n, 40),
      state: n % 5 === 0 ? MeetingState.HELD : MeetingState.ADOPTED, provenance: example,
    };
  });
}

/** Where an item of the generator stands, and who may read it. */
function placeOf(n: number, { bodies }: BenchSizes) {
  const draw = new Draw('agenda-item', n);
  const meeting = Math.floor(n / itemsPerMeeting);
  const level = draw.chance(90) ? Level.NETWORK : draw.chance(80) ? Level.BODY : Level.CONFIDENTIAL;
  return { draw, meeting, body: meeting % bodies, same: { ...readers, level, bodyId: benchId('body', meeting % bodies), meetingId: benchId('meeting', meeting) } };
}

/** A third of the items is presented by a party, the others by a person; a quarter was proposed by a member. */
async function addItems(rows: BenchRows, sizes: BenchSizes): Promise<void> {
  await rows.add(AgendaItem, sizes.meetings * itemsPerMeeting, (n) => {
    const { draw, meeting, body, same } = placeOf(n, sizes);
    const position = 1 + (n % itemsPerMeeting);
    const isOfParty = draw.chance(33);
    const title = subject(draw);
    return {
      ...same, id: benchId('agenda-item', n), position, startsAfter: (position - 1) * 12, title: `${title[0]?.toUpperCase()}${title.slice(1)}`, explanation: draw.chance(60) ? decisionText(draw, 2) : null,
      purpose: draw.among(purposes), minutes: 12, presenterId: isOfParty ? null : memberOf(draw, body), presenterOrganisationId: isOfParty ? benchId('organisation', draw.among(seatedIn(body))) : null,
      proposedById: draw.chance(25) ? memberOf(draw, body) : null, state: AgendaItemState.ACCEPTED, isDealtWith: draw.chance(90), createdAt: before(meeting, 30),
    };
  });
}

/** Every third item has a paper, every second of those a later version. What is in their files is not made. */
async function addPapers(rows: BenchRows, sizes: BenchSizes): Promise<void> {
  const papers = Math.floor((sizes.meetings * itemsPerMeeting) / 3);
  await rows.add(AgendaPaper, papers, (n) => {
    const { same, meeting } = placeOf(n * 3, sizes);
    return { ...same, id: benchId('agenda-paper', n), agendaItemId: benchId('agenda-item', n * 3), state: PaperState.PRESENT, versionCount: 1 + (n % 2), createdAt: before(meeting, 12) };
  });
  await rows.add(AgendaPaperVersion, papers + Math.floor(papers / 2), (n) => {
    const [paper, number] = n < papers ? [n, 1] : [(n - papers) * 2 + 1, 2];
    const { same, meeting, body } = placeOf(paper * 3, sizes);
    const draw = new Draw('paper-version', n);
    return {
      ...same, id: benchId('agenda-paper-version', n), paperId: benchId('agenda-paper', paper), number, fileId: benchId('file', n), name: `Notitie ${subject(draw)}.pdf`, mediaType: 'application/pdf',
      size: 40_000 + draw.below(2_000_000), addedById: memberOf(draw, body), addedAt: before(meeting, 12 - number),
    };
  });
}

export async function addMeetings(rows: BenchRows, sizes: BenchSizes): Promise<void> {
  await addSittings(rows, sizes);
  await addItems(rows, sizes);
  await addPapers(rows, sizes);
}
