import type { Person } from '@schakel/people';
import { PlatformRole, RoleGrant } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { ProvenanceKind } from '@schakel/database';
import { insert } from '@schakel/history';
import { newId } from '@schakel/kernel';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { OrganisationsModule, ProviderRole, type Organisation, type OrganisationGroup, type Region, type RegionProvider } from './index.js';
import { aGroupOf, aRegion, aRegionProvider, anAffiliation, anOrganisation, peopleForSpecs } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let administrator: Person;
let member: Person;
let stranger: Person;
let vgn: Organisation;
let mind: Organisation;
let group: OrganisationGroup;
let region: Region;
let provider: RegionProvider;

const fromReport = { kind: ProvenanceKind.REPORT, place: 'Bijlage 1', quote: 'Transfore', assumptions: [] };

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    vgn = await anOrganisation({ slug: 'vgn', name: 'Vereniging Gehandicaptenzorg Nederland', shortName: 'VGN', aliases: ['de VGN'], provenance: fromReport });
    mind = await anOrganisation({ slug: 'mind', name: 'MIND', shortName: 'MIND' });
    group = await aGroupOf([vgn], { slug: 'branches', name: 'Branches', provenance: fromReport });
    region = await aRegion({ slug: 'overijssel', name: 'Overijssel', provenance: fromReport });
    provider = await aRegionProvider({ regionId: region.id, organisationId: vgn.id, role: ProviderRole.COORDINATING, provenance: fromReport });
    administrator = await aPerson({ name: 'Beheerder Voorbeeld' });
    member = await aPerson({ name: 'Lid Voorbeeld' });
    stranger = await aPerson({ name: 'Niemand Voorbeeld' });
    await insert(RoleGrant, { personId: administrator.id, role: PlatformRole.ADMINISTRATOR, from: '2022-01-01' });
    await anAffiliation({ personId: member.id, organisationId: vgn.id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const code = (answer: GraphqlAnswer): string | undefined => answer.errors?.[0]?.extensions.rule ?? answer.errors?.[0]?.extensions.code;
const problem = (answer: GraphqlAnswer): unknown => answer.errors?.[0]?.extensions.fields?.[0];

const add = 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id version slug name shortName aliases domains provenance { kind } } }';
const edit = 'mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { version slug name aliases provenance { kind place quote } history { act } } }';
const end = 'mutation ($input: EndOrganisationInput!) { endOrganisation(input: $input) { version until hasEnded successor { slug } } }';
const addGroup = 'mutation ($input: AddGroupInput!) { addOrganisationGroup(input: $input) { slug isOpen } }';
const editGroup = 'mutation ($input: EditGroupInput!) { editOrganisationGroup(input: $input) { name provenance { kind } } }';
const addMember = 'mutation ($input: AddGroupMemberInput!) { addGroupMember(input: $input) { members { slug } terms { id version from until } } }';
const endMember = 'mutation ($id: ID!, $version: Int!, $until: Date) { endGroupMember(id: $id, version: $version, until: $until) { members { slug } terms { until } } }';
const editRegion = 'mutation ($id: ID!, $version: Int!, $note: String) { editRegion(id: $id, version: $version, note: $note) { version note provenance { kind place } } }';
const addProvider = 'mutation ($input: AddRegionProviderInput!) { addRegionProvider(input: $input) { providers { role organisation { slug } } } }';
const editProvider = 'mutation ($input: EditRegionProviderInput!) { editRegionProvider(input: $input) { providers { role provenance { kind place } } history { what act } } }';

const party = { name: 'Stichting Proef', shortName: 'Proef', kind: 'PROVIDER', domains: ['CARE'], aliases: [] };

