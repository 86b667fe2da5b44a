import { Domain, OrganisationsModule, type Organisation } from '@schakel/organisations';
import { aRegion, anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule, BodyFunctionKind, BodyKind, FunctionState, type Body } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let member: Person;
let former: Person;
let vgn: Organisation;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    vgn = await anOrganisation({ slug: 'vgn', name: 'VGN', domains: [Domain.CARE] });
    member = await aPerson({ name: 'Lid Voorbeeld' });
    former = await aPerson({ name: 'Oud-lid Voorbeeld' });
    await anAffiliation({ personId: member.id, organisationId: vgn.id });
    await arrangeBodies();
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

async function arrangeBodies(): Promise<void> {
  const region = await aRegion({ slug: 'limburg' });
  const ended = await aBody({ code: 'SG', name: 'Stuurgroep', position: 0, kind: BodyKind.PROJECT, endsOn: '2022-04-01', endedOn: '2022-04-01' });
  const strategic = await aBody({ code: 'SO', position: 2, kind: BodyKind.STRATEGIC, formedFromId: ended.id });
  await aBody({ code: 'WB', position: 4, aboveId: strategic.id, endsOn: '2022-05-31', isTemporary: true });
  await aBody({ code: 'WIM', position: 3, aboveId: strategic.id });
  await aBody({ code: 'OUD', position: 1, aboveId: strategic.id, endedOn: '2022-01-01', successorId: strategic.id });
  await aBody({ code: 'LN-Limburg', position: 9, kind: BodyKind.LEARNING_NETWORK, regionId: region.id });
  await fillStrategic(strategic);
  const old = await aSeat({ bodyId: ended.id, organisationId: vgn.id, until: '2022-04-01' });
  await aMembership({ seatId: old.id, personId: former.id, from: '2020-01-01', until: '2021-12-31' });
  await aFunction({ bodyId: ended.id, organisationId: vgn.id, kind: BodyFunctionKind.CHAIR, until: '2022-03-31' });
}

async function fillStrategic({ id: bodyId }: Body): Promise<void> {
  await aSeat({ bodyId, position: 2, organisationId: null, label: 'ervaringsdeskundigen', domain: Domain.CLIENTS });
  const seat = await aSeat({ bodyId, position: 1, organisationId: vgn.id });
  await aSeat({ bodyId, position: 0, label: 'gemeenten', domain: Domain.MUNICIPALITIES, until: '2022-03-31' });
  await aMembership({ seatId: seat.id, personId: former.id, until: '2022-03-31' });
  await aMembership({ seatId: seat.id, personId: member.id, from: '2022-04-01', substituteId: former.id, until: '2022-06-30' });
  await aFunction({ bodyId, organisationId: vgn.id, kind: BodyFunctionKind.INVITATION, state: FunctionState.PROPOSED });
  await aFunction({ bodyId, organisationId: vgn.id, kind: BodyFunctionKind.CHAIR, until: '2022-03-31' });
  await aFunction({ bodyId, personId: member.id, kind: BodyFunctionKind.REGIE, from: '2022-04-01' });
}

