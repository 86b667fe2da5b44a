import { acts } from '@schakel/access';
import { Level } from '@schakel/database';
import { BodyFunctionKind } from '@schakel/bodies';
import { aFunction } from '@schakel/bodies/testing';
import { aPerson } from '@schakel/people/testing';
import { newKey, testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionItem, type ActionParty, ActionState, PartyRole } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

type Who = { id: string };

const act = (who: Who, mutation: string, variables: object = {}): Promise<GraphqlAnswer> => api.as(who.id)(mutation, variables);
const codeOf = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.code;
const ok = (answer: GraphqlAnswer, field: string): any => {
  expect(answer.errors).toBeUndefined();
  return answer.data[field];
};

async function anAction(overrides: Partial<ActionItem> = {}, lead = scene.vgn): Promise<{ action: ActionItem; party: ActionParty }> {
  return db.arrange(async (unit) => {
    const action = await anActionItem({ bodyId: scene.funding.id, ...overrides });
    const party = await anActionParty(action, { role: PartyRole.LEAD, organisationId: lead.id });
    return { action: await unit.manager.findOneByOrFail(ActionItem, { id: action.id }), party };
  });
}

const report = 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { version standing updates { text author { name } } parties { id version standing acceptance } } }';
const add = 'mutation ($input: AddActionInput!) { addAction(input: $input) { id number state level parties { name role } viewerMay } }';
const notAgreed = { kind: 'NOT_AGREED' };