describe('who may', () => {
  const everything = (): [name: string, document: string, variables: object, strangerGets: string][] => [
    ['add a party', add, { input: party }, 'FORBIDDEN'],
    ['edit a party', edit, { input: { ...party, id: vgn.id, version: 1 } }, 'NOT_FOUND'],
    ['end a party', end, { input: { id: vgn.id, version: 1, until: '2022-06-30' } }, 'NOT_FOUND'],
    ['add a group', addGroup, { input: { name: 'Groep', isOpen: true } }, 'FORBIDDEN'],
    ['edit a group', editGroup, { input: { id: group.id, version: 1, name: 'Groep', isOpen: false } }, 'NOT_FOUND'],
    ['add a member', addMember, { input: { groupId: group.id, organisationId: mind.id } }, 'NOT_FOUND'],
    ['edit a region', editRegion, { id: region.id, version: 1, note: 'anders' }, 'NOT_FOUND'],
    ['add a provider', addProvider, { input: { regionId: region.id, organisationId: mind.id, role: 'EXECUTING' } }, 'NOT_FOUND'],
    ['edit a provider', editProvider, { input: { id: provider.id, version: 1, role: 'EXECUTING' } }, 'NOT_FOUND'],
  ];

  it('the administrator only; to a stranger what is there does not exist', async () => {
    for (const [name, document, variables, strangerGets] of everything()) {
      expect([name, code(await api.as(member.id)(document, variables))]).toEqual([name, 'FORBIDDEN']);
      expect([name, code(await api.as(stranger.id)(document, variables))]).toEqual([name, strangerGets]);
    }
  });

  it('what is unknown is not found, and what somebody else changed is a conflict with the present version', async () => {
    const changes = everything().filter(([, , , strangerGets]) => strangerGets === 'NOT_FOUND').filter(([name]) => !name.startsWith('add'));
    for (const [name, document, variables] of changes) {
      const put = (values: object): object => ('input' in variables ? { input: { ...(variables.input as object), ...values } } : { ...variables, ...values });
      expect([name, code(await api.as(administrator.id)(document, put({ id: newId() })))]).toEqual([name, 'NOT_FOUND']);
      const stale = await api.as(administrator.id)(document, put({ version: 7 }));
      expect([name, code(stale), stale.errors?.[0]?.extensions.current]).toEqual([name, 'STALE_VERSION', expect.objectContaining({ version: 1 })]);
    }
  });
});

