import { OrganisationsModule, type Organisation } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule, BodyFunctionKind, FunctionState, Membership, type Seat, type Body, type BodyFunction } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let steered: Body;
let loose: Body;
let vgn: Organisation;
const people = {} as Record<'secretary' | 'member' | 'newcomer' | 'administrator' | 'stranger', Person>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    vgn = await anOrganisation({ slug: 'vgn', name: 'VGN' });
    for (const name of ['secretary', 'member', 'newcomer', 'administrator', 'stranger'] as const) people[name] = await aPerson({ name });
    await aRole(people.administrator.id);
    await anAffiliation({ personId: people.newcomer.id, organisationId: vgn.id });
    steered = await aBody({ code: 'WB' });
    loose = await aBody({ code: 'LLN' });
    await aFunction({ bodyId: steered.id, personId: people.secretary.id });
    const seat = await aSeat({ bodyId: steered.id, organisationId: vgn.id });
    await aMembership({ seatId: seat.id, personId: people.member.id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const unknown = '018f0000-0000-7000-8000-000000000000';
const said = ({ data, errors }: GraphqlAnswer): unknown => errors?.map(({ extensions: { code, rule, fields } }) => rule ?? fields?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? data;
const asked = async (person: Person, document: string, variables: object = {}): Promise<any> => said(await api.as(person.id)(document, variables));
const seats = 'seats { id organisation { slug } label memberships { from until person { name } substitute { name } } }';

const addSeat = `mutation ($bodyId: ID!, $input: SeatInput!) { addSeat(bodyId: $bodyId, input: $input) { ${seats} } }`;
const endSeat = `mutation ($id: ID!, $version: Int!, $lastDay: Date) { endSeat(id: $id, version: $version, lastDay: $lastDay) { ${seats} } }`;
const fillSeat = `mutation ($seatId: ID!, $input: MembershipInput!) { fillSeat(seatId: $seatId, input: $input) { ${seats} } }`;
const substitute = `mutation ($id: ID!, $version: Int!, $to: ID) { nameSubstitute(membershipId: $id, version: $version, substituteId: $to) { ${seats} } }`;
const endMembership = `mutation ($id: ID!, $version: Int!, $lastDay: Date, $to: ID) { endMembership(id: $id, version: $version, lastDay: $lastDay, successorId: $to) { ${seats} } }`;
const functions = 'functions { id kind state person { name } substitute { name } } vacantFunctions';
const propose = `mutation ($bodyId: ID!, $input: FunctionInput!) { proposeFunction(bodyId: $bodyId, input: $input) { ${functions} } }`;
const accept = `mutation ($id: ID!, $version: Int!) { acceptFunction(id: $id, version: $version) { ${functions} } }`;
const replace = `mutation ($id: ID!, $version: Int!, $to: ID) { nameFunctionSubstitute(id: $id, version: $version, substituteId: $to) { ${functions} } }`;
const endFunction = `mutation ($id: ID!, $version: Int!, $lastDay: Date, $to: ID) { endFunction(id: $id, version: $version, lastDay: $lastDay, successorId: $to) { ${functions} } }`;

const newSeat = (): Promise<Seat> => db.arrange(() => aSeat({ bodyId: steered.id, label: 'proef' }));
const newMembership = (): Promise<Membership> => db.arrange(async () => aMembership({ seatId: (await aSeat({ bodyId: steered.id, label: 'proef' })).id, personId: people.newcomer.id }));
const newFunction = (overrides: Partial<BodyFunction> = {}): Promise<BodyFunction> =>
  db.arrange(() => aFunction({ bodyId: steered.id, kind: BodyFunctionKind.CHAIR, personId: people.newcomer.id, state: FunctionState.PROPOSED, ...overrides }));
const seatInput = { label: 'cliënten', role: 'ADVISER', domain: 'CLIENTS', from: '2022-04-01' };

it('who steers the body manages its members; the administrator only where nobody does', async () => {
  const acts = async (person: Person): Promise<unknown> => (await asked(person, '{ wb: body(code: "WB") { members { mayManage isSteered } } lln: body(code: "LLN") { members { mayManage isSteered } } }'));
  expect(await acts(people.secretary)).toEqual({ wb: { members: { mayManage: true, isSteered: true } }, lln: { members: { mayManage: false, isSteered: false } } });
  expect(await acts(people.administrator)).toEqual({ wb: { members: { mayManage: false, isSteered: true } }, lln: { members: { mayManage: true, isSteered: false } } });
});

describe('a seat', () => {
  it('is added by the secretary, or by the administrator where nobody steers', async () => {
    const { addSeat: body } = await asked(people.secretary, addSeat, { bodyId: steered.id, input: seatInput });
    expect(body.seats).toContainEqual({ id: expect.any(String), organisation: null, label: 'cliënten', memberships: [] });
    expect((await asked(people.administrator, addSeat, { bodyId: loose.id, input: { ...seatInput, organisationId: vgn.id } })).addSeat.seats).toHaveLength(1);
    expect(await asked(people.administrator, addSeat, { bodyId: steered.id, input: seatInput })).toBe('FORBIDDEN');
    expect(await asked(people.administrator, addSeat, { bodyId: loose.id, input: { ...seatInput, organisationId: vgn.id } })).toBe('PERIOD_OVERLAPS');
  });

  it.each([
    ['neither party nor label', { label: ' ' }, 'INVALID organisationId'],
    ['an unknown party', { organisationId: unknown }, 'INVALID organisationId'],
    ['reversed days', { until: '2022-03-31' }, 'INVALID until'],
    ['a label that is too long', { label: 'x'.repeat(201) }, 'INVALID label'],
  ])('is refused with %s', async (_what, wrong, answer) => {
    expect(await asked(people.secretary, addSeat, { bodyId: steered.id, input: { ...seatInput, ...wrong } })).toBe(answer);
  });

  it('ends with who sits on it, whose sight ends at once', async () => {
    const { seatId } = await newMembership();
    expect((await db.sightOf(people.newcomer.id)).bodyIds).toContain(steered.id);
    expect((await asked(people.secretary, endSeat, { id: seatId, version: 1 })).endSeat.seats.map(({ id }: Seat) => id)).not.toContain(seatId);
    expect((await db.sightOf(people.newcomer.id)).bodyIds).not.toContain(steered.id);
    expect(await asked(people.secretary, endSeat, { id: seatId, version: 2 })).toBe('ALREADY_ENDED');
    expect(await asked(people.secretary, endSeat, { id: seatId, version: 1 })).toBe('STALE_VERSION');
  });
});

describe('the person on a seat', () => {
  it('is put there with a substitute, once at a time', async () => {
    const { id: seatId } = await newSeat();
    const input = { personId: people.newcomer.id, substituteId: people.member.id, from: '2022-04-01' };
    const { fillSeat: body } = await asked(people.secretary, fillSeat, { seatId, input });
    expect(body.seats.find(({ id }: Seat) => id === seatId).memberships).toEqual([{ from: '2022-04-01', until: null, person: { name: 'newcomer' }, substitute: { name: 'member' } }]);
    expect(await asked(people.secretary, fillSeat, { seatId, input })).toBe('PERIOD_OVERLAPS');
    expect(await asked(people.secretary, fillSeat, { seatId, input: { ...input, substituteId: input.personId } })).toBe('INVALID substituteId');
    expect(await asked(people.secretary, fillSeat, { seatId, input: { ...input, personId: unknown } })).toBe('INVALID personId');
    expect(await asked(people.secretary, fillSeat, { seatId, input: { ...input, until: '2022-03-01' } })).toBe('INVALID until');
  });

  it('gets another substitute, who sees the body from then on', async () => {
    const { id } = await newMembership();
    const guest = await db.arrange(() => aPerson());
    await asked(people.secretary, substitute, { id, version: 1, to: guest.id });
    expect((await db.sightOf(guest.id)).ownBodyIds).toEqual([steered.id]);
    expect(await asked(people.secretary, substitute, { id, version: 1, to: null })).toBe('STALE_VERSION');
    await asked(people.secretary, substitute, { id, version: 2, to: null });
    expect((await db.sightOf(guest.id)).ownBodyIds).toEqual([]);
  });

  it('makes way for a successor on the same seat, the day after', async () => {
    const { id, seatId } = await newMembership();
    await asked(people.secretary, endMembership, { id, version: 1, lastDay: '2022-04-30', to: people.member.id });
    const rows = await db.arrange(({ manager }) => manager.find(Membership, { where: { seatId }, order: { from: 'ASC' } }));
    expect(rows.map(({ personId, from, until }) => [personId, from, until])).toEqual([[people.newcomer.id, '2022-01-01', '2022-04-30'], [people.member.id, '2022-05-01', null]]);
    expect(await asked(people.secretary, endMembership, { id, version: 2, lastDay: '2022-04-30' })).toBe('ALREADY_ENDED');
    expect(await asked(people.secretary, endMembership, { id, version: 1 })).toBe('STALE_VERSION');
    expect(await asked(people.secretary, endMembership, { id, version: 2, to: unknown })).toBe('INVALID successorId');
  });
});

describe('a function', () => {
  const input = { kind: 'INVITATION', state: 'PROPOSED', from: '2022-04-01' };

  it('is proposed to a party or a person, and accepted by that person', async () => {
    const { proposeFunction: body } = await asked(people.secretary, propose, { bodyId: steered.id, input: { ...input, personId: people.newcomer.id } });
    const [proposed] = body.functions.filter(({ kind }: BodyFunction) => kind === 'INVITATION');
    expect(proposed).toMatchObject({ state: 'PROPOSED', person: { name: 'newcomer' } });
    expect(await asked(people.member, accept, { id: proposed.id, version: 1 })).toBe('FORBIDDEN');
    expect((await asked(people.newcomer, accept, { id: proposed.id, version: 1 })).acceptFunction.functions).toContainEqual(expect.objectContaining({ id: proposed.id, state: 'ACCEPTED' }));
    expect(await asked(people.newcomer, accept, { id: proposed.id, version: 2 })).toBe('ALREADY_ACCEPTED');
    expect(await asked(people.newcomer, accept, { id: proposed.id, version: 1 })).toBe('STALE_VERSION');
    expect(await asked(people.secretary, propose, { bodyId: steered.id, input: { ...input, personId: people.newcomer.id } })).toBe('PERIOD_OVERLAPS');
    expect(await asked(people.secretary, propose, { bodyId: steered.id, input })).toBe('INVALID personId');
    expect(await asked(people.secretary, propose, { bodyId: steered.id, input: { ...input, kind: 'CHAIR', state: 'ACCEPTED', organisationId: vgn.id } })).toBe('INVALID personId');
  });

  it('gets a substitute, ends, and passes to a successor', async () => {
    const { id } = await newFunction({ state: FunctionState.ACCEPTED });
    expect((await asked(people.secretary, replace, { id, version: 1, to: people.member.id })).nameFunctionSubstitute.functions).toContainEqual(expect.objectContaining({ id, substitute: { name: 'member' } }));
    expect(await asked(people.secretary, replace, { id, version: 1, to: null })).toBe('STALE_VERSION');
    const { endFunction: body } = await asked(people.secretary, endFunction, { id, version: 2, to: people.member.id });
    expect(body.functions).toContainEqual(expect.objectContaining({ kind: 'CHAIR', state: 'ACCEPTED', person: { name: 'member' } }));
    expect(await asked(people.secretary, endFunction, { id, version: 3 })).toBe('ALREADY_ENDED');
    expect(await asked(people.secretary, endFunction, { id, version: 2 })).toBe('STALE_VERSION');
  });

  it('of who was deactivated is vacant, and lets the administrator in', async () => {
    const body = await db.arrange(async () => {
      const own = await aBody({ code: 'DO' });
      await aFunction({ bodyId: own.id, personId: (await aPerson({ deactivatedAt: new Date() })).id });
      return own;
    });
    expect((await asked(people.administrator, '{ body(code: "DO") { vacantFunctions members { mayManage } } }')).body).toEqual({
      vacantFunctions: ['REGIE', 'INVITATION', 'CHAIR', 'SECRETARY'], members: { mayManage: true },
    });
    expect(await asked(people.administrator, addSeat, { bodyId: body.id, input: seatInput })).toHaveProperty('addSeat');
  });
});

it('all of it is for who manages the members, and does not exist for strangers', async () => {
  const seat = await newSeat();
  const membership = await newMembership();
  const held = await newFunction();
  const acts: [string, object][] = [
    [addSeat, { bodyId: steered.id, input: seatInput }], [endSeat, { id: seat.id, version: 1 }],
    [fillSeat, { seatId: seat.id, input: { personId: people.member.id, from: '2022-04-01' } }],
    [substitute, { id: membership.id, version: 1, to: null }], [endMembership, { id: membership.id, version: 1 }],
    [propose, { bodyId: steered.id, input: { kind: 'CHAIR', state: 'PROPOSED', from: '2022-04-01', personId: people.member.id } }],
    [replace, { id: held.id, version: 1, to: null }], [endFunction, { id: held.id, version: 1 }],
  ];
  for (const [document, variables] of acts) {
    for (const person of [people.member, people.administrator]) expect(await asked(person, document, variables)).toBe('FORBIDDEN');
    expect(await asked(people.stranger, document, variables)).toBe('NOT_FOUND');
    const foreign = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, /^(id|bodyId|seatId)$/.test(name) ? unknown : value]));
    expect(await asked(people.secretary, document, foreign)).toBe('NOT_FOUND');
  }
  expect(await asked(people.stranger, accept, { id: held.id, version: 1 })).toBe('NOT_FOUND');
});

it('of a body that ended nothing changes any more, and of one without members nothing breaks', async () => {
  const ended = await db.arrange(async () => {
    const body = await aBody({ code: 'OUD', endedOn: '2022-01-01' });
    await aFunction({ bodyId: body.id, personId: people.secretary.id });
    return body;
  });
  expect(await asked(people.secretary, addSeat, { bodyId: ended.id, input: seatInput })).toBe('BODY_ENDED');
  await db.arrange(() => aBody({ code: 'LEEG' }));
  expect((await asked(people.member, `{ body(code: "LEEG") { ${seats} ${functions} domainsAbsent } }`)).body).toMatchObject({ seats: [], functions: [], domainsAbsent: [] });
});
