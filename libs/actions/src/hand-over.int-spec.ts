import { Level } from '@schakel/database';
import { BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction } from '@schakel/bodies/testing';
import { HandOversModule } from '@schakel/handovers';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionState, PartyRole } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let monitoring: Body;
let taker: { id: string };

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    monitoring = await aBody({ code: 'WIM', name: 'Werkgroep implementatie', position: 4, aboveId: scene.strategic.id });
    taker = await aPerson({ name: 'Overnemer' });
    await aFunction({ bodyId: monitoring.id, personId: taker.id, kind: BodyFunctionKind.CHAIR });
    await anActionItem({ bodyId: scene.funding.id, number: '1', title: 'Maak de rekenregels', level: Level.BODY, dueOn: '2022-05-01' });
    await anActionItem({ bodyId: scene.funding.id, number: '2', title: 'Kanarie', level: Level.CONFIDENTIAL });
    await anActionItem({ bodyId: scene.funding.id, number: '3', title: 'Al klaar', state: ActionState.DONE });
    const elsewhere = await anActionItem({ bodyId: scene.strategic.id, number: '6a', title: 'Verwerk de opmerkingen' });
    await anActionParty(elsewhere, { role: PartyRole.EXECUTOR, partyBodyId: scene.funding.id, note: 'rond dit in maart af' });
  });
  api = await testApi(db, [...actionModules, HandOversModule]);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

type Who = { id: string };
interface Item { kind: string; recordId: string; version: number; state: string; number: string | null; title: string | null; mayAnswer: boolean; successor: { code: string } | null }

