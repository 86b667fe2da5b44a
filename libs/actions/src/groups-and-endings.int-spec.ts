import { Level } from '@schakel/database';
import { change } from '@schakel/history';
import { jobHandlers } from '@schakel/jobs';
import { GroupMember, Organisation, groupChanged } from '@schakel/organisations';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { registerActionJobs, groupTermsSchedule, type ActionItem, type ActionParty } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';
import { scheduledMoment, amsterdamInstant } from '@schakel/kernel';
import { UnitOfWork } from '@schakel/database';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let action: ActionItem;
let party: ActionParty;

beforeAll(async () => {
  registerActionJobs();
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    action = await anActionItem({ bodyId: scene.strategic.id, number: 'SO-2022-A901', level: Level.BODY });
    party = await anActionParty(action, { groupId: scene.branches.id });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

/** The work that the change asked for, done on the clock's day of this database: none, so the real one. */
async function workOff(): Promise<void> {
  const handler = jobHandlers.get(groupChanged.kind) as (payload: { groupId: string }, context: object) => Promise<void>;
  await handler({ groupId: scene.branches.id }, { dataSource: db.dataSource });
}

const sees = async (personId: string): Promise<boolean> => (await api.as(personId)('{ actionItem(number: "SO-2022-A901") { id } }')).data['actionItem'] !== null;

it('who leaves a group reads no longer what stands in its name, nor does the group open into it', async () => {
  await workOff();
  expect(await sees(scene.member.id)).toBe(true);
  await db.arrange(async ({ manager }) => {
    const member = await manager.findOneByOrFail(GroupMember, { groupId: scene.branches.id, organisationId: scene.vgn.id });
    await change(member, member.version, { until: '2022-03-31' });
  });
  await workOff();
  expect(await sees(scene.member.id)).toBe(false);
  const opened = await api.as(scene.above.id)('mutation ($id: ID!, $version: Int!) { openGroup(partyId: $id, version: $version) { parties { organisation { slug } } } }', { id: party.id, version: 1 });
  expect(opened.data['openGroup'].parties.flatMap(({ organisation }: { organisation: { slug: string } | null }) => organisation?.slug ?? [])).toEqual(['ggz']);
});

it('the night finds the groups in which a term begins or ends, also after an outage', async () => {
  const asked = async (day: string): Promise<number> => {
    const moment = scheduledMoment(amsterdamInstant(day, '00:10:00'));
    await UnitOfWork.run(db.dataSource, { viewer: null, moment, operation: 'spec' }, () => groupTermsSchedule.tick(moment), 'sweep');
    return db.arrange(async ({ manager }) => (await manager.query('select 1 from outbox_entry where once_key like $1', [`group-terms ${day}%`])).length);
  };
  expect(await asked('2022-03-31')).toBe(0);
  expect(await asked('2022-04-01')).toBe(1);
  expect(await asked('2022-04-05')).toBe(1);
  expect(await asked('2022-05-05')).toBe(0);
});

it('what is added has the level that the body chose, unless another is asked for', async () => {
  await db.arrange(({ manager }) => manager.update('Body', { id: scene.strategic.id }, { defaultLevel: Level.BODY }));
  const add = async (level?: Level): Promise<unknown> => {
    const input = { bodyId: scene.strategic.id, title: 'Maak een plan', due: { kind: 'NOT_AGREED' }, ...(level ? { level } : {}) };
    return (await api.as(scene.above.id)('mutation ($input: AddActionInput!) { addAction(input: $input) { level } }', { input })).data['addAction'].level;
  };
  expect(await add()).toBe('BODY');
  expect(await add(Level.NETWORK)).toBe('NETWORK');
});

it('a party that has ended takes no new part, and is a defect where it still has one', async () => {
  const kept = await db.arrange(async ({ manager }) => {
    const dji = await manager.findOneByOrFail(Organisation, { id: scene.dji.id });
    const other = await anActionItem({ bodyId: scene.strategic.id, number: 'SO-2022-A909' });
    await anActionParty(other, { organisationId: dji.id });
    await change(dji, dji.version, { until: '2022-03-31' });
    return anActionItem({ bodyId: scene.strategic.id, number: 'SO-2022-A910' });
  });
  const added = await api.as(scene.above.id)(
    'mutation ($id: ID!, $version: Int!, $party: PartyInput!) { addParty(actionId: $id, version: $version, party: $party) { id } }',
    { id: kept.id, version: 1, party: { organisationId: scene.dji.id, role: 'EXECUTOR' } },
  );
  expect(added.errors?.[0]?.extensions.fields?.[0]).toEqual({ field: 'party', message: 'Dienst Justitiële Inrichtingen is beëindigd. Kies een partij die er nog is.' });
  expect((await api.as(scene.above.id)('{ actionItem(number: "SO-2022-A909") { defects } }')).data['actionItem'].defects).toContain('EXECUTOR_ENDED');
});
