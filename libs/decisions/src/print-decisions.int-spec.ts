import { BodiesModule } from '@schakel/bodies';
import { aBody, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { MeetingsModule } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { readDocx, readPdf } from '@schakel/print/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { DecisionState, DecisionsModule } from './index.js';
import { aDecision } from './testing.js';

let db: TestDatabase;
let api: TestApi;
const people = new Map<string, string>();

async function arrange(): Promise<void> {
  for (const name of ['member', 'outsider', 'stranger']) people.set(name, (await aPerson({ name })).id);
  const { id: bodyId } = await aBody({ code: 'BO', name: 'Bestuurlijk overleg' });
  await aMembership({ seatId: (await aSeat({ bodyId })).id, personId: people.get('member') ?? '' });
  await anAffiliation({ personId: people.get('outsider') ?? '', organisationId: (await anOrganisation()).id });
  const { id: meetingId } = await aMeeting({ bodyId, number: 'BO-2022-1', title: 'Overleg van februari' });
  await aDecision({ bodyId, meetingId, number: 'BO-2022-B001', title: 'Stappen zetten', text: 'Wij zetten drie stappen.' });
  await aDecision({ bodyId, meetingId, number: 'BO-2022-B002', title: 'Alleen voor het overleg', state: DecisionState.DEFERRED, level: Level.BODY });
  await aDecision({ bodyId, meetingId, number: 'BO-2022-B003', title: 'Geheim besluit', level: Level.CONFIDENTIAL });
  await aDecision({ bodyId, number: 'BO-2022-B004', title: 'Tussendoor besloten', takenOn: '2022-03-01' });
  await aDecision({ bodyId, number: 'BO-2022-B005', title: 'Pas voorgelegd', state: DecisionState.SUBMITTED, takenOn: null });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(arrange);
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const ofBody = '/export/overleggen/bo/besluitenlijst';
const ofMeeting = '/export/vergaderingen/BO-2022-1/besluitenlijst';
const fetched = (person: string, path: string) => api.fetch(path, people.get(person) ?? null);
const bytes = async (person: string, path: string): Promise<Uint8Array> => new Uint8Array(await (await fetched(person, path)).arrayBuffer());

describe('the besluitenlijst on paper', () => {
  it('of a table holds what was decided, the newest first, and no proposals', async () => {
    const { text, title, isTagged } = await readPdf(await bytes('member', `${ofBody}.pdf`));
    expect({ title, isTagged }).toEqual({ title: 'Besluitenlijst: Bestuurlijk overleg', isTagged: true });
    for (const words of ['Samengesteld voor member', 'BO-2022-B001 Stappen zetten Wij zetten drie stappen. vrijdag 4 februari 2022 Vergadering BO-2022-1 genomen', 'Alleen voor het overleg', 'aangehouden']) expect(text).toContain(words);
    expect(text.indexOf('Tussendoor besloten')).toBeLessThan(text.indexOf('Stappen zetten'));
    expect(text).not.toMatch(/Geheim|Vertrouwelijk|voorgelegd/);
    expect((await fetched('member', `${ofBody}.pdf`)).headers.get('content-disposition')).toBe('attachment; filename="BO besluitenlijst.pdf"');
  });

  it('of a meeting holds what was decided there', async () => {
    const { text } = await readDocx(await bytes('member', `${ofMeeting}.docx`));
    for (const words of ['Besluitenlijst: Overleg van februari', 'vrijdag 4 februari 2022', 'Stappen zetten', 'Alleen voor het overleg']) expect(text).toContain(words);
    expect(text).not.toMatch(/Geheim|Tussendoor/);
  });

  it('is made as its recipient, for whom a meeting of others is not there', async () => {
    const { text } = await readPdf(await bytes('outsider', `${ofBody}.pdf`));
    expect(text).toContain('Stappen zetten');
    // Of a decision for the network only, without the meeting that he may not know of.
    expect(text).not.toMatch(/BO-2022-1|Alleen voor het overleg|Geheim/);
    expect((await fetched('outsider', `${ofMeeting}.pdf`)).status).toBe(404);
  });

  it('is not there for a stranger, nor for who is not signed in', async () => {
    for (const path of [`${ofBody}.pdf`, `${ofMeeting}.docx`]) {
      expect((await fetched('stranger', path)).status).toBe(404);
      expect((await api.fetch(path, null)).status).toBe(401);
    }
    expect((await fetched('member', `${ofBody}.odt`)).status).toBe(404);
    expect((await fetched('member', '/export/overleggen/XX/besluitenlijst.pdf')).status).toBe(404);
  });

  it('costs as many statements for many decisions as for few', async () => {
    const statements = async (): Promise<number> => {
      const before = api.statements().length;
      await bytes('member', `${ofBody}.pdf`);
      return api.statements().length - before;
    };
    const few = await statements();
    await db.tamper(`insert into decision select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', 'BO-2022-B' || step))).* from decision d, generate_series(100, 160) step where d.number = 'BO-2022-B001'`);
    expect(await statements()).toBe(few);
  });
});
