import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { MeetingState } from '@schakel/meetings';
import { MinutesEntry, MinutesRecordKind } from '@schakel/minutes';
import { aMeeting } from '@schakel/meetings/testing';
import { readDocx, readPdf } from '@schakel/print/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { Acceptance, ActionState, PartyRole, Standing } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

async function arrange(): Promise<void> {
  scene = await aScene();
  const { funding, strategic, vgn, ggz, dji } = scene;
  const first = await anActionItem({ bodyId: funding.id, number: '2', title: 'Regel de #prestatie', dueOn: '2022-03-31' });
  await anActionParty(first, { role: PartyRole.LEAD, organisationId: vgn.id, standing: Standing.STUCK, lastWordAt: new Date('2022-02-28T23:30:00Z') });
  await anActionParty(first, { organisationId: ggz.id, acceptance: Acceptance.DECLINED });
  await anActionParty(first, { role: PartyRole.COUNTERPART, organisationId: dji.id });
  await anActionItem({ bodyId: funding.id, number: '10', title: 'Zonder datum' });
  await anActionItem({ bodyId: funding.id, number: 'WB-2022-A001', title: 'Geheime actie', level: Level.CONFIDENTIAL, dueOn: '2022-04-20' });
  await anActionItem({ bodyId: funding.id, number: 'WB-2022-A002', title: 'Allang klaar', state: ActionState.DONE });
  await anActionItem({ bodyId: strategic.id, number: '7', title: 'Van een ander overleg' });
  await aMeeting({ bodyId: funding.id, number: 'WB-2022-1', title: 'Werkgroep van mei', heldOn: '2022-05-24', state: MeetingState.PLANNED });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(arrange);
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const ofBody = '/export/overleggen/WB/actielijst';
const ofMeeting = '/export/vergaderingen/WB-2022-1/actielijst';
const bytes = async (person: { id: string }, path: string): Promise<Uint8Array> => new Uint8Array(await (await api.fetch(path, person.id)).arrayBuffer());

describe('the actielijst on paper', () => {
  it('of a table tells what is open, who promised it, by when and how it stands', async () => {
    const { text, title, language, isTagged } = await readPdf(await bytes(scene.secretary, `${ofBody}.pdf`));
    expect({ title, language, isTagged }).toEqual({ title: 'Actielijst: Werkgroep bekostiging', language: 'nl-NL', isTagged: true });
    for (const words of ['Regel de #prestatie', 'de Nederlandse ggz (doet niet mee)', 'donderdag 31 maart 2022 te laat', 'WB-2022-A001 Geheime actie Vertrouwelijk']) expect(text).toContain(words);
    const word = (await readDocx(await bytes(scene.secretary, `${ofBody}.docx`))).text;
    for (const words of ['Vereniging Gehandicaptenzorg Nederland (trekker) de Nederlandse ggz (doet niet mee) Dienst Justitiële Inrichtingen (met wie)', 'donderdag 31 maart 2022 te laat vastgelopen', 'geen datum afgesproken geen bericht']) expect(word).toContain(words);
    expect(text).not.toMatch(/Allang klaar|Van een ander overleg/);
    expect((await api.fetch(`${ofBody}.docx`, scene.member.id)).headers.get('content-disposition')).toBe('attachment; filename="WB actielijst.docx"');
  });

  it('of a meeting tells what must be ready for it', async () => {
    const { text } = await readDocx(await bytes(scene.secretary, `${ofMeeting}.docx`));
    for (const words of ['Actielijst: Werkgroep van mei', 'dinsdag 24 mei 2022', 'Klaar voor deze vergadering', 'Regel de #prestatie', 'Geheime actie']) expect(text).toContain(words);
    expect(text).not.toContain('Zonder datum');
  });

  it('of a meeting tells what was agreed there, and of one party alone when asked', async () => {
    await db.arrange(async () => {
      const bodyId = scene.funding.id;
      const meeting = await aMeeting({ bodyId, number: 'WB-2022-8', title: 'Werkgroep van maart', heldOn: '2022-03-24' });
      for (const [number, party] of [['WB-2022-A011', scene.vgn], ['WB-2022-A012', scene.ggz]] as const) {
        const action = await anActionItem({ bodyId, number, title: `Doet ${party.name}` });
        await anActionParty(action, { role: PartyRole.LEAD, organisationId: party.id });
        await insert(MinutesEntry, { level: Level.BODY, bodyId, meetingId: meeting.id, sectionId: meeting.id, agendaItemId: null, kind: MinutesRecordKind.ACTION, recordId: action.id, madeAt: new Date('2022-03-24T10:00:00Z') });
      }
    });
    const textOf = async (query: string): Promise<string> => (await readDocx(await bytes(scene.secretary, `/export/vergaderingen/WB-2022-8/actielijst.docx${query}`))).text;
    expect(await textOf('')).toMatch(/Afgesproken in deze vergadering[^]*WB-2022-A011[^]*WB-2022-A012/);
    const own = await textOf(`?partij=${encodeURIComponent(scene.vgn.name)}`);
    expect(own).toContain('WB-2022-A011');
    expect(own).not.toContain('WB-2022-A012');
  });

  it('is made as its recipient', async () => {
    for (const path of [`${ofBody}.pdf`, `${ofMeeting}.pdf`]) {
      const { text } = await readPdf(await bytes(scene.member, path));
      expect(text).toContain('Samengesteld voor Lid Voorbeeld');
      expect(text).toContain('Regel de #prestatie');
      expect(text).not.toMatch(/geheim|vertrouwelijk/i);
    }
  });

  it('is not there for a stranger, for who may not know of the meeting, nor for who is not signed in', async () => {
    expect((await api.fetch(`${ofBody}.pdf`, scene.stranger.id)).status).toBe(404);
    expect((await api.fetch(`${ofMeeting}.pdf`, scene.outside.id)).status).toBe(404);
    for (const path of [`${ofBody}.pdf`, `${ofMeeting}.docx`]) expect((await api.fetch(path, null)).status).toBe(401);
  });

  it('costs as many statements for many actions as for few, and says where the rest is', async () => {
    const statements = async (): Promise<number> => {
      const before = api.statements().length;
      await bytes(scene.member, `${ofBody}.docx`);
      return api.statements().length - before;
    };
    const few = await statements();
    await db.tamper(`insert into action_item select (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'number', 'WB-2022-A' || step, 'sort_key', '~WB-2022-A' || step))).*
      from action_item item, generate_series(1000, 1599) step where item.number = '10'`);
    expect(await statements()).toBeLessThanOrEqual(few + 2);
    expect((await readDocx(await bytes(scene.member, `${ofBody}.docx`))).text).toContain('Dit zijn de eerste 500 acties.');
  });
});