describe('a party', () => {
  it('is added with an address of its own, which stays when it gets another name; the former name still finds it', async () => {
    const added = (await api.as(administrator.id)(add, { input: { ...party, name: 'Stichting Ëerste', shortName: 'Ëerste', aliases: ['de Eerste '] } })).data['addOrganisation'];
    expect(added).toMatchObject({ slug: 'eerste', aliases: ['de Eerste'], provenance: { kind: 'USER' } });
    const { id, version } = added;
    const edited = await api.as(administrator.id)(edit, { input: { ...party, id, version, name: 'Stichting Anders', shortName: 'Anders' } });
    expect(edited.data['editOrganisation']).toMatchObject({ slug: 'eerste', name: 'Stichting Anders', aliases: ['Stichting Ëerste'], history: [{ act: 'CHANGED' }, { act: 'CREATED' }] });
    const again = await api.as(administrator.id)(add, { input: { ...party, name: 'Eerste', shortName: null } });
    expect(again.data['addOrganisation']).toMatchObject({ slug: 'eerste-2', shortName: 'Eerste' });
  });

  it('from the report is, once changed, no longer of the report, and still says where it came from', async () => {
    const same = { id: vgn.id, name: vgn.name, shortName: 'VGN', kind: vgn.kind, domains: [], aliases: ['de VGN'] };
    const untouched = (await api.as(administrator.id)(edit, { input: { ...same, version: 1 } })).data['editOrganisation'];
    expect(untouched).toMatchObject({ version: 1, provenance: { kind: 'REPORT' } });
    const changed = (await api.as(administrator.id)(edit, { input: { ...same, version: 1, domains: ['CARE'] } })).data['editOrganisation'];
    expect(changed).toMatchObject({ version: 2, provenance: { kind: 'CHANGED', place: 'Bijlage 1', quote: 'Transfore' } });
  });

  it.each([
    ['name', 'vgn', 'Zo heet al een andere partij: Vereniging Gehandicaptenzorg Nederland. Kies een andere naam, of wijzig die partij.'],
    ['shortName', 'DE VGN', 'Zo heet al een andere partij'],
    ['aliases', ['MIND'], 'Zo heet al een andere partij: MIND'],
    ['aliases', ['Een', 'een'], '‘een’ staat hier twee keer'],
    ['name', ' \u200f\u0000 ', 'Vul de naam van de partij in.'],
    ['name', 'x'.repeat(201), 'Dit is 201 tekens. Het mogen er ten hoogste 200 zijn.'],
    ['shortName', 'x'.repeat(61), 'ten hoogste 60'],
    ['aliases', ['x'.repeat(201)], 'ten hoogste 200'],
    ['name', 'bel 06-12345678', 'telefoonnummer'],
  ])('is refused with a wrong %s: %j', async (field, value, message) => {
    const answer = await api.as(administrator.id)(add, { input: { ...party, [field]: value } });
    expect(problem(answer)).toEqual({ field, message: expect.stringContaining(message) });
  });

  it('keeps a name free of marks that turn the direction of text', async () => {
    const { data } = await api.as(administrator.id)(add, { input: { ...party, name: '\u202eStichting \u200fRecht\u0000', shortName: 'Recht' } });
    expect(data['addOrganisation']).toMatchObject({ name: 'Stichting Recht' });
  });

  it('ends on a day, into a successor, and goes on after all', async () => {
    const { id } = await db.arrange(() => anOrganisation({ name: 'Oude Zorg', from: '2020-01-01' }));
    const ended = (await api.as(administrator.id)(end, { input: { id, version: 1, until: '2022-03-31', successorId: mind.id } })).data['endOrganisation'];
    expect(ended).toEqual({ version: 2, until: '2022-03-31', hasEnded: true, successor: { slug: 'mind' } });
    const revived = (await api.as(administrator.id)(end, { input: { id, version: 2 } })).data['endOrganisation'];
    expect(revived).toMatchObject({ until: null, hasEnded: false, successor: null });
    const refused = async (values: object): Promise<unknown> => problem(await api.as(administrator.id)(end, { input: { id, version: 3, ...values } }));
    expect(await refused({ until: '2019-12-31' })).toMatchObject({ field: 'until' });
    expect(await refused({ until: '2022-03-31', successorId: id })).toEqual({ field: 'successorId', message: 'Een partij kan zichzelf niet opvolgen.' });
    expect(await refused({ until: '2022-03-31', successorId: newId() })).toMatchObject({ field: 'successorId' });
    expect(await refused({ successorId: mind.id })).toMatchObject({ field: 'successorId', message: 'Vul eerst de laatste dag van deze partij in.' });
    expect(await refused({ until: '2022-02-30' })).toBeUndefined();
  });
});

