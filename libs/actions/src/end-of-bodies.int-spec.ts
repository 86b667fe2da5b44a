import { BodyFunctionKind, MandateScope, MandateSheet, type Body } from '@schakel/bodies';
import { aFunction, aSeat } from '@schakel/bodies/testing';
import { insert } from '@schakel/history';
import { DecisionState } from '@schakel/decisions';
import { aDecision } from '@schakel/decisions/testing';
import { HandOversModule } from '@schakel/handovers';
import { MeetingState } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { Region } from '@schakel/organisations';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { PartyRole } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let steward: { id: string };

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    const { funding, strategic, vgn, dji } = scene;
    steward = await aPerson({ name: 'Secretaris SO' });
    await aFunction({ bodyId: strategic.id, personId: steward.id, kind: BodyFunctionKind.SECRETARY });
    await aDecision({ bodyId: strategic.id, number: 'SO-2022-B001', title: 'Prestatie Wlz', state: DecisionState.TAKEN });
    await aDecision({ bodyId: funding.id, number: 'WB-2022-B001', title: 'Rekenregels gelden', state: DecisionState.TAKEN });
    await aDecision({ bodyId: funding.id, number: 'WB-2022-B002', title: 'Verworpen', state: DecisionState.REJECTED });
    await aMeeting({ bodyId: funding.id, number: 'WB-2022-2', title: 'Voorjaar', heldOn: '2022-05-10', state: MeetingState.PLANNED });
    await insert<MandateSheet>(MandateSheet, { bodyId: funding.id, number: 1, writtenOn: '2022-03-01', lines: [{ subject: 'Bekostiging', scope: MandateScope.ADVISES, belongsToId: null }] });
    const action = await anActionItem({ bodyId: funding.id, number: '1', title: 'Maak de rekenregels' });
    await anActionParty(action, { role: PartyRole.EXECUTOR, organisationId: dji.id });
    await anActionParty(action, { role: PartyRole.LEAD, organisationId: vgn.id });
  });
  api = await testApi(db, [...actionModules, HandOversModule]);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

type Who = { id: string };

