import { Level } from '@schakel/database';
import { PartyRole, type ActionItem, type ActionParty } from '@schakel/actions';
import { anActionItem, anActionParty } from '@schakel/actions/testing';
import { tellFollowers } from '@schakel/people';
import { change } from '@schakel/history';
import { Body } from '@schakel/bodies';
import { newKey, testApi, testDatabase, testDay, type TestApi, type TestDatabase } from '@schakel/testing';
import { aNetwork, notificationModules, runningWorker, standClockOn, workDone, type Network, type Reached } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let network: Network;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    network = await aNetwork();
    await standClockOn(testDay);
  });
  api = await testApi(db, notificationModules);
  stopWorker = await runningWorker(db, {});
});

afterAll(async () => {
  await stopWorker?.();
  await api?.close();
  await db?.close();
});

beforeEach(() => db.arrange(async (unit) => {
  await unit.execute('delete from notification');
  await unit.execute('delete from follow');
}));

const follow = 'mutation ($kind: String!, $id: ID!) { follow(kind: $kind, subjectId: $id) { isFollowed } }';
const unfollow = 'mutation ($kind: String!, $id: ID!) { unfollow(kind: $kind, subjectId: $id) { isFollowed } }';

const follows = async (person: Reached, kind: string, id: string): Promise<void> => {
  expect((await api.as(person.id)(follow, { kind, id }, newKey())).errors).toBeUndefined();
};

const anAction = (overrides: Partial<ActionItem> = {}): Promise<{ action: ActionItem; lead: ActionParty }> =>
  db.arrange(async () => {
    const action = await anActionItem({ bodyId: network.funding.id, title: 'Notitie', dueOn: '2022-06-30', ...overrides });
    return { action, lead: await anActionParty(action, { role: PartyRole.LEAD, organisationId: network.vgn.id }) };
  });

const report = 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { id } }';
const reportsStuck = async (lead: ActionParty): Promise<void> => {
  const { errors } = await api.as(network.member.id)(report, { input: { partyId: lead.id, version: lead.version, standing: 'STUCK', text: 'Het loopt vast.' } }, newKey());
  expect(errors).toBeUndefined();
};

interface Told { kind: string; title: string; text: string; reason: string; path: string }

async function toldTo(person: Reached): Promise<Told[]> {
  await workDone(db);
  const { data } = await api.as(person.id)('{ notifications { edges { node { kind title text reason path } } } }');
  return data['notifications'].edges.map(({ node }: { node: Told }) => node);
}

