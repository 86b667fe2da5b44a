import { Level } from '@schakel/database';
import { anAffiliation } from '@schakel/organisations/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { mendable } from './defects-to-mend.js';
import { Acceptance, ActionState, PartyRole, type ActionDefect, type ActionItem } from './index.js';
import { actionModules, aDueRequest, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    await arrangePromises();
    await arrangeQuestions();
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

const { LEAD, EXECUTOR, CONSULTED } = PartyRole;

async function arrangePromises(): Promise<void> {
  const { funding, strategic, vgn, ggz, dji, municipalities, branches } = scene;
  const owed = async (values: Partial<ActionItem> & { number: string }, part: Parameters<typeof anActionParty>[1] = {}): Promise<ActionItem> => {
    const action = await anActionItem({ bodyId: funding.id, title: `Actie ${values.number}`, ...values });
    await anActionParty(action, { role: LEAD, organisationId: vgn.id, acceptance: Acceptance.ACCEPTED, ...part });
    return action;
  };
  await owed({ number: '1', dueOn: '2022-05-01' });
  await owed({ number: '2', dueOn: '2022-03-01' });
  await owed({ number: '3' });
  await owed({ number: '4', dueOn: '2022-01-01', state: ActionState.DONE });
  await owed({ number: '5', dueOn: '2022-02-01', state: ActionState.SLEEPING, condition: 'indien nodig' });
  await owed({ number: '6', dueOn: '2022-04-02' }, { role: EXECUTOR, acceptance: Acceptance.PENDING });
  await owed({ number: '7', dueOn: '2022-04-02' }, { role: CONSULTED, acceptance: Acceptance.PENDING });
  await owed({ number: '8', dueOn: '2022-04-02' }, { acceptance: Acceptance.DECLINED });
  // A contact speaks for as long as something binds him to the party.
  await anAffiliation({ personId: scene.chair.id, organisationId: vgn.id });
  await owed({ number: '9', dueOn: '2022-04-02' }, { contactId: scene.chair.id });
  await owed({ number: '10', dueOn: '2022-04-03', bodyId: strategic.id }, { organisationId: null, groupId: branches.id, role: EXECUTOR });
  await owed({ number: '11', dueOn: '2022-04-04', bodyId: strategic.id }, { organisationId: null, partyBodyId: funding.id });
  await owed({ number: '12', dueOn: '2022-04-05', bodyId: strategic.id }, { organisationId: null, groupId: municipalities.id });
  await owed({ number: 'WB-2022-A001', dueOn: '2022-04-06', level: Level.CONFIDENTIAL }, { organisationId: ggz.id, acceptance: Acceptance.PENDING });
  await owed({ number: '14', dueOn: '2022-04-07' }, { organisationId: dji.id, acceptance: Acceptance.PENDING });
}

async function arrangeQuestions(): Promise<void> {
  const { funding, strategic, vgn, member } = scene;
  const done = await anActionItem({ bodyId: funding.id, number: '20', title: 'Klaar', dueOn: '2022-06-01', state: ActionState.REPORTED_DONE });
  await anActionParty(done, { role: LEAD, organisationId: vgn.id, acceptance: Acceptance.ACCEPTED });
  const ownWork = await anActionItem({ bodyId: funding.id, number: '21', title: 'Eigen werk', dueOn: '2022-06-01', state: ActionState.REPORTED_DONE });
  await anActionParty(ownWork, { role: LEAD, partyBodyId: funding.id, acceptance: Acceptance.ACCEPTED });
  const late = await anActionItem({ bodyId: funding.id, number: '22', title: 'Later', dueOn: '2022-06-01' });
  await anActionParty(late, { role: LEAD, organisationId: vgn.id, acceptance: Acceptance.ACCEPTED });
  await aDueRequest(late, { authorId: member.id });
  await anActionItem({ bodyId: funding.id, number: '23', title: 'Voorstel', level: Level.BODY, state: ActionState.PROPOSED, createdById: member.id });
  await anActionItem({ bodyId: strategic.id, number: '24', title: 'Elders', dueOn: '2022-06-01' });
}

const viewerOf = async (person: { id: string }, fields: string, day?: string) => {
  const answer = await api.as(person.id, day)(`{ viewer { ${fields} } }`);
  expect(answer.errors).toBeUndefined();
  return answer.data['viewer'];
};

const promises = async (person: { id: string }, day?: string): Promise<string[]> =>
  (await viewerOf(person, 'promises { action { number } }', day)).promises.map(({ action }: { action: ActionItem }) => action.number);

const waiting = async (person: { id: string }): Promise<string[]> =>
  (await viewerOf(person, 'waiting { kind path }')).waiting.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path.replace('/acties/', '')}`).sort();

describe('my promises', () => {
  it('are the unfinished parts I speak for: overdue first, then soonest due', async () => {
    expect(await promises(scene.member)).toEqual(['2', '5', '6', '1', '20', '22', '3']);
    expect(await promises(scene.chair)).toEqual(['9', '11', '21']);
    expect(await promises(scene.outside)).toEqual(['14']);
    for (const person of [scene.coordinator, scene.administrator, scene.stranger]) expect(await promises(person)).toEqual([]);
  });

  it('follow the day: what I sat for until yesterday is not mine', async () => {
    expect(await promises(scene.member, '2021-12-31')).toEqual([]);
    expect((await promises(scene.member, '2022-05-02')).slice(0, 3)).toEqual(['2', '6', '1']);
  });

  it('of a confidential action are only seen by who may see it', async () => {
    expect(await promises(scene.secretary)).toEqual(['11', 'WB-2022-A001', '21']);
  });
});

describe('what waits for me', () => {
  it('for who speaks for a party', async () => {
    expect(await waiting(scene.member)).toEqual(['ACCEPT_ACTION 6', 'ACCEPT_ACTION 7']);
    expect(await waiting(scene.outside)).toEqual(['ACCEPT_ACTION 14']);
  });

  it('for the secretary: proposals, and what waits for the own party', async () => {
    expect(await waiting(scene.secretary)).toEqual(['ACCEPT_ACTION WB-2022-A001', 'JUDGE_PROPOSAL 23']);
  });

  it('for the chair: to confirm and to grant, but not what the body does itself', async () => {
    expect(await waiting(scene.chair)).toEqual(['ANSWER_DUE_REQUEST 22', 'CONFIRM_DONE 20', 'JUDGE_PROPOSAL 23']);
  });

  it('for the regie above: what the body below does itself', async () => {
    expect(await waiting(scene.above)).toEqual(['CONFIRM_DONE 21']);
  });

  it('never what nobody asks of me', async () => {
    for (const person of [scene.coordinator, scene.administrator, scene.stranger]) expect(await waiting(person)).toEqual([]);
  });

  it('says in Dutch what is asked, and of which action', async () => {
    const items = (await viewerOf(scene.chair, 'waiting { kind title subtitle path since }')).waiting;
    const item = (kind: string) => items.find((one: { kind: string }) => one.kind === kind);
    expect(item('CONFIRM_DONE')).toMatchObject({ title: 'Is dit klaar? De trekker zegt van wel.', subtitle: 'Actie 20: Klaar', path: '/acties/20' });
    expect(item('ANSWER_DUE_REQUEST').title).toBe('Mag dit later klaar? Gevraagd is donderdag 1 september 2022.');
    expect(item('JUDGE_PROPOSAL').since).not.toBeNull();
    const own = (await viewerOf(scene.member, 'waiting { title }')).waiting;
    expect(own[0].title).toBe('Doet Vereniging Gehandicaptenzorg Nederland mee?');
  });
});

describe('what actions lack', () => {
  interface Lacking { defect: ActionDefect; count: number; bodyCodes: string[] }
  const lacking = async (person: { id: string }): Promise<Lacking[]> => (await viewerOf(person, 'defectsToMend { defect count bodyCodes }')).defectsToMend;
  const rows = async (person: { id: string }, { defect, bodyCodes }: Lacking): Promise<string[]> => {
    const answer = await api.as(person.id)('query ($filter: ActionItemFilter) { actionItems(filter: $filter, first: 100) { edges { node { number defects } } } }', {
      filter: { ...mendable[defect], bodyCodes },
    });
    const nodes: { number: string; defects: string[] }[] = answer.data['actionItems'].edges.map(({ node }: { node: unknown }) => node);
    for (const node of nodes) expect(node.defects).toContain(defect);
    return nodes.map(({ number }) => number);
  };

  it('is one line per defect, with as many as the register shows behind it', async () => {
    const found: Record<string, string[]> = {};
    for (const line of await lacking(scene.secretary)) {
      found[line.defect] = await rows(scene.secretary, line);
      expect(found[line.defect]).toHaveLength(line.count);
    }
    expect(found).toEqual({ NO_LEAD: ['6', '7', '8'], NO_DUE: ['3'] });
    expect(await lacking(scene.chair)).toEqual(await lacking(scene.secretary));
  });

  it('counts what nobody can be asked about at the own tables alone', async () => {
    const found: Record<string, string[]> = {};
    for (const line of await lacking(scene.above)) {
      expect(line.bodyCodes).toEqual(['SO']);
      found[line.defect] = await rows(scene.above, line);
      expect(found[line.defect]).toHaveLength(line.count);
    }
    expect(found).toEqual({ NO_LEAD: ['10', '24'], NOBODY_REACHABLE: ['10', '12'] });
  });

  it('is nothing for who steers no table', async () => {
    for (const person of [scene.member, scene.coordinator, scene.administrator, scene.stranger]) expect(await lacking(person)).toEqual([]);
  });
});

it('a new action can go to the bodies of the viewer that live', async () => {
  const bodies = async (person: { id: string }) => (await viewerOf(person, 'bodiesForNewAction { code }')).bodiesForNewAction.map(({ code }: { code: string }) => code);
  expect(await bodies(scene.member)).toEqual(['WB']);
  expect(await bodies(scene.above)).toEqual(['SO']);
  expect(await bodies(scene.outside)).toEqual([]);
});

describe('on the left', () => {
  it('a body shows its actions, unfinished first, and counts those', async () => {
    const body = async (person: { id: string }) => (await api.as(person.id)('{ body(code: "WB") { openActionCount actionItems { number } partiesWithoutSeat { slug } } }')).data['body'];
    expect(await body(scene.secretary)).toEqual({
      openActionCount: 13, actionItems: ['1', '2', '3', '5', '6', '7', '8', '9', '14', '20', '21', '22', 'WB-2022-A001', '4', '23'].map((number) => ({ number })),
      partiesWithoutSeat: [{ slug: 'ggz' }, { slug: 'dji' }],
    });
    expect(await body(scene.outside)).toMatchObject({ openActionCount: 12, partiesWithoutSeat: [{ slug: 'dji' }] });
  });

  it('a body knows the members of a closed group as parties', async () => {
    const answer = await api.as(scene.outside.id)('{ body(code: "SO") { partiesWithoutSeat { slug } } }');
    expect(answer.data).toEqual({ body: { partiesWithoutSeat: [{ slug: 'ggz' }, { slug: 'vgn' }] } });
  });

  it('an organisation shows what it owes, also through a closed group', async () => {
    const owes = async (slug: string, person: { id: string }) => (await api.as(person.id)(`{ organisation(slug: "${slug}") { openActionCount actionParties { action { number } } } }`)).data['organisation'];
    expect(await owes('vgn', scene.outside)).toEqual({ openActionCount: 10, actionParties: ['2', '5', '6', '7', '9', '10', '1', '20', '22', '3'].map((number) => ({ action: { number } })) });
    expect(await owes('ggz', scene.outside)).toMatchObject({ openActionCount: 1 });
    expect(await owes('ggz', scene.secretary)).toMatchObject({ openActionCount: 2 });
  });
});