describe('a group', () => {
  it('takes a party once at a time; who left is gone from the day after, and may come back', async () => {
    const admin = api.as(administrator.id);
    const added = (await admin(addMember, { input: { groupId: group.id, organisationId: mind.id, from: '2022-01-01' } })).data['addGroupMember'];
    expect(added.members).toEqual([{ slug: 'vgn' }, { slug: 'mind' }]);
    expect(code(await admin(addMember, { input: { groupId: group.id, organisationId: mind.id } }))).toBe('MEMBER_TWICE');
    const { id } = added.terms[1];
    expect(code(await api.as(member.id)(endMember, { id, version: 1, until: '2022-03-31' }))).toBe('FORBIDDEN');
    expect(code(await api.as(stranger.id)(endMember, { id, version: 1, until: '2022-03-31' }))).toBe('NOT_FOUND');
    expect(problem(await admin(endMember, { id, version: 1, until: '2021-12-31' }))).toMatchObject({ field: 'until' });
    expect((await admin(endMember, { id, version: 1, until: '2022-03-31' })).data['endGroupMember'].members).toEqual([{ slug: 'vgn' }]);
    expect(code(await admin(endMember, { id, version: 1, until: null }))).toBe('STALE_VERSION');
    expect((await admin(addMember, { input: { groupId: group.id, organisationId: mind.id, from: '2022-04-01' } })).data['addGroupMember'].members).toHaveLength(2);
    expect(code(await admin(endMember, { id, version: 2, until: null }))).toBe('MEMBER_TWICE');
  });

  it('never holds itself, what is unknown, or what has ended; an open one holds nobody', async () => {
    const admin = api.as(administrator.id);
    for (const organisationId of [group.id, newId()]) {
      expect(problem(await admin(addMember, { input: { groupId: group.id, organisationId } }))).toMatchObject({ field: 'organisationId' });
    }
    const gone = await db.arrange(() => anOrganisation({ name: 'Weg', until: '2022-01-31' }));
    expect(problem(await admin(addMember, { input: { groupId: group.id, organisationId: gone.id } }))).toMatchObject({ message: 'Weg is beëindigd. Kies een partij die er nog is.' });
    const open = await db.arrange(() => aGroupOf([], { name: 'Open', isOpen: true }));
    expect(code(await admin(addMember, { input: { groupId: open.id, organisationId: mind.id } }))).toBe('GROUP_HAS_NO_LIST');
    expect(code(await admin(editGroup, { input: { id: group.id, version: 1, name: 'Branches', isOpen: true } }))).toBe('GROUP_HAS_MEMBERS');
  });

  it('is added and edited, each name once', async () => {
    const admin = api.as(administrator.id);
    expect((await admin(addGroup, { input: { name: 'Gemeenten', isOpen: true } })).data['addOrganisationGroup']).toEqual({ slug: 'gemeenten', isOpen: true });
    expect(problem(await admin(addGroup, { input: { name: 'gemeenten', isOpen: true } }))).toEqual({ field: 'name', message: 'Er is al een groep met deze naam.' });
    expect((await admin(editGroup, { input: { id: group.id, version: 1, name: 'De branches', isOpen: false } })).data['editOrganisationGroup']).toEqual({ name: 'De branches', provenance: { kind: 'CHANGED' } });
  });
});

describe('a region', () => {
  it('gets another note, and then is no longer as in the report', async () => {
    const { data } = await api.as(administrator.id)(editRegion, { id: region.id, version: 1, note: ' De hele provincie.\u202e ' });
    expect(data['editRegion']).toEqual({ version: 2, note: 'De hele provincie.', provenance: { kind: 'CHANGED', place: 'Bijlage 1' } });
    expect(problem(await api.as(administrator.id)(editRegion, { id: region.id, version: 2, note: 'x'.repeat(501) }))).toMatchObject({ field: 'note' });
  });

  it('gets providers, each role once at a time, and says of each whether it is still as in the report', async () => {
    const admin = api.as(administrator.id);
    const input = { regionId: region.id, organisationId: mind.id, role: 'EXECUTING', from: '2022-04-01' };
    expect((await admin(addProvider, { input })).data['addRegionProvider'].providers).toEqual([{ role: 'COORDINATING', organisation: { slug: 'vgn' } }, { role: 'EXECUTING', organisation: { slug: 'mind' } }]);
    expect(code(await admin(addProvider, { input }))).toBe('PROVIDER_TWICE');
    expect(problem(await admin(addProvider, { input: { ...input, until: '2022-03-01' } }))).toEqual({ field: 'until', message: 'De laatste dag ligt voor de eerste dag.' });
    expect(problem(await admin(addProvider, { input: { ...input, organisationId: newId() } }))).toMatchObject({ field: 'organisationId' });
    const edited = await admin(editProvider, { input: { id: provider.id, version: 1, role: 'IN_COOPERATION', namedAs: 'De VGN' } });
    expect(edited.data['editRegionProvider'].providers[0]).toEqual({ role: 'IN_COOPERATION', provenance: { kind: 'CHANGED', place: 'Bijlage 1' } });
    expect(edited.data['editRegionProvider'].history[0]).toEqual({ what: 'RegionProvider', act: 'CHANGED' });
  });
});
