import { Level, readabilityOf } from '@schakel/database';
import { insert } from '@schakel/history';
import { Attendance, AttendanceOutcome, AttendeeKind, MeetingState, type Meeting } from '@schakel/meetings';
import { aMeeting, anAgendaItem } from '@schakel/meetings/testing';
import { readDocx, readPdf } from '@schakel/print/testing';
import type { MinutesDocument } from './index.js';
import { MinutesRectification } from './minutes-rectification.entity.js';
import { MinutesSignature, SignerRole } from './minutes-signature.entity.js';
import { MinutesState } from './minutes.entity.js';
import { aDocument, aMinutes, aSection } from './testing.js';
import { MinutesScene } from './testing/minutes-scene.js';

let scene: MinutesScene;

const digest = 'a1'.repeat(32);

const written: MinutesDocument = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'De leden ' }, { type: 'text', text: 'steunen', marks: [{ type: 'bold' }] }, { type: 'text', text: ' #het voorstel.' }, { type: 'hardBreak' }, { type: 'text', text: 'Het gaat door.' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ten eerste' }] }, { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'dieper' }] }] }] }] }] },
    { type: 'paragraph' },
  ],
};

/** Signed by two, adopted, and put right since. */
async function arrangeAdopted(at: Meeting): Promise<void> {
  const meeting = await aMeeting({ bodyId: scene.so.id, number: 'SO-2022-1', title: 'Overleg in maart', state: MeetingState.ADOPTED, heldOn: '2022-03-02', level: Level.BODY });
  const row = { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id };
  const section = await aSection(meeting, null, { document: aDocument('Zes regio’s doen mee.'), isOpen: true });
  const signed = { ...row, digest, signedAt: new Date('2022-03-10T09:00:00Z') };
  await insert<MinutesSignature>(MinutesSignature, { ...signed, personId: scene.personId('chair'), role: SignerRole.CHAIR, isActing: true });
  await insert<MinutesSignature>(MinutesSignature, { ...signed, personId: scene.personId('secretary'), role: SignerRole.SECRETARY });
  await insert<MinutesRectification>(MinutesRectification, { ...row, sectionId: section.id, text: 'Zeven regio’s doen mee.', reason: 'Een regio was vergeten.', madeById: scene.personId('secretary'), madeAt: new Date('2022-03-28T09:00:00Z') });
  await aMinutes(meeting, { isOpen: true, state: MinutesState.ADOPTED, digest, adoptedOn: '2022-03-20', adoptedAtMeetingId: at.id });
}

async function arrange(): Promise<void> {
  const meeting = await aMeeting({ bodyId: scene.so.id, number: 'SO-2022-2', title: 'Overleg in juni', state: MeetingState.HELD, heldOn: '2022-03-09', level: Level.BODY });
  const items = [];
  for (const [place, [title, level]] of ([['Opening', Level.BODY], ['Een geheim voorstel', Level.CONFIDENTIAL], ['Prestatie in de Wlz', Level.BODY]] as const).entries()) {
    items.push(await anAgendaItem(meeting, { position: place + 1, title, level }));
  }
  await aMinutes(meeting, { isOpen: true });
  await aSection(meeting, null, { document: aDocument('De voorzitter opent.'), isOpen: true });
  await aSection(meeting, items[1] ?? null, { document: aDocument('Wat geheim moet blijven.'), isOpen: true });
  await aSection(meeting, items[2] ?? null, { document: written, isOpen: true });
  const row = { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id };
  await insert<Attendance>(Attendance, { ...row, personId: scene.personId('chair'), kind: AttendeeKind.MEMBER, outcome: AttendanceOutcome.PRESENT, isActingChair: true });
  await insert<Attendance>(Attendance, { ...row, personId: scene.personId('member'), kind: AttendeeKind.MEMBER, outcome: AttendanceOutcome.ABSENT_WITH_NOTICE });
  await insert<Attendance>(Attendance, { ...row, guestName: 'Gast Voorbeeld', kind: AttendeeKind.GUEST, outcome: AttendanceOutcome.ONLINE });
  await arrangeAdopted(meeting);
  const closed = await aMeeting({ bodyId: scene.so.id, number: 'SO-2022-3', state: MeetingState.HELD, level: Level.BODY });
  await aMinutes(closed);
  await aSection(closed, null, { document: aDocument('Nog niet om te lezen.') });
}

