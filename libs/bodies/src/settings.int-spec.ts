import { ProvenanceKind } from '@schakel/database';
import { insert } from '@schakel/history';
import { newId } from '@schakel/kernel';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { PlatformRole, RoleGrant, type Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule, BodyFunctionKind, SettingUnit, declareSetting, type Body } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
const people: Record<'secretary' | 'chair' | 'member' | 'administrator' | 'stranger', Person> = {} as never;
let steered: Body;
let vacant: Body;
let ended: Body;

const key = 'spec.patience';
declareSetting({ key, label: 'Geduld', explanation: 'Zo lang wachten wij.', unit: SettingUnit.WEEKS, min: 2, max: 10, default: 6 });

const report = { kind: ProvenanceKind.REPORT, place: 'Bijlage 2', quote: null, assumptions: [] };

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    for (const name of ['secretary', 'chair', 'member', 'administrator', 'stranger'] as const) people[name] = await aPerson({ name });
    await insert(RoleGrant, { personId: people.administrator.id, role: PlatformRole.ADMINISTRATOR, from: '2022-01-01' });
    steered = await aBody({ code: 'SO', purpose: 'Sturen', cadencePerYear: 4, cadenceText: 'vier keer per jaar', provenance: report });
    vacant = await aBody({ code: 'WIM', isTemporary: true });
    ended = await aBody({ code: 'SG', endedOn: '2022-04-01' });
    const { id: organisationId } = await anOrganisation();
    await anAffiliation({ personId: people.member.id, organisationId });
    for (const { id: bodyId } of [steered, ended]) await aFunction({ bodyId, organisationId, personId: people.secretary.id });
    await aFunction({ bodyId: steered.id, organisationId, personId: people.chair.id, kind: BodyFunctionKind.CHAIR });
    await aMembership({ seatId: (await aSeat({ bodyId: vacant.id, organisationId })).id, personId: people.secretary.id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

type Who = keyof typeof people;
const code = (answer: GraphqlAnswer): string | undefined => answer.errors?.[0]?.extensions.rule ?? answer.errors?.[0]?.extensions.code;
const as = (who: Who) => api.as(people[who].id);

const parts = 'chosen value default version history { act }';
const set = (who: Who, bodyId: string, version: number, value: number | null, name = key): Promise<GraphqlAnswer> =>
  as(who)(`mutation ($bodyId: ID!, $key: String!, $version: Int!, $value: Int) { setBodySetting(bodyId: $bodyId, key: $key, version: $version, value: $value) { settings { key ${parts} } } }`,
    { bodyId, key: name, version, value });
const setEverywhere = (who: Who, version: number, value: number | null): Promise<GraphqlAnswer> =>
  as(who)(`mutation ($key: String!, $version: Int!, $value: Int) { setNetworkSetting(key: $key, version: $version, value: $value) { choosers { code } ${parts} } }`, { key, version, value });
const ofBody = async (bodyCode: string): Promise<unknown> =>
  (await as('member')(`{ body(code: "${bodyCode}") { settings { key ${parts} } } }`)).data['body'].settings.find((one: { key: string }) => one.key === key);

const edit = (who: Who, input: object): Promise<GraphqlAnswer> =>
  as(who)('mutation ($input: EditBodyInput!) { editBody(input: $input) { version purpose cadencePerYear cadenceText defaultLevel endsOn provenance { kind place } history { act } } }', { input });

describe('a setting of a body', () => {
  it('is chosen by its secretary, seen by all, and given back to the default with its history', async () => {
    expect(await ofBody('SO')).toEqual({ key, chosen: null, value: 6, default: 6, version: 0, history: [] });
    expect((await set('secretary', steered.id, 0, 4)).errors).toBeUndefined();
    expect(await ofBody('so')).toEqual({ key, chosen: 4, value: 4, default: 6, version: 1, history: [{ act: 'CREATED' }] });
    expect((await set('secretary', steered.id, 1, null)).errors).toBeUndefined();
    expect(await ofBody('SO')).toEqual({ key, chosen: null, value: 6, default: 6, version: 2, history: [{ act: 'CHANGED' }, { act: 'CREATED' }] });
  });

  it.each([[1], [11], [-4], [2_000_000_000]])('of %d is refused with its bounds', async (value) => {
    const { errors } = await set('secretary', steered.id, 2, value);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ field: 'value', message: 'Kies een getal van 2 tot en met 10 weken.' }] });
  });

  it('is for its regie or secretary; where both are vacant for the administrator', async () => {
    for (const who of ['chair', 'member', 'administrator'] as const) expect([who, code(await set(who, steered.id, 2, 5))]).toEqual([who, 'FORBIDDEN']);
    // A member of the other body, and secretary here only.
    expect(code(await set('secretary', vacant.id, 0, 5))).toBe('FORBIDDEN');
    expect(code(await set('administrator', vacant.id, 0, 5))).toBeUndefined();
    expect(code(await set('stranger', steered.id, 2, 5))).toBe('NOT_FOUND');
    expect(code(await set('secretary', newId(), 0, 5))).toBe('NOT_FOUND');
    expect(code(await set('secretary', steered.id, 0, 5, 'spec.unknown\u0000'))).toBe('NOT_FOUND');
    const { body } = (await as('administrator')('{ body(code: "WIM") { mayArrange } }')).data;
    expect(body).toEqual({ mayArrange: true });
  });

  it('stands fixed once the body has ended, and two at once is a conflict', async () => {
    expect(code(await set('secretary', ended.id, 0, 5))).toBe('BODY_ENDED');
    expect(code(await set('secretary', steered.id, 1, 5))).toBe('STALE_VERSION');
    const both = await Promise.all([set('administrator', vacant.id, 1, 3), set('administrator', vacant.id, 1, 8)]);
    expect(both.map(code).sort()).toEqual(['STALE_VERSION', undefined]);
  });
});

