import { Level } from '@schakel/database';
import { MeetingState } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionState } from './index.js';
import { actionModules, anActionItem, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let meetingId: string;

async function arrange(): Promise<void> {
  scene = await aScene();
  const bodyId = scene.funding.id;
  meetingId = (await aMeeting({ bodyId, number: 'WB-2022-1', state: MeetingState.PLANNED, heldOn: '2022-05-01' })).id;
  await anActionItem({ bodyId, number: 'late', title: 'Te laat', dueOn: '2022-03-01' });
  await anActionItem({ bodyId, number: 'due', title: 'Voor de vergadering', dueOn: '2022-05-01' });
  await anActionItem({ bodyId, number: 'secret', title: 'Vertrouwelijk', dueOn: '2022-04-15', level: Level.CONFIDENTIAL });
  await anActionItem({ bodyId, number: 'later', title: 'Later', dueOn: '2022-05-02' });
  await anActionItem({ bodyId, number: 'done', title: 'Klaar', dueOn: '2022-03-01', state: ActionState.DONE });
  await anActionItem({ bodyId: scene.strategic.id, number: 'other', title: 'Van een ander overleg', dueOn: '2022-03-01' });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(arrange);
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

interface Offer {
  kind: string;
  id: string;
  number: string;
  reason: string;
}

const offers = async (): Promise<Offer[]> =>
  (await api.as(scene.secretary.id)('{ meeting(number: "WB-2022-1") { agendaOffers { kind id number reason } } }')).data['meeting'].agendaOffers;

const agendaSeenBy = async (personId: string): Promise<object[]> =>
  (await api.as(personId)('{ meeting(number: "WB-2022-1") { agenda { title level origin { kind number } } } }')).data['meeting'].agenda;

it('what is late and what is due by then is offered to the agenda; on it an action is not opener than it was', async () => {
  const found = await offers();
  expect(found.map(({ number, reason }) => [number, reason])).toEqual([['late', 'OVERDUE'], ['secret', 'DUE_BEFORE'], ['due', 'DUE_BEFORE']]);
  const fill = 'mutation ($meetingId: ID!, $offers: [AgendaOfferInput!]!) { fillAgenda(meetingId: $meetingId, offers: $offers) { id } }';
  const chosen = found.filter(({ number }) => number !== 'due').map(({ kind, id }) => ({ kind, id }));
  expect((await api.as(scene.secretary.id)(fill, { meetingId, offers: chosen })).errors).toBeUndefined();
  expect(await agendaSeenBy(scene.member.id)).toEqual([{ title: 'Te laat', level: 'BODY', origin: { kind: 'ACTION', number: 'late' } }]);
  expect(await agendaSeenBy(scene.secretary.id)).toMatchObject([{ title: 'Te laat' }, { title: 'Vertrouwelijk', level: 'CONFIDENTIAL' }]);
  expect((await offers()).map(({ number }) => number)).toEqual(['due']);
});