const said = ({ data, errors }: GraphqlAnswer): any => errors?.map(({ extensions: { code, rule, fields: wrong } }) => rule ?? wrong?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? Object.values(data)[0];
const asked = async (who: Who, document: string, variables: object = {}): Promise<any> => said(await api.as(who.id)(document, variables));
const conditions = 'closureProposed endConditions { id version text joinedBy metOn decisionNumber link evidence confirmedBy { name } } endConditionActs { maySet mayMeet }';
const add = (who: Who, text: string, bodyId = scene.funding.id, joinedBy = 'AND'): Promise<any> => asked(who, `mutation ($input: AddEndConditionInput!) { addEndCondition(input: $input) { ${conditions} } }`, { input: { bodyId, text, joinedBy } });
const meet = (who: Who, input: object): Promise<any> => asked(who, `mutation ($input: MeetConditionInput!) { meetEndCondition(input: $input) { ${conditions} } }`, { input });
const seen = async (who: Who): Promise<any> => asked(who, `{ body(code: "WB") { ${conditions} } }`);
const waitingOf = async (who: Who): Promise<any> => (await asked(who, '{ viewer { waiting { kind title subtitle path } } }')).waiting.filter(({ kind }: { kind: string }) => /CLOSING|END$|HAND_OVER/.test(kind));

describe('the conditions of an end', () => {
  it('are set by regie or secretary', async () => {
    const { secretary, chair, above, member, stranger, administrator } = scene;
    for (const who of [chair, above, member, administrator]) expect(await add(who, 'De Zvw is geregeld')).toBe('FORBIDDEN');
    expect(await add(stranger, 'De Zvw is geregeld')).toBe('NOT_FOUND');
    for (const text of [' ', 'x'.repeat(301), 'BSN 111222333']) expect(await add(secretary, text)).toBe('INVALID text');
    await add(secretary, 'De Zvw is geregeld', scene.funding.id, 'OR');
    const { endConditions } = await add(secretary, 'De Wlz is geregeld');
    expect(endConditions.map(({ text, joinedBy }: any) => `${text} ${joinedBy}`)).toEqual(['De Zvw is geregeld AND', 'De Wlz is geregeld AND']);
    const third = (await add(secretary, 'Weg ermee')).endConditions[2];
    const drop = 'mutation ($id: ID!, $version: Int!) { removeEndCondition(id: $id, version: $version) { endConditions { text } } }';
    expect(await asked(chair, drop, { id: third.id, version: 1 })).toBe('FORBIDDEN');
    expect(await asked(stranger, drop, { id: third.id, version: 1 })).toBe('NOT_FOUND');
    expect(await asked(secretary, drop, { id: third.id, version: 4 })).toBe('STALE_VERSION');
    expect((await asked(secretary, drop, { id: third.id, version: 1 })).endConditions).toHaveLength(2);
  });

  it('are met by a taken decision or another fact, with its day; when all are, closure is proposed to the body above', async () => {
    const { secretary, member, stranger, above, chair } = scene;
    const [zvw, wlz] = (await seen(secretary)).endConditions;
    const input = { id: zvw.id, version: zvw.version, metOn: '2022-03-31', evidence: 'Brief van de NZa' };
    expect(await meet(member, input)).toBe('FORBIDDEN');
    expect(await meet(stranger, input)).toBe('NOT_FOUND');
    expect(await meet(secretary, { ...input, metOn: '2022-04-02' })).toBe('INVALID metOn');
    expect(await meet(secretary, { ...input, evidence: ' ' })).toBe('INVALID evidence');
    expect(await meet(secretary, { ...input, link: 'javascript:alert(1)' })).toBe('INVALID link');
    for (const decisionNumber of ['WB-2022-B002', 'XX']) expect(await meet(secretary, { ...input, decisionNumber })).toBe('INVALID decisionNumber');
    const both = await Promise.all([meet(secretary, input), meet(chair, input)]);
    expect(both.map((one) => (typeof one === 'string' ? one : 'done')).sort()).toEqual([expect.stringMatching(/ALREADY_MET|STALE_VERSION/), 'done']);
    expect(await seen(above)).toMatchObject({ closureProposed: null, endConditions: [{ metOn: '2022-03-31', evidence: 'Brief van de NZa', confirmedBy: { name: expect.any(String) } }, { metOn: null }] });
    expect(await waitingOf(above)).toEqual([]);
    expect(await meet(above, { id: wlz.id, version: wlz.version, metOn: '2022-04-01', decisionNumber: 'SO-2022-B001' })).toMatchObject({ closureProposed: 'CONDITIONS_MET' });
    expect(await waitingOf(above)).toEqual([]);
    await db.arrange(({ manager }) => manager.query(`update body set is_temporary = true where code = 'WB'`));
    expect(await waitingOf(above)).toEqual([{ kind: 'DECIDE_CLOSING', title: 'De voorwaarden zijn vervuld: sluit u dit overleg af?', subtitle: 'Werkgroep bekostiging', path: '/overleggen/WB/overdracht' }]);
    expect((await asked(above, '{ body(code: "SO") { closuresToDecide { code } } }')).closuresToDecide).toEqual([{ code: 'WB' }]);
  });

  it('are open again when it is not so after all', async () => {
    const { secretary, member, stranger } = scene;
    const reopen = 'mutation ($id: ID!, $version: Int!, $reason: String!) { reopenEndCondition(id: $id, version: $version, reason: $reason) { closureProposed endConditions { metOn evidence } } }';
    const [zvw] = (await seen(secretary)).endConditions;
    const variables = { id: zvw.id, version: zvw.version, reason: 'De brief is ingetrokken' };
    expect(await asked(member, reopen, variables)).toBe('FORBIDDEN');
    expect(await asked(stranger, reopen, variables)).toBe('NOT_FOUND');
    expect(await asked(secretary, reopen, { ...variables, reason: '' })).toBe('INVALID reason');
    expect(await asked(secretary, reopen, variables)).toMatchObject({ closureProposed: null, endConditions: [{ metOn: null, evidence: 'De brief is ingetrokken' }, {}] });
    expect(await asked(secretary, reopen, { ...variables, version: zvw.version + 1 })).toBe('NOT_MET');
  });

  it('past its end date the members hear that its mandate has expired', async () => {
    await db.arrange(({ manager }) => manager.query(`update body set ends_on = '2022-03-31' where code = 'WB'`));
    const expired = { kind: 'PAST_ITS_END', title: 'Het mandaat is verlopen', subtitle: 'Werkgroep bekostiging', path: '/overleggen/WB/overdracht' };
    for (const who of [scene.member, scene.coordinator]) expect(await waitingOf(who)).toEqual([expired]);
    expect((await waitingOf(scene.above))[0].title).toBe('Het mandaat is verlopen: sluit u dit overleg af?');
    expect(await waitingOf(scene.outside)).toEqual([]);
  });
});

describe('what goes over besides actions', () => {
  const fields = 'id version items { kind recordId version number title state successor { code } } seatGaps { satBefore reason mayExplain organisation { slug } successor { code } }';
  const read = async (who: Who): Promise<any> => (await asked(who, `{ body(code: "WB") { handOver { ${fields} } } }`)).handOver;
  const picks = (items: any[]): object[] => items.filter(({ state }) => state !== 'ACCEPTED').map(({ kind, recordId, version }) => ({ kind, recordId, version }));

  it('decisions, planned meetings and the mandate go to the successor, with their numbers', async () => {
    const { above, chair, funding, strategic } = scene;
    await asked(above, 'mutation ($id: ID!) { beginClosing(bodyId: $id, reason: "Klaar") { id } }', { id: funding.id });
    const { id, items } = await read(chair);
    expect(items.map(({ kind, number }: any) => `${kind} ${number}`)).toEqual(expect.arrayContaining(['DECISION WB-2022-B001', 'MEETING WB-2022-2', 'MANDATE Versie 1', 'ACTION 1']));
    expect(items).toHaveLength(4);
    await asked(chair, 'mutation ($input: GiveInput!) { giveInHandOver(input: $input) { id } }', { input: { handOverId: id, picks: picks(items), successorId: strategic.id } });
    await asked(steward, 'mutation ($id: ID!, $picks: [HandOverPick!]!) { acceptInHandOver(handOverId: $id, picks: $picks) { id } }', { id, picks: picks((await read(steward)).items) });
    expect(new Set((await read(steward)).items.map(({ state }: any) => state))).toEqual(new Set(['ACCEPTED']));
    const so = await asked(steward, '{ body(code: "SO") { decisions { number } meetings { number title state } mandateSheets { number lines { subject scope } } } }');
    expect(so.decisions.map(({ number }: any) => number).sort()).toEqual(['SO-2022-B001', 'WB-2022-B001']);
    expect(so.meetings).toEqual([{ number: 'SO-concept-1', title: 'Voorjaar', state: 'TO_PLAN' }]);
    expect(so.mandateSheets).toEqual([{ number: 1, lines: [{ subject: 'Bekostiging', scope: 'ADVISES' }] }]);
    expect(await asked(above, '{ meeting(number: "WB-2022-2") { state lapsedReason } }')).toEqual({ state: 'LAPSED', lapsedReason: 'Gaat verder bij Strategisch overleg als SO-concept-1.' });
  });

  it('a party without a seat at the successor stays shown until it has one, or it is said why not', async () => {
    const { chair, member, stranger, strategic, dji, vgn } = scene;
    const { id, seatGaps } = await read(chair);
    expect(seatGaps.map(({ organisation, satBefore }: any) => `${organisation.slug} ${satBefore}`)).toEqual(['vgn true', 'dji false']);
    const explain = `mutation ($id: ID!, $to: ID!, $party: ID!, $reason: String!) { explainSeatGap(handOverId: $id, successorId: $to, organisationId: $party, reason: $reason) { ${fields} } }`;
    const variables = { id, to: strategic.id, party: dji.id, reason: 'DJI praat mee als gast' };
    expect(await asked(member, explain, variables)).toBe('FORBIDDEN');
    expect(await asked(stranger, explain, variables)).toBe('NOT_FOUND');
    expect(await asked(chair, explain, { ...variables, party: scene.ggz.id })).toBe('NOT_FOUND');
    expect(await asked(steward, explain, { ...variables, reason: '' })).toBe('INVALID reason');
    expect((await asked(steward, explain, variables)).seatGaps[1]).toMatchObject({ reason: 'DJI praat mee als gast' });
    await db.arrange(() => aSeat({ bodyId: strategic.id, organisationId: vgn.id, from: '2022-04-01' }));
    expect((await read(chair)).seatGaps.map(({ organisation }: any) => organisation.slug)).toEqual(['dji']);
    const finish = 'mutation ($id: ID!, $version: Int!) { finishClosing(id: $id, version: $version) { state seatGaps { reason } } }';
    expect(await asked(scene.above, finish, { id, version: (await read(chair)).version })).toEqual({ state: 'DONE', seatGaps: [{ reason: 'DJI praat mee als gast' }] });
    expect(await add(scene.secretary, 'Te laat')).toMatch(/FORBIDDEN|BODY_ENDED/);
  });
});

describe('a new body', () => {
  const found = (who: Who, input: object): Promise<any> =>
    asked(who, 'mutation ($input: FoundBodyInput!) { foundBody(input: $input) { code above { code } formedFrom { code } seats { organisation { slug } from } } }', { input });
  const input = (overrides: object): object => ({ code: 'WX', name: 'Werkgroep X', kind: 'WORKING_GROUP', isTemporary: true, endsOn: '2023-04-01', organisationIds: [], ...overrides });

  it('is made by the administrator, or by who steers the body that it is formed from, with its first seats', async () => {
    const { administrator, above, member, stranger, outside, strategic, vgn, dji } = scene;
    for (const who of [member, outside]) expect(await found(who, input({ aboveId: strategic.id }))).toBe('FORBIDDEN');
    for (const who of [above, steward]) expect(await found(who, input({ aboveId: null }))).toBe('FORBIDDEN');
    expect(await found(stranger, input({ aboveId: strategic.id }))).toMatch(/INVALID aboveId|NOT_FOUND/);
    expect(await found(steward, input({ aboveId: strategic.id, organisationIds: [dji.id, vgn.id] }))).toEqual({
      code: 'WX', above: { code: 'SO' }, formedFrom: { code: 'SO' }, seats: [{ organisation: { slug: 'dji' }, from: '2022-04-01' }, { organisation: { slug: 'vgn' }, from: '2022-04-01' }],
    });
    expect(await found(administrator, input({ code: 'wx' }))).toBe('CODE_TAKEN');
    const both: (string | Body)[] = await Promise.all([found(administrator, input({ code: 'WY' })), found(administrator, input({ code: 'WY' }))]);
    expect(both.filter((one) => one === 'CODE_TAKEN')).toHaveLength(1);
  });

  it('is refused with the field that is wrong', async () => {
    const { administrator, ended, strategic, vgn } = scene;
    const wrong: [object, string][] = [
      [{ code: ' ' }, 'INVALID code'], [{ code: '../x' }, 'INVALID code'], [{ code: 'x'.repeat(41) }, 'INVALID code'], [{ name: '' }, 'INVALID name'], [{ endsOn: '2022-03-31' }, 'INVALID endsOn'],
      [{ aboveId: ended.id }, 'INVALID aboveId'], [{ regionId: strategic.id }, 'INVALID regionId'], [{ organisationIds: [vgn.id, strategic.id] }, 'INVALID organisationIds'], [{ cadencePerYear: 60 }, 'INVALID cadencePerYear'],
    ];
    for (const [values, refusal] of wrong) expect(await found(administrator, input({ code: 'WZ', ...values }))).toContain(refusal);
  });

  it('that is a learning network is the one of its region, until that ends', async () => {
    const { administrator } = scene;
    const { id: regionId } = await db.arrange(() => insert<Region>(Region, { slug: 'overijssel', name: 'Overijssel', column: 1, row: 1 }));
    const network = (code: string): object => input({ code, name: 'Lerend netwerk Overijssel', kind: 'LEARNING_NETWORK', regionId, isTemporary: false, endsOn: null });
    const both: (string | Body)[] = await Promise.all([found(administrator, network('LN-Overijssel')), found(administrator, network('LN-Overijssel-2'))]);
    expect(both.filter((one) => one === 'NETWORK_EXISTS')).toHaveLength(1);
    const { errors } = await api.as(administrator.id)('mutation ($input: FoundBodyInput!) { foundBody(input: $input) { id } }', { input: network('LN-Overijssel-3') });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('Dit lerend netwerk bestaat al: Lerend netwerk Overijssel (LN-Overijssel'), extensions: { rule: 'NETWORK_EXISTS', current: { name: 'Lerend netwerk Overijssel' } } });
    await db.arrange(({ manager }) => manager.query(`update body set ended_on = '2022-04-01' where region_id = $1`, [regionId]));
    expect(await found(administrator, network('LN-Overijssel-4'))).toMatchObject({ code: 'LN-Overijssel-4' });
  });
});
