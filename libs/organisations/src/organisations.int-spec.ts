import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { OrganisationsModule, ProviderRole, type Organisation, type Region } from './index.js';
import { aGroupOf, aRegion, aRegionProvider, anAffiliation, anOrganisation, peopleForSpecs } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let member: Person;
let stranger: Person;
let parties: Organisation[];
let regions: Region[];

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    parties = [];
    for (const name of ['VGN', 'de Nederlandse ggz', 'MIND', 'Zorgverzekeraars Nederland']) parties.push(await anOrganisation({ name, slug: name.toLowerCase().replaceAll(' ', '-') }));
    const [vgn, ggz, mind] = parties as [Organisation, Organisation, Organisation];
    await aGroupOf([vgn, ggz], { slug: 'branches', name: 'Branches' });
    await aGroupOf([mind, vgn], { slug: 'aanbieders', name: 'Aanbieders' });
    await aGroupOf([], { slug: 'gemeenten', name: 'Gemeenten', isOpen: true });
    regions = [await aRegion({ slug: 'limburg', name: 'Limburg', column: 4, row: 5 }), await aRegion({ slug: 'amsterdam', name: 'Amsterdam' })];
    for (const { id: regionId } of regions) {
      await aRegionProvider({ regionId, organisationId: ggz.id, role: ProviderRole.COORDINATING, position: 2, areaNote: 'voor de kop' });
      await aRegionProvider({ regionId, organisationId: vgn.id, position: 1, namedAs: 'Vgn' });
    }
    member = await aPerson({ name: 'Lid Voorbeeld' });
    stranger = await aPerson({ name: 'Niemand Voorbeeld' });
    await anAffiliation({ personId: member.id, organisationId: vgn.id, regionId: regions[0]?.id ?? null });
    await anAffiliation({ personId: stranger.id, organisationId: vgn.id, until: '2022-03-31' });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const names = (connection: { edges: { node: { name: string } }[] }): string[] => connection.edges.map(({ node }) => node.name);

describe('parties', () => {
  it('come by name, page after page, counted', async () => {
    const page = 'query ($after: String) { organisations(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }';
    const first = (await api.as(member.id)(page)).data['organisations'];
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(names(first)).toEqual(['de Nederlandse ggz', 'MIND', 'VGN']);
    const second = (await api.as(member.id)(page, { after: first.pageInfo.endCursor })).data['organisations'];
    expect(names(second)).toEqual(['Zorgverzekeraars Nederland']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('tell the groups that stand for them and what they do in which region', async () => {
    const { data } = await api.as(member.id)('{ organisation(slug: "vgn") { name groups { name } regionRoles { role namedAs areaNote region { name } organisation { slug } } } }');
    const role = { role: 'EXECUTING', namedAs: 'Vgn', areaNote: null, organisation: { slug: 'vgn' } };
    expect(data['organisation']).toEqual({
      name: 'VGN',
      groups: [{ name: 'Aanbieders' }, { name: 'Branches' }],
      regionRoles: [{ ...role, region: { name: 'Amsterdam' } }, { ...role, region: { name: 'Limburg' } }],
    });
  });

  it.each([
    ['an unknown word', 'unknown'],
    ['a NUL', 'vgn\u0000'],
    ['a flood', 'x'.repeat(50_000)],
    ['a right-to-left mark', '\u200fvgn'],
    ['SQL', "'; drop table organisation"],
  ])('%s is no address of one: null, and no fault of ours', async (_what, slug) => {
    const answer = await api.as(member.id)('query ($slug: String!) { organisation(slug: $slug) { id } organisationGroup(slug: $slug) { id } region(slug: $slug) { id } }', { slug });
    expect(answer).toEqual({ data: { organisation: null, organisationGroup: null, region: null } });
  });
});

describe('groups', () => {
  it('are closed with their parties in order, or open without any', async () => {
    const { data } = await api.as(member.id)('{ organisationGroups { slug isOpen members { name } } }');
    expect(data['organisationGroups']).toEqual([
      { slug: 'aanbieders', isOpen: false, members: [{ name: 'MIND' }, { name: 'VGN' }] },
      { slug: 'branches', isOpen: false, members: [{ name: 'VGN' }, { name: 'de Nederlandse ggz' }] },
      { slug: 'gemeenten', isOpen: true, members: [] },
    ]);
    expect((await api.as(member.id)('{ organisationGroup(slug: "branches") { name } }')).data).toEqual({ organisationGroup: { name: 'Branches' } });
  });
});

describe('regions', () => {
  it('come by name, with their providers in the order of the report', async () => {
    const { data } = await api.as(member.id)('{ regions { totalCount edges { node { name } } } region(slug: "limburg") { column row providers { role areaNote organisation { name } } } }');
    expect(names(data['regions'])).toEqual(['Amsterdam', 'Limburg']);
    expect(data['region']).toEqual({
      column: 4,
      row: 5,
      providers: [
        { role: 'EXECUTING', areaNote: null, organisation: { name: 'VGN' } },
        { role: 'COORDINATING', areaNote: 'voor de kop', organisation: { name: 'de Nederlandse ggz' } },
      ],
    });
  });
});

const everything = `{
  organisations { totalCount edges { node { id } } } organisation(slug: "vgn") { id }
  organisationGroups { id } organisationGroup(slug: "branches") { id }
  regions { totalCount edges { node { id } } } region(slug: "limburg") { id }
}`;

it('somebody whose only affiliation has ended sees nothing at all', async () => {
  const nothing = { totalCount: 0, edges: [] };
  const answer = await api.as(stranger.id)(everything);
  expect(answer).toEqual({ data: { organisations: nothing, organisation: null, organisationGroups: [], organisationGroup: null, regions: nothing, region: null } });
});

it('on the last day of that affiliation the same person still sees it', async () => {
  expect((await api.as(stranger.id, '2022-03-31')(everything)).data['organisations'].totalCount).toBe(4);
});

it('without a session nothing is answered', async () => {
  expect((await api.anonymous(everything)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('the application lets nobody but the administrator write', async () => {
  await expect(db.as(member.id, () => anOrganisation())).rejects.toThrow('row-level security');
});

it('one page costs as many statements for many parties as for one', async () => {
  const page = 'query ($first: Int!) { organisations(first: $first) { edges { node { groups { members { name } } regionRoles { region { providers { organisation { name } } } } } } } }';
  await api.as(member.id)(page, { first: 1 });
  const few = api.statements().length;
  await db.arrange(async () => {
    for (let count = 0; count < 30; count += 1) {
      const { id: organisationId } = await anOrganisation({ name: `A${count}` });
      await aRegionProvider({ regionId: (await aRegion({ name: `Regio ${count}` })).id, organisationId });
    }
  });
  const answer = await api.as(member.id)(page, { first: 100 });
  expect(answer.data['organisations'].edges).toHaveLength(34);
  // Two branches that need one kind of record may each ask for it.
  expect(api.statements().length).toBeLessThanOrEqual(few + 2);
});