const fields = 'id version state items { kind recordId version state number title path reason mayAnswer canEnd successor { code } } acts { mayGive mayEnd mayClose }';
const said = ({ data, errors }: GraphqlAnswer): any => errors?.map(({ extensions: { code, rule, fields: wrong } }) => rule ?? wrong?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? Object.values(data)[0];
const asked = async (who: Who, document: string, variables: object = {}): Promise<any> => said(await api.as(who.id)(document, variables));
const begin = (who: Who, bodyId: string, reason = 'De prestatie is vastgesteld'): Promise<any> => asked(who, `mutation ($bodyId: ID!, $reason: String!) { beginClosing(bodyId: $bodyId, reason: $reason) { ${fields} } }`, { bodyId, reason });
const seenBy = async (who: Who, code = 'WB'): Promise<any> => (await asked(who, `query ($code: String!) { body(code: $code) { handOver { ${fields} } } }`, { code }))?.handOver;
const picksOf = (items: Item[], ...numbers: (string | null)[]): object[] => items.filter(({ number }) => numbers.includes(number)).map(({ kind, recordId, version }) => ({ kind, recordId, version }));
const give = (who: Who, handOverId: string, picks: object[], successorId: string): Promise<any> => asked(who, `mutation ($input: GiveInput!) { giveInHandOver(input: $input) { ${fields} } }`, { input: { handOverId, picks, successorId } });
const end = (who: Who, handOverId: string, picks: object[], reason: string): Promise<any> => asked(who, `mutation ($input: EndLinesInput!) { endInHandOver(input: $input) { ${fields} } }`, { input: { handOverId, picks, reason } });
const accept = (who: Who, handOverId: string, picks: object[]): Promise<any> => asked(who, `mutation ($id: ID!, $picks: [HandOverPick!]!) { acceptInHandOver(handOverId: $id, picks: $picks) { ${fields} } }`, { id: handOverId, picks });
const decline = (who: Who, handOverId: string, picks: object[], reason: string): Promise<any> => asked(who, `mutation ($id: ID!, $picks: [HandOverPick!]!, $reason: String!) { declineInHandOver(handOverId: $id, picks: $picks, reason: $reason) { ${fields} } }`, { id: handOverId, picks, reason });
const finish = (who: Who, id: string, version: number, successorId: string | null = null): Promise<any> => asked(who, `mutation ($id: ID!, $version: Int!, $to: ID) { finishClosing(id: $id, version: $version, successorId: $to) { ${fields} body { endedOn successor { code } seats { until } } } }`, { id, version, to: successorId });
const stop = (who: Who, id: string, version: number, reason: string): Promise<any> => asked(who, 'mutation ($id: ID!, $version: Int!, $reason: String!) { stopClosing(id: $id, version: $version, reason: $reason) { state } }', { id, version, reason });
const stateOf = (items: Item[]): Record<string, string> => Object.fromEntries(items.map(({ number, kind, state }) => [`${number} ${kind}`, state]));

it('is begun by the body above, once; by the administrator only where nobody else is there to', async () => {
  const { funding, secretary, chair, administrator, above, stranger, ended } = scene;
  for (const who of [secretary, chair, administrator]) expect(await begin(who, funding.id)).toBe('FORBIDDEN');
  expect(await begin(stranger, funding.id)).toBe('NOT_FOUND');
  expect(await begin(above, 'x')).toBe('NOT_FOUND');
  expect(await begin(above, funding.id, ' ')).toBe('INVALID reason');
  expect((await Promise.all([begin(above, funding.id), begin(above, funding.id)])).map((one) => one.state ?? one).sort()).toEqual(['ALREADY_CLOSING', 'OPEN']);
  expect(await begin(administrator, ended.id)).toBe('BODY_ENDED');
});

it('lists all that is open to who may see it: owned, and its part elsewhere', async () => {
  expect(stateOf((await seenBy(scene.chair)).items)).toEqual({ '1 ACTION': 'UNASSIGNED', '2 ACTION': 'UNASSIGNED', '6a ACTION_PART': 'UNASSIGNED' });
  expect(stateOf((await seenBy(scene.above)).items)).toEqual({ '1 ACTION': 'UNASSIGNED', '6a ACTION_PART': 'UNASSIGNED' });
  expect(stateOf((await seenBy(scene.outside)).items)).toEqual({ '6a ACTION_PART': 'UNASSIGNED' });
  expect(await seenBy(scene.stranger)).toBeUndefined();
});

it('gives things to a successor, and refuses who may not, what is not there and what somebody else just gave', async () => {
  const { chair, member, above, strategic, ended, funding, stranger } = scene;
  const { id, items } = await seenBy(chair);
  const picks = picksOf(items, '1', '2');
  for (const who of [member, taker]) expect(await give(who, id, picks, monitoring.id)).toBe('FORBIDDEN');
  expect(await give(stranger, id, picks, monitoring.id)).toBe('NOT_FOUND');
  expect(await give(above, id, picks, monitoring.id)).toBe('NOT_FOUND');
  for (const successorId of [ended.id, funding.id]) expect(await give(chair, id, picks, successorId)).toBe('INVALID successorId');
  expect(await give(chair, id, [], monitoring.id)).toBe('INVALID picks');
  const both = await Promise.all([give(chair, id, picks, monitoring.id), give(chair, id, picks, strategic.id)]);
  expect(both.filter((one) => one === 'STALE_VERSION')).toHaveLength(1);
  const now = await seenBy(chair);
  expect(stateOf(now.items)).toEqual({ '1 ACTION': 'GIVEN', '2 ACTION': 'GIVEN', '6a ACTION_PART': 'UNASSIGNED' });
  const again = await give(chair, id, picksOf(now.items, '1', '2'), monitoring.id);
  expect(again.items.map((item: Item) => item.successor?.code)).toEqual(['WIM', 'WIM', undefined]);
});

it('is accepted or declined per line by the successor alone, who then owns it: number and history stay, and nobody else sees it', async () => {
  const { chair, above, administrator, stranger } = scene;
  const { id, items } = await seenBy(taker);
  // What the chair of the successor may not read yet is asked of him all the same.
  expect(items.map(({ number, state, mayAnswer }: Item) => [number, state, mayAnswer])).toEqual([[null, 'GIVEN', true], [null, 'GIVEN', true], ['6a', 'UNASSIGNED', false]]);
  const picks = picksOf(items, null);
  for (const who of [chair, above, administrator]) expect(await accept(who, id, picks)).toMatch(/FORBIDDEN|NOT_FOUND/);
  expect(await accept(stranger, id, picks)).toBe('NOT_FOUND');
  expect(await decline(taker, id, picks.slice(0, 1), '')).toBe('INVALID reason');
  expect(await decline(taker, id, picks.slice(0, 1), 'Vraag de werkgroep zelf')).toMatchObject({ state: 'OPEN' });
  const declined = (await seenBy(chair)).items.find(({ state }: Item) => state === 'DECLINED');
  expect(declined).toMatchObject({ reason: 'Vraag de werkgroep zelf', successor: { code: 'WIM' } });
  await give(chair, id, [{ kind: declined.kind, recordId: declined.recordId, version: declined.version }], monitoring.id);
  expect(await accept(taker, id, picks)).toBe('STALE_VERSION');
  const after = await accept(taker, id, picksOf((await seenBy(taker)).items, null));
  expect(stateOf(after.items)).toEqual({ '1 ACTION': 'ACCEPTED', '2 ACTION': 'ACCEPTED', '6a ACTION_PART': 'UNASSIGNED' });
  const read = '{ actionItem(number: "2") { number title body { code } history { what changes { field from to } } } }';
  expect(await asked(taker, read)).toMatchObject({ number: '2', title: 'Kanarie', body: { code: 'WIM' } });
  expect((await asked(taker, read)).history).toContainEqual({ what: 'ActionItem', changes: [{ field: 'bodyId', from: 'Werkgroep bekostiging', to: 'Werkgroep implementatie' }] });
  expect(await asked(chair, read)).toBeNull();
  expect(stateOf((await seenBy(chair)).items)).toEqual({ '6a ACTION_PART': 'UNASSIGNED' });
  expect(await accept(taker, id, picksOf((await seenBy(taker)).items, '1'))).toBe('LINE_SETTLED');
});

it('cannot end with anything open, also what came during the closing and what its closer may not see', async () => {
  const { chair, above, secretary, funding, strategic } = scene;
  const { id, version, items } = await seenBy(above);
  await give(above, id, picksOf(items, '6a'), strategic.id);
  expect(await accept(above, id, picksOf((await seenBy(above)).items, '6a'))).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ number: '6a', state: 'ACCEPTED' })]) });
  expect((await asked(above, '{ actionItem(number: "6a") { parties { name acceptance note } } }')).parties).toEqual([{ name: 'Strategisch overleg', acceptance: 'ACCEPTED', note: 'overgenomen van Werkgroep bekostiging' }]);
  const add = 'mutation ($input: AddActionInput!) { addAction(input: $input) { number } }';
  const input = { bodyId: funding.id, title: 'Kwam erbij', due: { kind: 'NOT_AGREED' }, level: 'CONFIDENTIAL' };
  expect(await asked(secretary, add, { input })).toMatchObject({ number: 'WB-2022-A001' });
  expect((await seenBy(above)).items.map(({ number }: Item) => number)).not.toContain('WB-2022-A001');
  const { errors } = await api.as(above.id)('mutation ($id: ID!, $version: Int!) { finishClosing(id: $id, version: $version) { id } }', { id, version });
  expect(errors?.[0]).toMatchObject({ message: 'Dit overleg kan nog niet eindigen. Er staat nog open: 1 actie.', extensions: { rule: 'STILL_OPEN', current: { ACTION: 1 } } });
  const late = picksOf((await seenBy(chair)).items, 'WB-2022-A001');
  expect(await end(secretary, id, late, 'Niet meer nodig')).toBe('FORBIDDEN');
  expect(await end(scene.stranger, id, late, 'Niet meer nodig')).toBe('NOT_FOUND');
  expect(await end(chair, id, late, '')).toBe('INVALID reason');
  expect(stateOf((await end(chair, id, late, 'Niet meer nodig')).items)).toMatchObject({ 'WB-2022-A001 ACTION': 'ENDED' });
});

