import { Level } from '@schakel/database';
import { readDocx, readPdf } from '@schakel/print/testing';
import { MeetingState } from './index.js';
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

describe('the year plan on paper', () => {
  const plan = '/export/overleggen/SO/jaarplan';

  beforeAll(async () => {
    const [lapsed, hidden] = [await scene.meetingOf(MeetingState.LAPSED), await scene.meetingOf(MeetingState.PLANNED, Level.CONFIDENTIAL)];
    await scene.db.tamper(`update body set cadence_per_year = 4 where code = 'SO';
      update meeting set number = 'SO-2022-1', title = 'Overleg in maart', held_on = '2022-03-10', lapsed_reason = 'Te weinig leden', provenance_kind = 'EXAMPLE' where id = '${lapsed}';
      update meeting set number = 'SO-2023-1', title = 'Besloten overleg', held_on = '2023-02-02' where id = '${hidden}'`);
  });

  it('tells how often, when, where and what lapsed, per year; made as its recipient', async () => {
    const { text, title, isTagged } = await readPdf(new Uint8Array(await (await fetched('secretary', 'pdf', plan)).arrayBuffer()));
    expect({ title, isTagged }).toEqual({ title: expect.stringMatching(/^Jaarplan: /), isTagged: true });
    for (const words of ['Stand op vrijdag 1 april 2022 · Vertrouwelijk', '4 vergaderingen per jaar', 'Pagina 1 van 1', 'donderdag 10 maart 2022', 'SO-2022-1 · Voorbeeld', 'Vervallen Te weinig leden', 'donderdag 9 juni 2022 10:00–12:00 Overleg in juni SO-2022-2 Den Haag Gepland', '2023', 'Besloten overleg']) expect(text).toContain(words);
    const seen = (await readDocx(new Uint8Array(await (await fetched('member', 'docx', plan)).arrayBuffer()))).text;
    expect(seen).toContain('Overleg in juni');
    expect(seen).not.toMatch(/Besloten|2023|Vertrouwelijk/);
    expect((await fetched('member', 'docx', plan)).headers.get('content-disposition')).toBe('attachment; filename="SO jaarplan.docx"');
  });

  it('is not there without signing in, or of another body; who may see no meeting sees that none is his to see', async () => {
    expect([(await fetched(null, 'pdf', plan)).status, (await fetched('member', 'pdf', '/export/overleggen/XX/jaarplan')).status]).toEqual([401, 404]);
    const { text } = await readDocx(new Uint8Array(await (await fetched('stranger', 'docx', plan)).arrayBuffer()));
    expect(text).toContain('Er zijn geen vergaderingen gepland die u mag zien.');
  });
});
