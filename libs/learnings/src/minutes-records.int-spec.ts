import { ActionsModule } from '@schakel/actions';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { DecisionsModule } from '@schakel/decisions';
import '@schakel/escalations';
import { MeetingState, MeetingsModule } from '@schakel/meetings';
import { aMeeting, anAgendaItem } from '@schakel/meetings/testing';
import { MinutesModule } from '@schakel/minutes';
import { OrganisationsModule } from '@schakel/organisations';
import { anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { readDocx } from '@schakel/print/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { LearningsModule } from './index.js';

let db: TestDatabase;
let api: TestApi;
let so: Body;
let organisationId: string;
const people = new Map<string, string>();

async function person(name: string): Promise<string> {
  people.set(name, (await aPerson({ name })).id);
  return people.get(name) ?? '';
}

beforeAll(async () => {
  db = await testDatabase();
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, MinutesModule, DecisionsModule, ActionsModule, LearningsModule]);
  await db.arrange(async () => {
    so = await aBody({ code: 'SO' });
    organisationId = (await anOrganisation({ name: 'VGN' })).id;
    await aMembership({ seatId: (await aSeat({ bodyId: so.id })).id, personId: await person('member') });
    await aFunction({ bodyId: so.id, personId: await person('secretary'), kind: BodyFunctionKind.SECRETARY });
    await aFunction({ bodyId: so.id, personId: await person('chair'), kind: BodyFunctionKind.CHAIR });
    await person('stranger');
  });
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const ask = (name: string, document: string, variables: object = {}): Promise<GraphqlAnswer> => api.as(people.get(name) ?? '')(document, variables);
const refusal = ({ errors }: GraphqlAnswer): (string | undefined)[] => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter(Boolean);

interface Scene {
  meetingId: string;
  itemId: string;
  sectionId: string;
}

/** A running meeting with one item, in whose section the secretary writes. */
async function aScene({ level = Level.BODY, state = MeetingState.RUNNING } = {}): Promise<Scene> {
  const { meetingId, itemId } = await db.arrange(async () => {
    const meeting = await aMeeting({ bodyId: so.id, state, heldOn: '2022-04-01' });
    return { meetingId: meeting.id, itemId: (await anAgendaItem(meeting, { level })).id };
  });
  const { data } = await ask('secretary', 'mutation ($meetingId: ID!, $itemId: ID!) { takeMinutesSection(meetingId: $meetingId, agendaItemId: $itemId) { id } }', { meetingId, itemId });
  return { meetingId, itemId, sectionId: data['takeMinutesSection'].id };
}

const fields = 'id version kind number title isWithdrawn party dueOn isSubmitted timesRaised mayCorrect mayWithdraw';
const make = (name: string, sectionId: string, kind: string, input: object): Promise<GraphqlAnswer> =>
  ask(name, `mutation ($sectionId: ID!, $kind: MinutesRecordKind!, $input: MinutesRecordInput!) { result: makeMinutesRecord(sectionId: $sectionId, kind: $kind, input: $input) { ${fields} } }`, { sectionId, kind, input });

async function made(scene: Scene, kind: string, title: string, more: object = {}): Promise<{ id: string; version: number; number: string; timesRaised: number }> {
  const { data, errors } = await make('secretary', scene.sectionId, kind, { title, ...more });
  if (errors) throw new Error(JSON.stringify(errors));
  return data['result'];
}

async function recordsFor(name: string, { meetingId }: Scene): Promise<{ title: string; number: string; isWithdrawn: boolean }[]> {
  const { data } = await ask(name, `{ body(code: "SO") { meetings { id records { ${fields} } } } }`);
  return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId)?.records ?? [];
}

const correct = (name: string, id: string, version: number, title: string): Promise<GraphqlAnswer> =>
  ask(name, `mutation ($id: ID!, $version: Int!, $title: String!) { result: correctMinutesRecord(id: $id, version: $version, title: $title) { ${fields} } }`, { id, version, title });
