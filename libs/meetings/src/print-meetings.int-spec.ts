import { Level } from '@schakel/database';
import { readDocx, readPdf } from '@schakel/print/testing';
import type { AgendaScene } from './testing/agenda-scene.js';
import { PaperScene } from './testing/paper-scene.js';

let papers: PaperScene;
let scene: AgendaScene;
let address: string;

beforeAll(async () => {
  papers = await PaperScene.open();
  scene = papers.agenda;
  const meetingId = await scene.meetingOf();
  await scene.db.tamper(`update meeting set number = 'SO-2022-2', title = 'Overleg in juni', held_on = '2022-06-09', starts_at = '10:00', ends_at = '12:00', place = 'Den Haag' where id = '${meetingId}'`);
  await scene.add(meetingId, 'Opening', { minutes: 5, purpose: 'FORMALITY' });
  const secret = await scene.add(meetingId, 'Een geheim voorstel', { level: Level.CONFIDENTIAL, minutes: 20 });
  await papers.add(secret.id, undefined, 'Stuk achter slot.pdf');
  const { id } = await scene.add(meetingId, 'Prestatie in de Wlz', { purpose: 'DECISION', minutes: 30, explanation: 'Kies uit #drie <mogelijkheden>.', presenterId: scene.personId('chair') });
  await papers.add(id, undefined, 'Notitie.pdf');
  await scene.propose(meetingId, 'Nog niet aanvaard');
  address = '/export/vergaderingen/SO-2022-2/agenda';
});

afterAll(() => papers.close());

const fetched = (person: string | null, end = 'pdf', path = address) => scene.api.fetch(`${path}.${end}`, person && scene.personId(person));

const bytesFor = async (person: string, end = 'pdf'): Promise<Uint8Array> => new Uint8Array(await (await fetched(person, end)).arrayBuffer());

describe('the agenda on paper', () => {
  it('is a file with a telling name, kept by nobody between', async () => {
    const { status, headers } = await fetched('member');
    expect([status, headers.get('content-type'), headers.get('content-disposition'), headers.get('cache-control')])
      .toEqual([200, 'application/pdf', 'attachment; filename="SO-2022-2 agenda.pdf"', 'private, no-store']);
    expect((await fetched('member', 'docx')).headers.get('content-disposition')).toBe('attachment; filename="SO-2022-2 agenda.docx"');
  });

  it('tells when, where, what, for what and who', async () => {
    const { text, title, language, isTagged, roles } = await readPdf(await bytesFor('secretary'));
    expect({ title, language, isTagged }).toEqual({ title: 'Agenda: Overleg in juni', language: 'nl-NL', isTagged: true });
    expect(roles.has('TH')).toBe(true);
    for (const words of ['vergadering SO-2022-2', 'Concept · Vertrouwelijk', 'Samengesteld voor secretary op vrijdag 1 april 2022', 'donderdag 9 juni 2022, 10:00–12:00 uur', 'Den Haag',
      '1 10:00 5 min Opening Hamerstuk', '2 10:05 20 min Een geheim voorstel Stukken: Stuk achter slot.pdf Vertrouwelijk', '3 10:25 30 min Prestatie in de Wlz Kies uit #drie <mogelijkheden>. Stukken: Notitie.pdf Ter besluitvorming chair']) expect(text).toContain(words);
    expect(text).not.toContain('Nog niet aanvaard');
  });

  it('is made as its recipient: an item that he may not see is a gap in the numbers, in both forms', async () => {
    for (const text of [(await readPdf(await bytesFor('member'))).text, (await readDocx(await bytesFor('member', 'docx'))).text]) {
      expect(text).toContain('Samengesteld voor member');
      expect(text).toContain('1 10:00 5 min Opening');
      expect(text).toContain('3 10:25 30 min Prestatie in de Wlz');
      expect(text).not.toMatch(/geheim|vertrouwelijk|slot/i);
    }
    expect((await readDocx(await bytesFor('secretary', 'docx'))).text).toContain('Een geheim voorstel');
  });

  it('is not there for a stranger, for who is not signed in, in another form, of another meeting', async () => {
    expect([(await fetched('stranger')).status, (await fetched(null)).status, (await fetched('member', 'html')).status, (await fetched('member', '__proto__')).status]).toEqual([404, 401, 404, 404]);
    for (const number of ['SO-2022-9', '%00', '..%2F..']) expect((await fetched('member', 'pdf', `/export/vergaderingen/${number}/agenda`)).status).toBe(404);
  });

  it('costs as many statements for many items as for few', async () => {
    const statementsFor = async (): Promise<number> => {
      const before = scene.api.statements().length;
      await bytesFor('member');
      return scene.api.statements().length - before;
    };
    const few = await statementsFor();
    await scene.db.tamper(`insert into agenda_item select (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'position', step, 'title', 'Punt ' || step))).*
      from agenda_item item, generate_series(10, 299) step where item.title = 'Opening'`);
    expect(await statementsFor()).toBe(few);
    expect((await readPdf(await bytesFor('member'))).text).toContain('Punt 299');
  });
});
