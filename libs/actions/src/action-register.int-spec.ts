import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { anAffiliation } from '@schakel/organisations/testing';
import { Person } from '@schakel/people';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionState, DueKind, FundingSystem, PartyRole, Standing, type ActionItem } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    await arrangeActions();
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

async function arrangeActions(): Promise<void> {
  const { funding, strategic, vgn, ggz, dji, branches, municipalities, ended } = scene;
  const wlz = await anActionItem({ bodyId: funding.id, number: '2', title: 'Regel de bekostiging in de Wlz', dueOn: '2022-03-31', fundingSystems: [FundingSystem.WLZ] });
  await anActionParty(wlz, { role: PartyRole.LEAD, organisationId: vgn.id, standing: Standing.STUCK, lastWordAt: new Date('2022-03-01T09:00:00Z') });
  const zvw = await anActionItem({ bodyId: funding.id, number: '10', title: 'Beschrijf de prestatie', sourceText: 'voor wie geïncludeerd is', dueOn: '2022-04-10', fundingSystems: [FundingSystem.ZVW, FundingSystem.WLZ] });
  await anActionParty(zvw, { groupId: branches.id, standing: Standing.ON_TRACK, lastWordAt: new Date('2022-02-01T09:00:00Z') });
  const norm = await anActionItem({ bodyId: strategic.id, number: '6a', title: 'Leg de norm vast', dueOn: '2022-06-30' });
  await anActionParty(norm, { partyBodyId: ended.id });
  await anActionParty(norm, { role: PartyRole.COUNTERPART, organisationId: dji.id });
  const yearly = await anActionItem({ bodyId: strategic.id, number: '6b', title: 'Bespreek 100% van de regio’s', dueKind: DueKind.YEARLY, dueLabel: 'ieder jaar' });
  await anActionParty(yearly, { groupId: municipalities.id });
  await anActionParty(yearly, { organisationId: ggz.id, onBehalfOfBodyId: strategic.id, standing: Standing.ATTENTION, lastWordAt: new Date('2022-03-20T09:00:00Z') });
  await anActionItem({ bodyId: strategic.id, number: 'SO-2022-A001', title: 'Plan het najaar', dueKind: DueKind.MEETING, dueLabel: 'in het bestuurlijk overleg' });
  await anActionItem({ bodyId: funding.id, number: '1', title: 'Afgerond', state: ActionState.DONE, dueOn: '2022-01-01' });
  await anActionItem({ bodyId: funding.id, number: 'WB-2022-A001', title: 'Voorstel', state: ActionState.PROPOSED, level: Level.BODY });
  const secret = await anActionItem({ bodyId: funding.id, number: 'WB-2022-A002', title: 'Vertrouwelijk punt', level: Level.CONFIDENTIAL, dueOn: '2022-03-01' });
  await anActionParty(secret, { role: PartyRole.LEAD, organisationId: ggz.id, standing: Standing.STUCK });
}

const everything = ['1', '2', '6a', '6b', '10', 'SO-2022-A001', 'WB-2022-A001', 'WB-2022-A002'];

const register = `query ($filter: ActionItemFilter, $order: ActionItemOrder, $first: Int, $after: String) {
  actionItems(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { number } } counts { open onTrack attention stuck noWord overdue }
  }
}`;