const withdraw = (name: string, id: string, version: number, reason = 'Vergissing.'): Promise<GraphqlAnswer> =>
  ask(name, `mutation ($id: ID!, $version: Int!, $reason: String!) { result: withdrawMinutesRecord(id: $id, version: $version, reason: $reason) { ${fields} } }`, { id, version, reason });

const kinds = ['DECISION', 'ACTION', 'COMMITMENT', 'SIGNAL', 'LEARNING'] as const;

it('each kind is a real record at once, with its number and its origin', async () => {
  const scene = await aScene();
  const numbers = [];
  for (const kind of kinds) numbers.push((await made(scene, kind, `Een ${kind}`)).number);
  expect(numbers).toEqual(['SO-2022-B001', 'SO-2022-A001', 'SO-2022-A002', 'SO-2022-S001', 'SO-2022-L001']);
  expect((await recordsFor('member', scene)).map(({ number }) => number)).toEqual(numbers);
  const { data } = await ask('member', '{ decision(number: "SO-2022-B001") { id state takenOn writtenUnder { id } } actionItem(number: "SO-2022-A002") { id kind state } }');
  expect(data).toMatchObject({ decision: { state: 'TAKEN', takenOn: '2022-04-01', writtenUnder: { id: scene.itemId } }, actionItem: { kind: 'COMMITMENT', state: 'OPEN' } });
  for (const id of [data['decision'].id, data['actionItem'].id]) {
    const origin = await ask('member', 'query ($id: ID!) { recordOrigins(recordId: $id) { meeting { id } agendaItem { id } } }', { id });
    expect(origin.data['recordOrigins']).toEqual([{ meeting: { id: scene.meetingId }, agendaItem: { id: scene.itemId } }]);
  }
});

it('stand under their item in the printed verslag, with who does it and by when', async () => {
  const scene = await aScene();
  const action = await made(scene, 'ACTION', 'Maak een overzicht', { organisationId, dueOn: '2022-05-02' });
  const signal = await made(scene, 'SIGNAL', 'Wachttijd aan de poort');
  const number = (await ask('secretary', `{ body(code: "SO") { meetings { id number } } }`)).data['body'].meetings.find(({ id }: { id: string }) => id === scene.meetingId).number;
  const { text } = await readDocx(new Uint8Array(await (await api.fetch(`/export/vergaderingen/${number}/verslag.docx`, people.get('secretary') ?? '')).arrayBuffer()));
  expect(text).toContain(`${action.number} Actie: Maak een overzicht (VGN, uiterlijk maandag 2 mei 2022)`);
  expect(text).toContain(`${signal.number} Signaal: Wachttijd aan de poort`);
});

it('an action has its party and its day; a decision may be put before the body', async () => {
  const scene = await aScene();
  await made(scene, 'ACTION', 'Maak een notitie', { organisationId, dueOn: '2022-05-01' });
  await made(scene, 'DECISION', 'Wij gaan door', { isSubmitted: true });
  expect(await recordsFor('secretary', scene)).toMatchObject([{ party: 'VGN', dueOn: '2022-05-01' }, { isSubmitted: true }]);
});

it('a signal that is raised again on one subject counts up and keeps its number', async () => {
  const [one, two] = [await aScene(), await aScene()];
  const first = await made(one, 'SIGNAL', 'Te weinig beveiligde bedden');
  expect(await made(two, 'SIGNAL', 'te weinig  beveiligde bedden.')).toMatchObject({ number: first.number, timesRaised: 2 });
  expect(await recordsFor('member', two)).toMatchObject([{ number: first.number }]);
});

it.each([
  ['DECISION', 'title', { title: ' ' }], ['DECISION', 'title', { title: 'a'.repeat(201) }], ['ACTION', 'title', { title: 'Bel 06-12345678' }], ['SIGNAL', 'title', { title: 'BSN 111222333' }],
  ['LEARNING', 'title', { title: 'Met mevrouw De Vries ging het goed' }], ['ACTION', 'due.on', { title: 'Te laat', dueOn: '2022-01-01' }], ['ACTION', 'party', { title: 'Wie', organisationId: 'geen-id' }],
])('%s is refused a wrong %s, and nothing is made', async (kind, field, input) => {
  const scene = await aScene();
  expect(refusal(await make('secretary', scene.sectionId, kind, input))).toEqual(['INVALID', field]);
  expect(await recordsFor('secretary', scene)).toEqual([]);
});