it('ends the body with its successor; its members lose their sight, and nothing can be added any more', async () => {
  const { chair, above, member, stranger, strategic, secretary, funding } = scene;
  const { id, version } = await seenBy(above);
  for (const who of [chair, member]) expect(await finish(who, id, version)).toBe('FORBIDDEN');
  expect(await finish(stranger, id, version)).toBe('NOT_FOUND');
  expect(await finish(above, id, 9)).toBe('STALE_VERSION');
  const add = asked(secretary, 'mutation ($input: AddActionInput!) { addAction(input: $input) { number } }', { input: { bodyId: funding.id, title: 'Op het nippertje', due: { kind: 'NOT_AGREED' } } });
  const [done, added] = await Promise.all([finish(above, id, version, strategic.id), add]);
  // Whichever was first: never both.
  if (done === 'STILL_OPEN') {
    expect(added).toMatchObject({ number: 'WB-2022-A002' });
    await end(chair, id, picksOf((await seenBy(chair)).items, 'WB-2022-A002'), 'Te laat');
    expect(await finish(above, id, version, strategic.id)).toMatchObject({ state: 'DONE' });
  } else expect([done.state, added]).toEqual(['DONE', 'BODY_ENDED']);
  const [body] = await db.arrange(({ manager }) => manager.query(`select ended_on::text as "endedOn", successor_id as successor, (select max(until)::text from seat where body_id = body.id) as seats from body where code = 'WB'`));
  expect(body).toEqual({ endedOn: '2022-04-01', successor: strategic.id, seats: '2022-03-31' });
  expect((await db.sightOf(member.id)).bodyIds).toEqual([]);
  expect((await db.sightOf(chair.id)).functions).toEqual([]);
  expect(await finish(above, id, version + 1)).toBe('HAND_OVER_ENDED');
  expect(await stop(above, id, version + 1, 'Toch niet')).toBe('BODY_ENDED');
  expect(await seenBy(above)).toMatchObject({ state: 'DONE', acts: { mayGive: false, mayEnd: false, mayClose: false } });
});

