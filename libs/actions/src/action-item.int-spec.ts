import { Level } from '@schakel/database';
import { change, insert } from '@schakel/history';
import { aFunction } from '@schakel/bodies/testing';
import { BodyFunctionKind } from '@schakel/bodies';
import { aDecision } from '@schakel/decisions/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionDependency, ActionState, DueKind, PartyRole, Standing, type ActionItem, type ActionParty } from './index.js';
import { underAction } from './load-action.js';
import { aComment, actionModules, aDueRequest, anActionItem, anActionParty, aProgressUpdate, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let norm: ActionItem;
let group: ActionParty;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    await aFunction({ bodyId: scene.funding.id, personId: scene.member.id, kind: BodyFunctionKind.REGIE, until: '2022-03-31' });
    await arrangeNorm();
    await arrangeSecret();
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

/** 6b waits on 6a: with every kind of party, a decision, words, comments and a request for another date. */
async function arrangeNorm(): Promise<void> {
  const { funding, strategic, ended, vgn, ggz, branches, municipalities, dji, member, chair } = scene;
  const decision = await aDecision({ bodyId: strategic.id, number: 'SO-2022-B001' });
  norm = await anActionItem({
    bodyId: funding.id, number: '6a', title: 'Leg de norm vast', dueKind: DueKind.MEETING, dueOn: '2022-03-31', dueLabel: 'uiterlijk in maart', dueBodyId: strategic.id,
    themeTitles: ['eerste', 'tweede'], originDecisionId: decision.id, createdById: member.id,
  });
  await anActionParty(norm, { role: PartyRole.COUNTERPART, organisationId: dji.id });
  group = await anActionParty(norm, { groupId: branches.id });
  const lead = await anActionParty(norm, { role: PartyRole.LEAD, organisationId: vgn.id, openedFromId: null, onBehalfOfBodyId: strategic.id, note: 'met name', standing: Standing.STUCK, lastWordAt: new Date('2022-03-01T09:00:00Z') });
  await anActionParty(norm, { organisationId: ggz.id, openedFromId: group.id });
  await anActionParty(norm, { partyBodyId: ended.id });
  await anActionParty(norm, { groupId: municipalities.id });
  const next = await anActionItem({ bodyId: strategic.id, number: '6b', title: 'Neem de norm over', state: ActionState.WAITING });
  await insert<ActionDependency>(ActionDependency, { ...underAction(next), requiresId: norm.id });
  await aProgressUpdate(norm, { partyId: lead.id, authorId: member.id, text: 'Eerst', at: new Date('2022-02-01T09:00:00Z') });
  await aProgressUpdate(norm, { partyId: lead.id, authorId: member.id, text: 'Daarna', standing: Standing.STUCK, at: new Date('2022-03-01T09:00:00Z') });
  const question = await aComment(norm, { authorId: chair.id, text: 'Waarom?', at: new Date('2022-03-02T09:00:00Z') });
  await aComment(norm, { authorId: member.id, text: 'Daarom.', replyTo: question.id, at: new Date('2022-03-03T09:00:00Z') });
  await aDueRequest(norm, { authorId: member.id, previousLabel: 'maart' });
}

async function arrangeSecret(): Promise<void> {
  const secret = await anActionItem({ bodyId: scene.funding.id, number: 'WB-2022-A001', title: 'Vertrouwelijk punt', level: Level.CONFIDENTIAL, originDecisionId: norm.originDecisionId });
  await anActionParty(secret, { role: PartyRole.LEAD, organisationId: scene.ggz.id });
  await insert<ActionDependency>(ActionDependency, { ...underAction(secret), requiresId: norm.id });
}

const ask = async (document: string, person: { id: string } = scene.member, variables: object = {}, day?: string) => {
  const answer = await api.as(person.id, day)(document, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

const one = async (fields: string, person: { id: string } = scene.member, day?: string) => (await ask(`{ actionItem(number: "6a") { ${fields} } }`, person, {}, day))['actionItem'];

describe('one action', () => {
  it('tells where it stands', async () => {
    expect(await one('number body { code } due { kind on label body { code } } isOverdue standing standingParty { name } themes { position title } origin { number actionItems { number } } createdBy { name }')).toEqual({
      number: '6a', body: { code: 'WB' }, due: { kind: 'MEETING', on: '2022-03-31', label: 'uiterlijk in maart', body: { code: 'SO' } }, isOverdue: true, standing: 'STUCK',
      standingParty: { name: 'Vereniging Gehandicaptenzorg Nederland' }, themes: [{ position: 1, title: 'eerste' }, { position: 2, title: 'tweede' }],
      origin: { number: 'SO-2022-B001', actionItems: [{ number: '6a' }] }, createdBy: { name: 'Lid Voorbeeld' },
    });
    expect(await one('isOverdue', scene.member, '2022-03-31')).toEqual({ isOverdue: false });
  });

  it('names its parties, opened members under their group', async () => {
    const parties = (await one('parties { role name note organisation { slug } group { slug } body { code } onBehalfOf { code } openedFrom { name } opened { name } isReachable contact { name } action { number } }')).parties;
    expect(parties.map(({ role, name }: ActionParty & { name: string }) => `${role} ${name}`)).toEqual([
      'LEAD Vereniging Gehandicaptenzorg Nederland', 'EXECUTOR Branches', 'EXECUTOR de Nederlandse ggz', 'EXECUTOR Projectteam', 'EXECUTOR gemeenten', 'COUNTERPART Dienst Justitiële Inrichtingen',
    ]);
    expect(parties[0]).toEqual({
      role: 'LEAD', name: 'Vereniging Gehandicaptenzorg Nederland', note: 'met name', organisation: { slug: 'vgn' }, group: null, body: null, onBehalfOf: { code: 'SO' },
      openedFrom: null, opened: [], isReachable: true, contact: null, action: { number: '6a' },
    });
    expect(parties[1]).toMatchObject({ group: { slug: 'branches' }, opened: [{ name: 'de Nederlandse ggz' }], isReachable: true });
    expect(parties[2]).toMatchObject({ openedFrom: { name: 'Branches' } });
    expect(parties.map(({ isReachable }: { isReachable: boolean }) => isReachable)).toEqual([true, true, true, false, false, true]);
  });

  it('holds what was said under it', async () => {
    expect(await one('updates { text standing party { name } author { name } } latest: updates(first: 1) { text } comments { text author { name } } dueRequests { reason previousLabel author { name } answeredBy { name } }')).toEqual({
      updates: ['Daarna', 'Eerst'].map((text) => ({ text, standing: text === 'Daarna' ? 'STUCK' : 'ON_TRACK', party: { name: 'Vereniging Gehandicaptenzorg Nederland' }, author: { name: 'Lid Voorbeeld' } })),
      latest: [{ text: 'Daarna' }],
      comments: [{ text: 'Waarom?', author: { name: 'Voorzitter Voorbeeld' } }, { text: 'Daarom.', author: { name: 'Lid Voorbeeld' } }],
      dueRequests: [{ reason: 'Er is meer tijd nodig.', previousLabel: 'maart', author: { name: 'Lid Voorbeeld' }, answeredBy: null }],
    });
  });

  it('lists its defects, of a body on the day it ends', async () => {
    expect(await one('defects')).toEqual({ defects: ['EXECUTOR_ENDED', 'NOBODY_REACHABLE'] });
    expect(await one('defects', scene.member, '2022-03-31')).toEqual({ defects: ['NOBODY_REACHABLE'] });
    expect(await ask('{ actionItem(number: "6b") { defects } }')).toEqual({ actionItem: { defects: ['NO_LEAD', 'NO_DUE'] } });
  });

  it('says what each viewer may do', async () => {
    expect((await one('viewerMay')).viewerMay).toEqual(['COMMENT', 'REPORT_DONE']);
    expect((await one('viewerMay', scene.secretary)).viewerMay).toEqual(['EDIT', 'ASSIGN', 'SET_DUE', 'COMMENT']);
    expect((await one('viewerMay', scene.chair)).viewerMay).toEqual(['EDIT', 'ASSIGN', 'SET_DUE', 'WITHDRAW', 'COMMENT', 'ANSWER_DUE']);
    expect((await one('viewerMay', scene.outside)).viewerMay).toEqual(['COMMENT']);
  });

  it('offers contacts to who may name one, and to nobody else', async () => {
    const candidates = async (person: { id: string }) => (await one('parties { viewerMay contactCandidates { name } }', person)).parties.map(
      ({ viewerMay, contactCandidates }: { viewerMay: string[]; contactCandidates: { name: string }[] }) => [viewerMay.includes('NAME_CONTACT'), contactCandidates.map(({ name }) => name)]);
    const [vgn, ggz, dji] = [['Lid Voorbeeld'], ['Secretaris Voorbeeld'], ['Buitenstaander Voorbeeld']];
    expect(await candidates(scene.secretary)).toEqual([[true, vgn], [true, [...vgn, ...ggz]], [true, ggz], [true, []], [true, []], [true, dji]]);
    expect(await candidates(scene.member)).toEqual([[true, vgn], [false, []], [false, []], [false, []], [false, []], [false, []]]);
    expect(await candidates(scene.outside)).toEqual([[false, []], [false, []], [false, []], [false, []], [false, []], [true, dji]]);
  });
});

describe('the chain', () => {
  it('is seen from both ends, without what may not be seen', async () => {
    const chain = '{ a: actionItem(number: "6a") { requiredBy { number } requires { number } } b: actionItem(number: "6b") { requires { number } } }';
    expect(await ask(chain)).toEqual({ a: { requiredBy: [{ number: '6b' }], requires: [] }, b: { requires: [{ number: '6a' }] } });
    expect((await ask(chain, scene.secretary))['a'].requiredBy).toEqual([{ number: '6b' }, { number: 'WB-2022-A001' }]);
  });
});

describe('history', () => {
  it('tells who changed what, newest first, with names for ids', async () => {
    await db.as(scene.member.id, async () => {
      await change(group, group.version, { contactId: scene.chair.id }, { onBehalfOfId: scene.vgn.id });
      await change(norm, norm.version, { title: 'Leg de norm samen vast', dueBodyId: scene.funding.id });
    });
    const { history } = await one('history { act what actor { name } onBehalfOf { slug } changes { field from to } }');
    expect(history.slice(0, 2)).toEqual([
      { act: 'CHANGED', what: 'ActionItem', actor: { name: 'Lid Voorbeeld' }, onBehalfOf: null, changes: expect.arrayContaining([
        { field: 'title', from: 'Leg de norm vast', to: 'Leg de norm samen vast' }, { field: 'dueBodyId', from: 'Strategisch overleg', to: 'Werkgroep bekostiging' },
      ]) },
      { act: 'CHANGED', what: 'ActionParty', actor: { name: 'Lid Voorbeeld' }, onBehalfOf: { slug: 'vgn' }, changes: [{ field: 'contactId', from: null, to: 'Voorzitter Voorbeeld' }] },
    ]);
    expect(history.at(-1)).toMatchObject({ act: 'CREATED', what: 'ActionItem', actor: null });
    expect(JSON.stringify(history)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

describe('asking for an action', () => {
  it.each([[{}], [{ id: '0190a3c5-0000-7000-8000-000000000000', number: '6a' }], [{ id: '', number: '' }]])('wants exactly one of id and number: %j', async (variables) => {
    const { errors } = await api.as(scene.member.id)('query ($id: ID, $number: String) { actionItem(id: $id, number: $number) { id } }', variables);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('gives nothing for what does not exist, cannot be, or may not be seen', async () => {
    const secret = (await ask('{ actionItem(number: "WB-2022-A001") { id } }', scene.secretary))['actionItem'].id;
    const document = 'query ($id: ID, $number: String) { actionItem(id: $id, number: $number) { id } }';
    for (const variables of [{ number: 'WB-2022-A001' }, { id: secret }, { number: '99' }, { id: 'onzin' }, { number: 'a\0b' }, { id: scene.vgn.id }, { number: 'x'.repeat(5_000) }]) {
      expect(await ask(document, scene.member, variables)).toEqual({ actionItem: null });
    }
    expect(await ask(document, scene.stranger, { number: '6a' })).toEqual({ actionItem: null });
    expect((await ask(document, scene.secretary, { id: secret }))['actionItem']).toEqual({ id: secret });
  });
});