it('is refused before the meeting begins', async () => {
  const scene = await aScene({ state: MeetingState.PLANNED });
  expect(refusal(await make('secretary', scene.sectionId, 'DECISION', { title: 'Te vroeg' }))).toEqual(['CONFLICT', 'NOT_BEGUN']);
});

it.each(['member', 'stranger'])('%s makes, corrects and withdraws nothing', async (name) => {
  const scene = await aScene();
  const record = await made(scene, 'DECISION', 'Wij doen het');
  expect(refusal(await make(name, scene.sectionId, 'DECISION', { title: 'Nee' }))).toEqual(['NOT_FOUND']);
  expect(refusal(await correct(name, record.id, record.version, 'Nee'))).toEqual(['NOT_FOUND']);
  expect(refusal(await withdraw(name, record.id, record.version))).toEqual(['NOT_FOUND']);
});

it.each(kinds)('%s is corrected and withdrawn; an older version is a conflict', async (kind) => {
  const scene = await aScene();
  const record = await made(scene, kind, `Zo ongeveer ${kind} ${Math.random()}`);
  expect(refusal(await correct('chair', record.id, record.version + 5, 'Anders'))).toEqual(['CONFLICT', 'STALE_VERSION']);
  const corrected = await correct('secretary', record.id, record.version, `Zo precies ${kind}`);
  expect(corrected.data['result']).toMatchObject({ title: `Zo precies ${kind}`, mayCorrect: true });
  expect(refusal(await withdraw('chair', record.id, corrected.data['result'].version, ' '))).toEqual(['INVALID', 'reason']);
  const gone = await withdraw('chair', record.id, corrected.data['result'].version);
  expect(refusal(gone)).toEqual([]);
  expect((await recordsFor('member', scene)).map(({ isWithdrawn }) => isWithdrawn)).toEqual(kind === 'LEARNING' ? [] : [true]);
});

it('a secretary does not withdraw an action: that is the chair’s, as everywhere', async () => {
  const scene = await aScene();
  const record = await made(scene, 'ACTION', 'Maak een plan');
  expect(refusal(await withdraw('secretary', record.id, record.version))).toEqual(['FORBIDDEN']);
  expect(await recordsFor('secretary', scene)).toMatchObject([{ mayWithdraw: false, mayCorrect: true }]);
});

it('raising the item closes its records at once, and their history', async () => {
  const scene = await aScene();
  for (const kind of kinds) await made(scene, kind, `Wordt vertrouwelijk ${kind}`);
  expect(await recordsFor('member', scene)).toHaveLength(5);
  const [item] = await db.as(people.get('chair') ?? '', ({ manager }) => manager.query(`select version from agenda_item where id = '${scene.itemId}'`));
  const input = { title: 'Punt', purpose: 'DISCUSSION', level: 'CONFIDENTIAL' };
  expect(refusal(await ask('chair', 'mutation ($id: ID!, $version: Int!, $input: AgendaItemInput!) { changeAgendaItem(id: $id, version: $version, input: $input) { id } }', { id: scene.itemId, version: item.version, input }))).toEqual([]);
  expect(await recordsFor('member', scene)).toEqual([]);
  expect(await recordsFor('secretary', scene)).toHaveLength(5);
  const left = await db.as(people.get('member') ?? '', ({ manager }) => manager.query(`select what from history_entry where changes::text like '%Wordt vertrouwelijk%'`));
  expect(left).toEqual([]);
});

it('what is made under a confidential item is confidential', async () => {
  const scene = await aScene({ level: Level.CONFIDENTIAL });
  for (const kind of kinds) await made(scene, kind, `Geheim ${kind}`);
  expect(await recordsFor('member', scene)).toEqual([]);
  expect(await recordsFor('chair', scene)).toHaveLength(5);
});