it('can be stopped while the body lives: it goes on, and may close again later', async () => {
  const { above, stranger } = scene;
  const { id, version } = await begin(above, monitoring.id, 'Twee jaar zijn om');
  expect(await stop(taker, id, version, 'Wij gaan door')).toBe('FORBIDDEN');
  expect(await stop(stranger, id, version, 'Wij gaan door')).toBe('NOT_FOUND');
  expect(await stop(above, id, version, '')).toBe('INVALID reason');
  expect(await stop(above, id, 7, 'Er is nog werk')).toBe('STALE_VERSION');
  expect(await stop(above, id, version, 'Er is nog werk')).toEqual({ state: 'STOPPED' });
  expect(await stop(above, id, version + 1, 'Er is nog werk')).toBe('HAND_OVER_ENDED');
  expect(await seenBy(above, 'WIM')).toBeNull();
  expect(await begin(above, monitoring.id)).toMatchObject({ state: 'OPEN' });
});

it('of a body that ended before is finished by the administrator when nobody else is left, and keeps its day', async () => {
  const { ended, administrator, above, strategic } = scene;
  await db.arrange(async ({ manager }) => {
    await anActionItem({ bodyId: ended.id, number: '9', title: 'Bleef liggen' });
    await manager.query(`insert into hand_over (id, version, body_id, state, reason, started_on, provenance_kind) values (gen_random_uuid(), 1, $1, 'OPEN', 'Het project is klaar', '2022-04-01', 'ASSUMPTION')`, [ended.id]);
  });
  const { id, version, items } = await seenBy(administrator, 'PT');
  expect(await give(above, id, picksOf(items, '9'), strategic.id)).toBe('FORBIDDEN');
  await give(administrator, id, picksOf(items, '9'), strategic.id);
  await accept(above, id, picksOf((await seenBy(above, 'PT')).items, '9'));
  expect(await finish(administrator, id, version, strategic.id)).toMatchObject({ state: 'DONE', body: { endedOn: '2022-04-01', successor: { code: 'SO' } } });
});