beforeAll(async () => {
  scene = await MinutesScene.open();
  await scene.db.arrange(arrange);
});

afterAll(() => scene.close());

const fetched = (person: string | null, file: string, number = 'SO-2022-2') => scene.api.fetch(`/export/vergaderingen/${number}/${file}`, person && scene.personId(person));
const bytes = async (person: string, file: string, number?: string): Promise<Uint8Array> => new Uint8Array(await (await fetched(person, file, number)).arrayBuffer());

describe('the verslag on paper', () => {
  it('tells who came, and what was said of each item, as it was written', async () => {
    const { text, title, language, isTagged, roles } = await readPdf(await bytes('secretary', 'verslag.pdf'));
    expect({ title, language, isTagged }).toEqual({ title: 'Verslag: Overleg in juni', language: 'nl-NL', isTagged: true });
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'L', 'LI']));
    for (const words of ['Concept · Vertrouwelijk', 'Samengesteld voor secretary', 'woensdag 9 maart 2022', 'Aanwezig chair, voorzitter van deze vergadering', 'Aanwezig online Gast Voorbeeld, gast', 'Afwezig met bericht member',
      'Opening en mededelingen De voorzitter opent.', '2. Een geheim voorstel Ter bespreking. Vertrouwelijk Wat geheim moet blijven.', 'De leden steunen #het voorstel. Het gaat door.']) expect(text).toContain(words);
    expect(text).toMatch(/ten eerste 1\. dieper/);
    expect((await fetched('secretary', 'verslag.pdf')).headers.get('content-disposition')).toBe('attachment; filename="SO-2022-2 verslag.pdf"');
  });

  it('is made as its recipient: what he may not read is not in it, in both forms', async () => {
    for (const text of [(await readPdf(await bytes('member', 'verslag.pdf'))).text, (await readDocx(await bytes('member', 'verslag.docx'))).text]) {
      for (const words of ['Samengesteld voor member', '1. Opening', '3. Prestatie in de Wlz', 'De leden steunen']) expect(text).toContain(words);
      expect(text).not.toMatch(/geheim|vertrouwelijk/i);
    }
  });

  it('says who signed, when it was adopted, and what was put right beside it', async () => {
    const { text } = await readPdf(await bytes('member', 'verslag.pdf', 'SO-2022-1'));
    for (const words of ['Vastgesteld', 'Voorzitter chair, leidde deze vergadering, donderdag 10 maart 2022', 'Secretaris secretary', 'zondag 20 maart 2022', digest.slice(0, 20),
      'Rectificatie van maandag 28 maart 2022. Zeven regio’s doen mee.', 'Reden: Een regio was vergeten.', 'geen gekwalificeerde elektronische handtekening']) expect(text).toContain(words);
    expect((await readDocx(await bytes('member', 'verslag.docx'))).text).not.toContain('Ondertekening');
  });

  it('is not there before it may be read, for a stranger, nor for who is not signed in', async () => {
    expect([(await fetched('secretary', 'verslag.pdf', 'SO-2022-3')).status, (await fetched('member', 'verslag.pdf', 'SO-2022-3')).status]).toEqual([200, 404]);
    expect([(await fetched('stranger', 'verslag.pdf')).status, (await fetched(null, 'verslag.docx')).status, (await fetched('member', 'verslag.txt')).status]).toEqual([404, 401, 404]);
  });

  it('costs as many statements for many items as for few', async () => {
    const statements = async (): Promise<number> => {
      const before = scene.api.statements().length;
      await bytes('member', 'verslag.docx');
      return scene.api.statements().length - before;
    };
    const few = await statements();
    await scene.db.tamper(`insert into agenda_item select (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'position', step, 'title', 'Punt ' || step))).* from agenda_item item, generate_series(10, 60) step where item.title = 'Opening'`);
    await scene.db.tamper(`insert into minutes_section select (jsonb_populate_record(section, jsonb_build_object('id', gen_random_uuid(), 'agenda_item_id', item.id))).*
      from minutes_section section join agenda_item first on first.id = section.agenda_item_id and first.title = 'Prestatie in de Wlz', agenda_item item where item.title like 'Punt %' and item.meeting_id = section.meeting_id`);
    expect(await statements()).toBe(few);
    expect((await readDocx(await bytes('member', 'verslag.docx'))).text).toContain('60. Punt 60');
  });
});