const ask = async (document: string, day?: string) => {
  const answer = await api.as(member.id, day)(document);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

describe('the tables', () => {
  it('come in their order, those that ended last', async () => {
    const codes = async (day: string) => (await ask('{ bodies { edges { node { code } } } }', day))['bodies'].edges.map(({ node }: { node: Body }) => node.code);
    expect(await codes('2022-04-01')).toEqual(['SO', 'WIM', 'WB', 'LN-Limburg', 'SG', 'OUD']);
    expect(await codes('2022-03-31')).toEqual(['SG', 'SO', 'WIM', 'WB', 'LN-Limburg', 'OUD']);
  });

  it('are paged without loss at the border between living and ended', async () => {
    const page = 'query ($after: String) { bodies(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { code } } } }';
    const first = (await api.as(member.id)(page)).data['bodies'];
    const second = (await api.as(member.id)(page, { after: first.pageInfo.endCursor })).data['bodies'];
    expect([...first.edges, ...second.edges].map(({ node }) => node.code)).toEqual(['SO', 'WIM', 'WB', 'LN-Limburg', 'SG', 'OUD']);
    expect(first.totalCount).toBe(6);
  });

  it('stand on a ladder and come from one another', async () => {
    const data = await ask('{ so: body(code: "SO") { above { code } below { code } formedFrom { code } } wb: body(code: "WB") { above { code } below { code } } oud: body(code: "OUD") { successor { code } } }');
    expect(data).toEqual({
      so: { above: null, below: [{ code: 'WIM' }, { code: 'WB' }], formedFrom: { code: 'SG' } },
      wb: { above: { code: 'SO' }, below: [] },
      oud: { successor: { code: 'SO' } },
    });
  });

  it('are past their end from the day after it, until somebody closes them', async () => {
    const past = async (day: string) => (await ask('{ wb: body(code: "WB") { isPastItsEnd } sg: body(code: "SG") { isPastItsEnd } }', day));
    expect(await past('2022-05-31')).toEqual({ wb: { isPastItsEnd: false }, sg: { isPastItsEnd: false } });
    expect(await past('2022-06-01')).toEqual({ wb: { isPastItsEnd: true }, sg: { isPastItsEnd: false } });
  });

  it('belong to a region, and the region knows its learning network', async () => {
    const data = await ask('{ region(slug: "limburg") { learningNetwork { code region { slug } } } }');
    expect(data).toEqual({ region: { learningNetwork: { code: 'LN-Limburg', region: { slug: 'limburg' } } } });
  });
});

const composition = `seats { label organisation { slug } memberships { person { name } substitute { name } } }
  functions { kind state organisation { slug } person { name } } vacantFunctions domainsPresent domainsAbsent`;

describe('who sits and steers', () => {
  it('is told as of today: a seat, member or function that ended is gone', async () => {
    expect((await ask(`{ body(code: "SO") { ${composition} } }`))['body']).toEqual({
      seats: [
        { label: null, organisation: { slug: 'vgn' }, memberships: [{ person: { name: 'Lid Voorbeeld' }, substitute: { name: 'Oud-lid Voorbeeld' } }] },
        { label: 'ervaringsdeskundigen', organisation: null, memberships: [] },
      ],
      functions: [
        { kind: 'REGIE', state: 'ACCEPTED', organisation: null, person: { name: 'Lid Voorbeeld' } },
        { kind: 'INVITATION', state: 'PROPOSED', organisation: { slug: 'vgn' }, person: null },
      ],
      vacantFunctions: ['CHAIR', 'SECRETARY'],
      domainsPresent: ['CARE', 'CLIENTS'],
      domainsAbsent: ['SAFETY', 'MUNICIPALITIES', 'INSURERS', 'STATE'],
    });
  });

  it('was another the day before', async () => {
    const { body } = await ask(`{ body(code: "SO") { ${composition} } }`, '2022-03-31');
    expect(body.seats.map((seat: { label: string }) => seat.label)).toEqual(['gemeenten', null, 'ervaringsdeskundigen']);
    expect(body.vacantFunctions).toEqual(['REGIE', 'SECRETARY']);
  });

  it('is history for a body that ended: all it had, and nothing vacant', async () => {
    expect((await ask(`{ body(code: "SG") { ${composition} } }`))['body']).toMatchObject({
      seats: [{ organisation: { slug: 'vgn' }, memberships: [{ person: { name: 'Oud-lid Voorbeeld' } }] }],
      functions: [{ kind: 'CHAIR' }],
      vacantFunctions: [],
      domainsPresent: ['CARE'],
    });
  });

  it('says nothing about missing domains when no seat is known', async () => {
    expect((await ask('{ body(code: "WIM") { seats { id } vacantFunctions domainsAbsent } }'))['body']).toEqual({
      seats: [], vacantFunctions: ['REGIE', 'INVITATION', 'CHAIR', 'SECRETARY'], domainsAbsent: [],
    });
  });

  it('stands at the party too, for tables that live', async () => {
    const data = await ask('{ organisation(slug: "vgn") { seats { body { code } } functions { kind body { code } } } }');
    expect(data['organisation']).toEqual({ seats: [{ body: { code: 'SO' } }], functions: [{ kind: 'INVITATION', body: { code: 'SO' } }] });
  });

  it('tells for whom a member works', async () => {
    const data = await ask('{ body(code: "SO") { seats { memberships { person { affiliations { organisation { slug } region { slug } from until } } } } } }');
    expect(data['body'].seats[0].memberships[0].person.affiliations).toEqual([{ organisation: { slug: 'vgn' }, region: null, from: '2022-01-01', until: null }]);
  });
});

it('the viewer finds his own seats, functions and employers', async () => {
  const { viewer } = await ask('{ viewer { seats { body { code } organisation { slug } } functions { kind body { code } } affiliations { organisation { slug } } } }');
  expect(viewer).toEqual({
    seats: [{ body: { code: 'SO' }, organisation: { slug: 'vgn' } }],
    functions: [{ kind: 'REGIE', body: { code: 'SO' } }],
    affiliations: [{ organisation: { slug: 'vgn' } }],
  });
  const substitute = await api.as(former.id)('{ viewer { seats { body { code } } functions { kind } affiliations { id } } }');
  expect(substitute.data['viewer']).toEqual({ seats: [{ body: { code: 'SO' } }], functions: [], affiliations: [] });
});

it('a stranger sees no table, nor does somebody whose term has ended', async () => {
  const everything = '{ bodies { totalCount edges { node { id } } } body(code: "SO") { id } }';
  expect(await api.as(former.id, '2022-07-01')(everything)).toEqual({ data: { bodies: { totalCount: 0, edges: [] }, body: null } });
  expect((await api.as(former.id, '2022-06-30')(everything)).data['bodies'].totalCount).toBe(6);
});

it('one page costs as many statements for many tables as for two', async () => {
  const page = `query ($first: Int!) { bodies(first: $first) { edges { node { above { code } below { code } region { name } ${composition} } } } }`;
  await api.as(member.id)(page, { first: 2 });
  const few = api.statements().length;
  await db.arrange(async () => {
    for (let count = 0; count < 20; count += 1) {
      const { id: bodyId } = await aBody({ position: 20 + count });
      const { id: organisationId } = await anOrganisation();
      await aMembership({ seatId: (await aSeat({ bodyId, organisationId })).id, personId: member.id });
      await aFunction({ bodyId, personId: member.id });
    }
  });
  const answer = await api.as(member.id)(page, { first: 100 });
  expect(answer.data['bodies'].edges).toHaveLength(26);
  // Two branches that need one kind of record may each ask for it.
  expect(api.statements().length).toBeLessThanOrEqual(few + 2);
});
