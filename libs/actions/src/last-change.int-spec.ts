import { Level } from '@schakel/database';
import { change } from '@schakel/history';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionItem } from './index.js';
import { actionModules, anActionItem, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

/** An action of WB that its secretary changed last. */
async function changedAction(level: Level): Promise<string> {
  const { id } = await db.arrange(() => anActionItem({ bodyId: scene.funding.id, level }));
  await db.as(scene.secretary.id, async ({ manager }) => {
    const action = await manager.findOneByOrFail(ActionItem, { id });
    await change(action, action.version, { title: 'Anders gezegd' });
  });
  return id;
}

const lastChange = async (personId: string, recordId: string): Promise<unknown> =>
  (await api.as(personId)('query ($recordId: ID!) { lastChange(recordId: $recordId) { by at } }', { recordId })).data.lastChange;

it('names who changed a record last', async () => {
  const id = await changedAction(Level.NETWORK);
  expect(await lastChange(scene.member.id, id)).toMatchObject({ by: scene.secretary.name });
});

it('tells nothing of a record that one may not see', async () => {
  const id = await changedAction(Level.CONFIDENTIAL);
  expect(await lastChange(scene.chair.id, id)).toMatchObject({ by: scene.secretary.name });
  expect(await lastChange(scene.member.id, id)).toBeNull();
  expect(await lastChange(scene.stranger.id, id)).toBeNull();
});

it('answers with nothing where there is no such record', async () => {
  expect(await lastChange(scene.member.id, 'geen id')).toBeNull();
  expect(await lastChange(scene.member.id, '00000000-0000-7000-8000-000000000000')).toBeNull();
});