describe('a setting of the network', () => {
  it('holds for every body that did not choose', async () => {
    await set('secretary', steered.id, 2, null);
    const answer = await setEverywhere('administrator', 0, 8);
    expect(answer.data['setNetworkSetting']).toMatchObject({ chosen: 8, value: 8, default: 6, version: 1, choosers: [{ code: 'WIM' }] });
    expect(await ofBody('SO')).toMatchObject({ chosen: null, value: 8, default: 8 });
    expect(await ofBody('WIM')).not.toMatchObject({ value: 8, chosen: null });
  });

  it('is the administrator’s', async () => {
    for (const who of ['secretary', 'member', 'stranger'] as const) expect([who, code(await setEverywhere(who, 1, 5))]).toEqual([who, 'FORBIDDEN']);
    expect(code(await setEverywhere('administrator', 0, 5))).toBe('STALE_VERSION');
    expect((await setEverywhere('administrator', 1, 11)).errors?.[0]?.extensions.fields?.[0]?.field).toBe('value');
  });

  it('cannot be written past the policy by who is in another body', async () => {
    await expect(db.as(people.member.id, (unit) => unit.manager.query(`insert into setting (id, key, value) values ('${newId()}', 'spec.patience', 3)`))).rejects.toThrow('row-level security');
  });
});

describe('what a body agreed', () => {
  const now = { version: 1, purpose: 'Sturen', cadencePerYear: 4, defaultLevel: 'NETWORK', isTemporary: false };

  it('is changed by its secretary, and is then no longer as in the report', async () => {
    const { data } = await edit('secretary', { ...now, id: steered.id, cadencePerYear: 6, defaultLevel: 'BODY' });
    expect(data['editBody']).toMatchObject({ version: 2, cadencePerYear: 6, cadenceText: null, defaultLevel: 'BODY', provenance: { kind: 'CHANGED', place: 'Bijlage 2' } });
    expect(code(await edit('secretary', { ...now, id: steered.id, cadencePerYear: 3 }))).toBe('STALE_VERSION');
  });

  it('is nobody else’s to change', async () => {
    for (const who of ['chair', 'member', 'administrator'] as const) expect([who, code(await edit(who, { ...now, id: steered.id, version: 2 }))]).toEqual([who, 'FORBIDDEN']);
    expect(code(await edit('stranger', { ...now, id: steered.id }))).toBe('NOT_FOUND');
    expect(code(await edit('secretary', { ...now, id: newId() }))).toBe('NOT_FOUND');
    expect(code(await edit('secretary', { ...now, id: ended.id }))).toBe('BODY_ENDED');
  });

  it.each([
    ['cadencePerYear', { cadencePerYear: 0 }],
    ['cadencePerYear', { cadencePerYear: 53 }],
    ['endsOn', { isTemporary: true, endsOn: '2022-03-31' }],
    ['isTemporary', { isTemporary: false, endsOn: '2023-03-31' }],
    ['purpose', { purpose: 'x'.repeat(1_001) }],
    ['endCondition', { isTemporary: true, endCondition: 'bel 06-12345678' }],
  ])('is refused with a wrong %s', async (field, values) => {
    const { errors } = await edit('secretary', { ...now, id: steered.id, version: 2, ...values });
    expect(errors?.[0]?.extensions.fields?.[0]?.field.split('.').at(-1)).toBe(field);
  });
});