const ask = async (person: { id: string }, variables: object = {}) => {
  const answer = await api.as(person.id)(register, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data['actionItems'];
};

const numbers = async (filter: object, person: { id: string } = scene.secretary, order = 'NUMBER'): Promise<string[]> =>
  (await ask(person, { filter, order })).edges.map(({ node }: { node: ActionItem }) => node.number);

const refusal = async (variables: object) => {
  const { errors } = await api.as(scene.secretary.id)(register, variables);
  return errors?.[0];
};

describe('the register', () => {
  it('shows each viewer what he may see, and counts no more than that', async () => {
    const network = ['1', '2', '6a', '6b', '10', 'SO-2022-A001'];
    const seen: [string, string[]][] = [
      ['secretary', everything], ['chair', everything], ['member', [...network, 'WB-2022-A001']], ['above', [...network, 'WB-2022-A001']],
      ['coordinator', [...network, 'WB-2022-A001']], ['outside', network], ['administrator', network], ['stranger', []],
    ];
    for (const [who, expected] of seen) {
      const page = await ask(scene[who as 'member']);
      expect([who, page.edges.map(({ node }: { node: ActionItem }) => node.number)]).toEqual([who, expected]);
      expect([who, page.totalCount]).toEqual([who, expected.length]);
    }
  });

  it('counts over the filter without its standings, states and due', async () => {
    expect((await ask(scene.outside, { filter: { standings: ['STUCK'], due: 'YEARLY', states: ['DONE'] } })).counts)
      .toEqual({ open: 5, onTrack: 1, attention: 1, stuck: 1, noWord: 2, overdue: 1 });
    expect((await ask(scene.secretary)).counts).toEqual({ open: 6, onTrack: 1, attention: 1, stuck: 2, noWord: 2, overdue: 2 });
    expect((await ask(scene.secretary, { filter: { bodyCodes: ['SO'] } })).counts).toEqual({ open: 3, onTrack: 0, attention: 1, stuck: 0, noWord: 2, overdue: 0 });
  });
});

describe('its filters', () => {
  it.each([
    ['text in a title, without capitals', { text: 'BEKOSTIGING' }, ['2']],
    ['text in the words of the source, without accents', { text: 'geincludeerd' }, ['10']],
    ['accents in the text', { text: 'prêstàtie' }, ['10']],
    ['a number', { text: '6a' }, ['6a']],
    ['the name of a party', { text: 'justitiele' }, ['6a']],
    ['the name of a group', { text: 'branches' }, ['10']],
    ['the code of a body that is a party', { text: 'projectteam' }, ['6a']],
    ['a percent sign as itself', { text: '100%' }, ['6b']],
    ['no wildcards', { text: '_' }, []],
    ['a backslash as itself', { text: '\\' }, []],
    ['quotes as themselves', { text: `' or true --` }, []],
    ['only spaces as nothing', { text: '  ', bodyCodes: ['SO'] }, ['6a', '6b', 'SO-2022-A001']],
    ['bodies', { bodyCodes: ['WB', 'onbekend'] }, ['1', '2', '10', 'WB-2022-A001', 'WB-2022-A002']],
    ['an organisation, also through a closed group', { party: 'vgn' }, ['2', '10']],
    ['a group', { party: 'branches' }, ['10']],
    ['an open group', { party: 'gemeenten' }, ['6b']],
    ['a body that is a party, or for which a party acts', { party: 'SO' }, ['6b']],
    ['an unknown party', { party: 'bestaat-niet' }, []],
    ['standings', { standings: ['STUCK', 'ATTENTION'] }, ['2', '6b', 'WB-2022-A002']],
    ['states', { states: ['DONE', 'PROPOSED'] }, ['1', 'WB-2022-A001']],
    ['funding systems', { fundingSystems: ['WLZ'] }, ['2', '10']],
    ['what is open', { onlyOpen: true }, ['2', '6a', '6b', '10', 'SO-2022-A001', 'WB-2022-A002']],
    ['what is overdue: only what runs', { due: 'OVERDUE' }, ['2', 'WB-2022-A002']],
    ['what is due within fourteen days', { due: 'WITHIN_14_DAYS' }, ['10']],
    ['what is due within a quarter', { due: 'WITHIN_QUARTER' }, ['6a', '10']],
    ['what is due later, or on a day that is not known', { due: 'LATER' }, ['SO-2022-A001']],
    ['what returns every year', { due: 'YEARLY' }, ['6b']],
    ['what has no date', { due: 'NOT_AGREED' }, ['WB-2022-A001']],
    ['everything at once', { text: 'wlz', bodyCodes: ['WB'], party: 'vgn', standings: ['STUCK'], states: ['OPEN'], fundingSystems: ['WLZ'], due: 'OVERDUE', onlyOpen: true }, ['2']],
    ['empty choices as no choice', { bodyCodes: [], standings: [], states: [], fundingSystems: [] }, everything],
    ['null as no choice', { text: null, bodyCodes: null, party: null, standings: null, states: null, fundingSystems: null, due: null, onlyOpen: null }, everything],
  ])('know %s', async (_what, filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
  });

  it('never find what may not be seen', async () => {
    for (const filter of [{ text: 'vertrouwelijk' }, { text: 'WB-2022-A002' }, { party: 'ggz', standings: ['STUCK'] }, { due: 'OVERDUE', bodyCodes: ['WB'], text: 'punt' }]) {
      expect([filter, await numbers(filter, scene.member)]).toEqual([filter, []]);
      expect((await ask(scene.member, { filter })).counts.overdue).toBe(0);
    }
  });

  it('let the persons of a party find its confidential action', async () => {
    const onlyParty = await db.arrange(async () => {
      const person = await insert<Person>(Person, { name: 'Partij Voorbeeld' });
      await anAffiliation({ personId: person.id, organisationId: scene.ggz.id });
      return person;
    });
    expect(await numbers({ text: 'vertrouwelijk' }, onlyParty)).toEqual(['WB-2022-A002']);
  });

  it.each([
    ['text', { text: 'x'.repeat(201) }, 'Zoek op ten hoogste 200 tekens.'],
    ['text', { text: 'a\0b' }, 'Hier staat een teken in dat niet kan.'],
    ['party', { party: 'x'.repeat(101) }, undefined],
    ['party', { party: 'a\0' }, 'Hier staat een teken in dat niet kan.'],
    ['bodyCodes', { bodyCodes: ['SO', 'x'.repeat(41)] }, undefined],
    ['bodyCodes', { bodyCodes: ['S\0'] }, 'Hier staat een teken in dat niet kan.'],
    ['bodyCodes', { bodyCodes: Array.from({ length: 51 }, () => 'SO') }, 'Kies ten hoogste 50 mogelijkheden tegelijk.'],
  ])('refuse a %s that cannot be', async (field, filter, message) => {
    const error = await refusal({ filter });
    expect(error?.extensions.code).toBe('INVALID');
    expect(error?.extensions.fields?.[0]?.field).toBe(`filter.${field}`);
    if (message) expect(error?.message).toBe(message);
  });

  it('take any text that can be typed', async () => {
    for (const text of ['😀', '\u202eomgekeerd', '\ud800', '%_\\', 'ﬁ']) expect(await numbers({ text })).toEqual([]);
  });
});

describe('its pages', () => {
  it.each([
    ['NUMBER', everything],
    ['DUE', ['1', 'WB-2022-A002', '2', '10', '6a', '6b', 'SO-2022-A001', 'WB-2022-A001']],
  ])('hold every action once, in order of %s', async (order, expected) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: { edges: { node: ActionItem }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await ask(scene.secretary, { order, first: 3, after });
      found.push(...page.edges.map(({ node }) => node.number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(expected);
  });

  it('put the longest silent first', async () => {
    const silent = await numbers({}, scene.secretary, 'LAST_WORD');
    expect(silent.slice(-3)).toEqual(['10', '2', '6b']);
    const page = await ask(scene.secretary, { order: 'LAST_WORD', first: 6 });
    const rest = await ask(scene.secretary, { order: 'LAST_WORD', after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }: { node: ActionItem }) => node.number)).toEqual(['2', '6b']);
  });

  it('are refused when too long, or after a place that does not exist', async () => {
    for (const variables of [{ first: 101 }, { first: 0 }, { first: -1 }, { after: 'onzin' }, { after: Buffer.from('["x","geen id"]').toString('base64url') }, { after: 'x'.repeat(501) }, { order: 'ANDERS' }]) {
      expect([variables, (await refusal(variables))?.extensions.code]).toEqual([variables, 'INVALID']);
    }
  });

  it('ask nobody who is not signed in', async () => {
    expect((await api.anonymous(register)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('what an action lacks, as it says itself', () => {
  const lacking = async (defect: string): Promise<string[]> => {
    const answer = await api.as(scene.secretary.id)('{ actionItems(first: 50) { edges { node { number defects } } } }');
    return answer.data['actionItems'].edges.filter(({ node }: { node: { defects: string[] } }) => node.defects.includes(defect)).map(({ node }: { node: { number: string } }) => node.number);
  };

  it('is somebody to ask', async () => {
    const found = await lacking('NOBODY_REACHABLE');
    expect(found).toContain('6b');
    expect(await numbers({ nobodyReachable: true })).toEqual(found);
    const bodies = await Promise.all(['SO', 'WB'].map((code) => numbers({ nobodyReachable: true, bodyCodes: [code] })));
    expect(bodies.flat().sort()).toEqual([...found].sort());
  });

  it('is a trekker', async () => {
    const found = await lacking('NO_LEAD');
    expect(found.length).toBeGreaterThan(0);
    expect(await numbers({ withoutLead: true })).toEqual(found);
  });
});
