import { aMeeting } from '@schakel/meetings/testing';
import { MeetingState } from '@schakel/meetings';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { Level } from '@schakel/database';
import { ActionState, DueKind } from './index.js';
import { actionModules, aScene, anActionItem, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    const { strategic: { id: bodyId }, funding } = scene;
    await aMeeting({ bodyId, number: 'SO-1', heldOn: '2022-09-22', state: MeetingState.PLANNED, level: Level.NETWORK });
    await aMeeting({ bodyId, number: 'SO-0', heldOn: '2022-03-01', state: MeetingState.HELD, level: Level.NETWORK });
    await anActionItem({ bodyId: funding.id, number: '1', dueKind: DueKind.MEETING, dueBodyId: bodyId, dueOn: '2022-09-22' });
    await anActionItem({ bodyId: funding.id, number: '2', dueKind: DueKind.MEETING, dueBodyId: bodyId, dueOn: '2022-12-08' });
    await anActionItem({ bodyId, number: '3', dueOn: '2022-09-01' });
    await anActionItem({ bodyId, number: '4', dueOn: '2022-09-23' });
    await anActionItem({ bodyId, number: '5', dueOn: '2022-09-01', state: ActionState.DONE });
    await anActionItem({ bodyId, number: '6', dueOn: '2022-09-02', level: Level.CONFIDENTIAL });
    await anActionItem({ bodyId, number: '7', dueKind: DueKind.MEETING, dueBodyId: bodyId, dueOn: '2022-03-01', state: ActionState.DONE });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const dueAt = async (number: string, personId: string): Promise<string[]> => {
  const { data } = await api.as(personId)('query ($number: String!) { meeting(number: $number) { actionItemsDue { number } } }', { number });
  return data['meeting'].actionItemsDue.map((action: { number: string }) => action.number);
};

it('shows with a meeting to come what was promised for it and what its body must have done by then', async () => {
  expect(await dueAt('SO-1', scene.member.id)).toEqual(['3', '1']);
});

it('shows with a meeting that was held what was promised for it, done or not', async () => {
  expect(await dueAt('SO-0', scene.member.id)).toEqual(['7']);
});