describe('following', () => {
  const list = async (person: Reached): Promise<string[]> => {
    const { data } = await api.as(person.id)('{ follows { word name path } }');
    return data['follows'].map(({ word, name, path }: { word: string; name: string; path: string }) => `${word} ${name} ${path}`);
  };

  it('works for a body, an action, a party and is undone in one click', async () => {
    const { action } = await anAction();
    await follows(network.outsider, 'BODY', network.funding.id);
    await follows(network.outsider, 'ACTION', action.id);
    await follows(network.outsider, 'ORGANISATION', network.vgn.id);
    expect((await list(network.outsider)).sort()).toEqual([
      `actie ${action.number} · Notitie /acties/${action.number}`,
      'overleg Werkgroep bekostiging /overleggen/WB',
      `partij Vereniging Gehandicaptenzorg Nederland /partijen/${network.vgn.slug}`,
    ]);
    const undone = await api.as(network.outsider.id)(unfollow, { kind: 'BODY', id: network.funding.id }, newKey());
    expect(undone.data).toEqual({ unfollow: { isFollowed: false } });
    expect(await list(network.outsider)).toHaveLength(2);
  });

  it('twice is once, and is nobody else’s', async () => {
    await follows(network.outsider, 'BODY', network.funding.id);
    await follows(network.outsider, 'BODY', network.funding.id);
    expect(await list(network.outsider)).toHaveLength(1);
    expect(await list(network.member)).toEqual([]);
    const state = await api.as(network.member.id)('query ($id: ID!) { followState(kind: "BODY", subjectId: $id) { isFollowed } }', { id: network.funding.id });
    expect(state.data).toEqual({ followState: { isFollowed: false } });
  });

  it('what one may not see does not exist, nor does an unknown kind or id', async () => {
    const { action } = await anAction({ level: Level.CONFIDENTIAL });
    const asked = [['ACTION', action.id], ['BODY', action.id], ['THEME', network.funding.id], ['BODY', 'geen-kenmerk']];
    for (const [kind, id] of asked) {
      expect((await api.as(network.outsider.id)(follow, { kind, id }, newKey())).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await api.anonymous(follow, { kind: 'BODY', id: network.funding.id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('of more than five hundred things is refused', async () => {
    await db.arrange((unit) => unit.execute(
      `insert into follow (id, person_id, kind, subject_id, since) select gen_random_uuid(), $1, 'BODY', gen_random_uuid(), now() from generate_series(1, 500)`, [network.outsider.id]));
    const { errors } = await api.as(network.outsider.id)(follow, { kind: 'BODY', id: network.funding.id }, newKey());
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'TOO_MANY_FOLLOWED' });
  });
});

describe('a follower hears', () => {
  it('once of one event, with what it was, also when he follows action, party and body', async () => {
    const { action, lead } = await anAction();
    await follows(network.outsider, 'ACTION', action.id);
    await follows(network.outsider, 'ORGANISATION', network.vgn.id);
    await follows(network.outsider, 'BODY', network.funding.id);
    await follows(network.member, 'BODY', network.funding.id);
    await reportsStuck(lead);
    expect(await toldTo(network.outsider)).toEqual([{
      kind: 'FOLLOWED', title: `${action.number} · Notitie`, path: `/acties/${action.number}`,
      text: expect.stringContaining('Vereniging Gehandicaptenzorg Nederland meldt: vastgelopen (was: geen bericht).'),
      reason: `omdat u ${action.number} · Notitie, Vereniging Gehandicaptenzorg Nederland en Werkgroep bekostiging volgt`,
    }]);
    // Not what one did oneself.
    expect(await toldTo(network.member)).toEqual([]);
  });

  it('nothing of an event that he hears of because it concerns him', async () => {
    const { action } = await anAction({ createdById: network.secretary.id });
    await follows(network.secretary, 'BODY', network.funding.id);
    const comment = 'mutation ($id: ID!) { addComment(actionId: $id, text: "Wie pakt dit op?") { id } }';
    expect((await api.as(network.member.id)(comment, { id: action.id }, newKey())).errors).toBeUndefined();
    expect((await toldTo(network.secretary)).map(({ kind }) => kind)).toEqual(['COMMENT']);
  });

  it('of a new action and of another due date', async () => {
    await follows(network.outsider, 'BODY', network.funding.id);
    const add = `mutation ($input: AddActionInput!) { addAction(input: $input) { id version } }`;
    const input = { bodyId: network.funding.id, title: 'Stel een kader op', kind: 'ACTION', level: 'NETWORK', due: { kind: 'DATE', on: '2022-05-02' }, fundingSystems: [], parties: [] };
    const { data, errors } = await api.as(network.secretary.id)(add, { input }, newKey());
    expect(errors).toBeUndefined();
    // Heard before the next: jobs run beside each other, and the clock of a spec stands still.
    await workDone(db);
    const set = 'mutation ($id: ID!, $version: Int!) { setDue(id: $id, version: $version, due: { kind: DATE, on: "2022-06-01" }) { id } }';
    expect((await api.as(network.secretary.id)(set, data['addAction'], newKey())).errors).toBeUndefined();
    expect((await toldTo(network.outsider)).map(({ text }) => text)).toEqual([
      'Moet klaar zijn: woensdag 1 juni 2022 (was: maandag 2 mei 2022).',
      'Deze actie is nieuw bij Werkgroep bekostiging.',
    ]);
  });

  it('of a body itself, also when a job says so', async () => {
    await follows(network.outsider, 'BODY', network.directors.id);
    await db.arrange(async (unit) => {
      await change(await unit.manager.findOneByOrFail(Body, { id: network.directors.id }), 1, { name: 'Overleg van directeuren' });
      await tellFollowers(network.directors.id);
    });
    expect((await toldTo(network.outsider)).map(({ text }) => text)).toEqual(['De naam is gewijzigd (was: Directeurenoverleg).']);
  });

  it('nothing of what he may not see under what he follows: not that it is there either', async () => {
    const { lead } = await anAction({ level: Level.CONFIDENTIAL, title: 'Geheim' });
    await follows(network.outsider, 'BODY', network.funding.id);
    await follows(network.outsider, 'ORGANISATION', network.vgn.id);
    await reportsStuck(lead);
    expect(await toldTo(network.outsider)).toEqual([]);
    const rows: object[] = await db.arrange((unit) => unit.manager.query('select 1 from notification where person_id = $1', [network.outsider.id]));
    expect(rows).toEqual([]);
  });

  it('nothing any more, and what he heard is gone, when his sight ends', async () => {
    const { action, lead } = await anAction();
    await follows(network.outsider, 'ACTION', action.id);
    await reportsStuck(lead);
    expect(await toldTo(network.outsider)).toHaveLength(1);
    const raise = 'mutation ($id: ID!, $version: Int!) { editAction(input: { id: $id, version: $version, level: CONFIDENTIAL }) { id } }';
    const [{ version }]: [{ version: number }] = await db.arrange((unit) => unit.manager.query('select version from action_item where id = $1', [action.id]));
    expect((await api.as(network.secretary.id)(raise, { id: action.id, version }, newKey())).errors).toBeUndefined();
    expect(await toldTo(network.outsider)).toEqual([]);
    expect((await api.as(network.outsider.id)('{ viewer { unreadNotifications } follows { id } }')).data).toEqual({ viewer: { unreadNotifications: 0 }, follows: [] });
  });
});