describe('add an action', () => {
  it('is an action for the secretary and a proposal for a member, with numbers that follow', async () => {
    const bySecretary = ok(await act(scene.secretary, add, { input: { bodyId: scene.funding.id, title: 'Schrijf de notitie', due: notAgreed, parties: [{ role: 'LEAD', organisationId: scene.vgn.id }] } }), 'addAction');
    expect(bySecretary).toMatchObject({ state: 'OPEN', parties: [{ name: scene.vgn.name, role: 'LEAD' }] });
    const byMember = ok(await act(scene.member, add, { input: { bodyId: scene.funding.id, title: 'Vraag het na', due: notAgreed } }), 'addAction');
    expect(byMember.state).toBe('PROPOSED');
    expect([bySecretary.number, byMember.number]).toEqual(['WB-2022-A001', 'WB-2022-A002']);
    const judged = ok(await act(scene.secretary, 'mutation ($id: ID!) { judgeProposal(id: $id, version: 1, adopt: true) { state } }', { id: byMember.id }), 'judgeProposal');
    expect(judged.state).toBe('OPEN');
  });

  it('is for members only, and not for a body that ended', async () => {
    const input = { bodyId: scene.funding.id, title: 'Mag niet', due: notAgreed };
    expect(codeOf(await act(scene.outside, add, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await act(scene.stranger, add, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await api.anonymous(add, { input }))).toBe('UNAUTHENTICATED');
  });

  it.each([
    [{ title: '  ' }, 'title', /titel/],
    [{ title: 'x'.repeat(301) }, 'title', /300/],
    [{ title: 'Bel met 06 12345678 over de plaatsing' }, 'title', /telefoonnummer/],
    [{ due: { kind: 'DATE' } }, 'due.on', /datum/],
    [{ due: { kind: 'DATE', on: '2022-03-31' } }, 'due.on', /voorbij/],
  ])('says what is wrong with %j', async (wrong, field, message) => {
    const { errors } = await act(scene.secretary, add, { input: { bodyId: scene.funding.id, title: 'Goed', due: notAgreed, ...wrong } });
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(errors?.[0]?.extensions.fields).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('refuses a day that does not exist', async () => {
    expect(codeOf(await act(scene.secretary, add, { input: { bodyId: scene.funding.id, title: 'Goed', due: { kind: 'DATE', on: '2022-02-30' } } }))).toBe('INVALID');
  });

  it('makes one record of a request that was sent twice, and refuses another request under its key', async () => {
    const key = newKey();
    const input = { bodyId: scene.funding.id, title: 'Een keer', due: notAgreed };
    const answers = await Promise.all([1, 2].map(() => api.as(scene.secretary.id)(add, { input }, key)));
    expect(ok(answers[0]!, 'addAction').id).toBe(ok(answers[1]!, 'addAction').id);
    expect(codeOf(await api.as(scene.secretary.id)(add, { input: { ...input, title: 'Iets anders' } }, key))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('report progress', () => {
  it('is the word of one party, and the worst word is the standing of the action', async () => {
    const { action, party } = await anAction();
    const ggz = await db.arrange(() => anActionParty(action, { organisationId: scene.ggz.id }));
    const first = ok(await act(scene.member, report, { input: { partyId: party.id, version: 1, standing: 'STUCK', text: 'De tarieven ontbreken.' } }), 'reportProgress');
    expect(first.standing).toBe('STUCK');
    const second = ok(await act(scene.secretary, report, { input: { partyId: ggz.id, version: 1, standing: 'ON_TRACK', text: 'Ons deel loopt.' } }), 'reportProgress');
    expect(second.standing).toBe('STUCK');
    expect(second.updates.map((update: { text: string }) => update.text)).toEqual(['Ons deel loopt.', 'De tarieven ontbreken.']);
    expect(second.parties.map((row: { acceptance: string }) => row.acceptance)).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('is refused for another party, invisible items, old versions and dangerous addresses', async () => {
    const { party } = await anAction();
    const secret = await anAction({ level: Level.CONFIDENTIAL }, scene.ggz);
    const input = { partyId: party.id, version: 1, standing: 'ON_TRACK', text: 'Het loopt.' };
    expect(codeOf(await act(scene.outside, report, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await act(scene.coordinator, report, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await act(scene.outside, report, { input: { ...input, partyId: secret.party.id } }))).toBe('NOT_FOUND');
    expect(codeOf(await act(scene.member, report, { input: { ...input, version: 7 } }))).toBe('STALE_VERSION');
    expect(codeOf(await act(scene.member, report, { input: { ...input, evidenceUrl: 'javascript:alert(1)' } }))).toBe('INVALID');
    expect(codeOf(await act(scene.member, report, { input: { ...input, standing: 'NO_WORD' } }))).toBe('INVALID');
  });

  it('moves the last word also when the stand stays the same: who says so is not silent', async () => {
    const { party } = await anAction();
    const say = async (version: number): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const { parties } = ok(await act(scene.member, report.replace('id version', 'id version lastWordAt'), { input: { partyId: party.id, version, standing: 'ON_TRACK', text: 'Het loopt.' } }), 'reportProgress');
      expect(parties[0].version).toBe(version + 1);
      return parties[0].lastWordAt;
    };
    const first = await say(1);
    expect(await say(2) > first).toBe(true);
  });

  it('lets two people at once each have their word, or tells the second', async () => {
    const { party } = await anAction();
    const answers = await Promise.all(['ON_TRACK', 'ATTENTION'].map((standing) => act(scene.member, report, { input: { partyId: party.id, version: 1, standing, text: 'Tegelijk.' } })));
    expect(answers.map(codeOf).sort()).toEqual(['STALE_VERSION', undefined]);
  });
});

describe('the receiver rules', () => {
  const done = 'mutation ($id: ID!, $version: Int!) { reportDone(id: $id, version: $version, report: "Staat op papier.") { version state } }';
  const confirm = 'mutation ($id: ID!, $version: Int!) { confirmDone(id: $id, version: $version) { state } }';

  it('the trekker reports done, the chair confirms; nobody else does', async () => {
    const { action } = await anAction();
    expect(codeOf(await act(scene.secretary, done, { id: action.id, version: 1 }))).toBe('FORBIDDEN');
    const reported = ok(await act(scene.member, done, { id: action.id, version: action.version }), 'reportDone');
    expect(reported.state).toBe('REPORTED_DONE');
    expect(codeOf(await act(scene.member, confirm, { id: action.id, version: reported.version }))).toBe('FORBIDDEN');
    expect(codeOf(await act(scene.secretary, confirm, { id: action.id, version: reported.version }))).toBe('FORBIDDEN');
    expect(ok(await act(scene.chair, confirm, { id: action.id, version: reported.version }), 'confirmDone').state).toBe('DONE');
    expect(codeOf(await act(scene.chair, confirm, { id: action.id, version: reported.version + 1 }))).toBe('WRONG_STATE');
  });

  it('a new date is asked for and granted, and the old one stays visible', async () => {
    const { action } = await anAction({ dueOn: '2022-05-01' });
    const ask = 'mutation ($id: ID!) { askNewDue(id: $id, version: 1, requestedOn: "2022-09-01", reason: "Er is meer tijd nodig.") { dueRequests { id version previousLabel } } }';
    const [request] = ok(await act(scene.member, ask, { id: action.id }), 'askNewDue').dueRequests;
    expect(request.previousLabel).toBe('zondag 1 mei 2022');
    expect(codeOf(await act(scene.member, ask, { id: action.id }))).toBe('DUE_ALREADY_ASKED');
    const answer = 'mutation ($id: ID!) { answerDueRequest(requestId: $id, version: 1, answer: GRANTED) { due { on } dueRequests { answer } } }';
    expect(codeOf(await act(scene.secretary, answer, { id: request.id }))).toBe('FORBIDDEN');
    expect(ok(await act(scene.chair, answer, { id: request.id }), 'answerDueRequest')).toEqual({ due: { on: '2022-09-01' }, dueRequests: [{ answer: 'GRANTED' }] });
  });

  it('what waits on an action wakes when it ends', async () => {
    const { action } = await anAction();
    const waiting = await anAction({ state: ActionState.WAITING });
    await db.arrange(async (unit) => unit.manager.query(`insert into action_dependency (id, version, level, body_id, action_id, requires_id) values (gen_random_uuid(), 1, 'NETWORK', $3, $1, $2)`, [waiting.action.id, action.id, scene.funding.id]));
    ok(await act(scene.chair, 'mutation ($id: ID!) { withdrawAction(id: $id, version: 1, reason: "Niet meer nodig.") { state } }', { id: action.id }), 'withdrawAction');
    const woken = await db.arrange((unit) => unit.manager.findOneByOrFail(ActionItem, { id: waiting.action.id }));
    expect(woken.state).toBe('OPEN');
  });
});

describe('parties', () => {
  it('a closed group opens into members that stay linked; an open one has no list', async () => {
    const { action } = await anAction();
    const group = await db.arrange(() => anActionParty(action, { groupId: scene.branches.id }));
    const crowd = await db.arrange(() => anActionParty(action, { groupId: scene.municipalities.id }));
    const open = 'mutation ($id: ID!) { openGroup(partyId: $id, version: 1) { parties { name openedFrom { name } } } }';
    expect(codeOf(await act(scene.member, open, { id: group.id }))).toBe('FORBIDDEN');
    const { parties } = ok(await act(scene.secretary, open, { id: group.id }), 'openGroup');
    expect(parties.filter((row: { openedFrom: unknown }) => row.openedFrom)).toEqual([{ name: 'de Nederlandse ggz', openedFrom: { name: 'Branches' } }]);
    expect(codeOf(await act(scene.secretary, open, { id: crowd.id }))).toBe('GROUP_HAS_NO_LIST');
  });

  it('has one trekker: naming another makes the first mede-uitvoerder', async () => {
    const { action } = await anAction();
    const other = await db.arrange(() => anActionParty(action, { organisationId: scene.ggz.id }));
    const name = 'mutation ($id: ID!) { changePartyRole(partyId: $id, version: 1, role: LEAD) { parties { name role } } }';
    const { parties } = ok(await act(scene.secretary, name, { id: other.id }), 'changePartyRole');
    expect(parties).toEqual([{ name: 'de Nederlandse ggz', role: 'LEAD' }, { name: scene.vgn.name, role: 'EXECUTOR' }]);
  });

  it('declines with a reason, and then does not report', async () => {
    const { party } = await anAction();
    const decline = 'mutation ($id: ID!, $reason: String!) { declinePart(partyId: $id, version: 1, reason: $reason) { parties { acceptance declineReason version } } }';
    expect(codeOf(await act(scene.member, decline, { id: party.id, reason: ' ' }))).toBe('INVALID');
    const { parties } = ok(await act(scene.member, decline, { id: party.id, reason: 'Niet wij, vraag de VNG.' }), 'declinePart');
    expect(parties).toEqual([{ acceptance: 'DECLINED', declineReason: 'Niet wij, vraag de VNG.', version: 2 }]);
    expect(codeOf(await act(scene.member, report, { input: { partyId: party.id, version: 2, standing: 'ON_TRACK', text: 'Toch.' } }))).toBe('PART_DECLINED');
  });
});

describe('what one may not see does not exist', () => {
  it('raising the level raises all that hangs under it', async () => {
    const { action, party } = await anAction();
    ok(await act(scene.member, report, { input: { partyId: party.id, version: 1, standing: 'ON_TRACK', text: 'Canarietekst.' } }), 'reportProgress');
    const edit = 'mutation ($input: EditActionInput!) { editAction(input: $input) { level } }';
    ok(await act(scene.secretary, edit, { input: { id: action.id, version: action.version, level: 'CONFIDENTIAL' } }), 'editAction');
    const seen = (who: Who): Promise<number> => db.as(who.id, async (unit) => {
      const rows: { count: number }[] = await unit.manager.query(
        `select (select count(*) from action_item where id = $1) + (select count(*) from progress_update where action_id = $1)
              + (select count(*) from action_party where action_id = $1) + (select count(*) from history_entry where subject_id = $1) as count`, [action.id]);
      return Number(rows[0]?.count);
    });
    expect(await seen(scene.outside)).toBe(0);
    expect(await seen(scene.coordinator)).toBe(0);
    expect(await seen(scene.administrator)).toBe(0);
    expect(await seen(scene.member)).toBeGreaterThan(3);
    expect(await seen(scene.secretary)).toBeGreaterThan(3);
  });

  it('who closes a door keeps his own key, also when the parties change afterwards', async () => {
    const { action } = await anAction({}, scene.ggz);
    const regie = await db.arrange(async () => {
      const person = await aPerson();
      await aFunction({ bodyId: scene.funding.id, personId: person.id, kind: BodyFunctionKind.REGIE });
      return person;
    });
    const edit = 'mutation ($input: EditActionInput!) { editAction(input: $input) { level version } }';
    const closed = ok(await act(regie, edit, { input: { id: action.id, version: action.version, level: 'CONFIDENTIAL' } }), 'editAction');
    const addParty = 'mutation ($id: ID!, $version: Int!, $party: PartyInput!) { addParty(actionId: $id, version: $version, party: $party) { level } }';
    const party = { role: 'EXECUTOR', organisationId: scene.vgn.id };
    expect(ok(await act(regie, addParty, { id: action.id, version: closed.version, party }), 'addParty')).toEqual({ level: 'CONFIDENTIAL' });
  });

  it('holds when the policy of an act is broken on purpose', async () => {
    const { action } = await anAction({ level: Level.CONFIDENTIAL }, scene.ggz);
    const withdraw = acts.get('actions.withdraw') as unknown as { allows: () => boolean };
    const { allows } = withdraw;
    withdraw.allows = () => true;
    try {
      const mutation = 'mutation ($id: ID!) { withdrawAction(id: $id, version: 1, reason: "Kapot beleid.") { state } }';
      expect(codeOf(await act(scene.outside, mutation, { id: action.id }))).toBe('NOT_FOUND');
      expect((await db.arrange((unit) => unit.manager.findOneByOrFail(ActionItem, { id: action.id }))).state).toBe('OPEN');
    } finally {
      withdraw.allows = allows;
    }
  });
});
