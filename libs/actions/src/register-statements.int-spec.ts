import { unit } from '@schakel/database';
import { SearchModule } from '@schakel/search';
import { newKey, testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionItem, PartyRole } from './index.js';
import { aComment, actionModules, aDueRequest, anActionItem, anActionParty, aProgressUpdate, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  scene = await db.arrange(aScene);
  api = await testApi(db, [...actionModules, SearchModule]);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

async function arrange(numbers: number[]): Promise<void> {
  const { funding, vgn, ggz, dji, branches, ended, member } = scene;
  for (const number of numbers) {
    const action = await anActionItem({ bodyId: funding.id, number: String(number), createdById: member.id });
    const lead = await anActionParty(action, { role: PartyRole.LEAD, organisationId: vgn.id, contactId: member.id });
    const group = await anActionParty(action, { groupId: branches.id });
    await anActionParty(action, { organisationId: ggz.id, openedFromId: group.id });
    await anActionParty(action, { partyBodyId: ended.id });
    await anActionParty(action, { role: PartyRole.COUNTERPART, organisationId: dji.id });
    await aProgressUpdate(action, { partyId: lead.id, authorId: member.id });
    await aComment(action, { authorId: member.id });
    await aDueRequest(action, { authorId: member.id });
  }
}

const page = `
  number body { code name } due { kind on label body { code } } isOverdue standing standingParty { name }
  parties { role name organisation { slug shortName } group { slug } body { code } openedFrom { id } isReachable acceptance contact { name } }
  updates(first: 1) { text at author { name } party { name } }`;
const full = `${page} comments { text author { name } } dueRequests { reason author { name } } history { act actor { name } changes { field from to } }
  defects viewerMay createdBy { name } origin { number } requires { number } requiredBy { number }
  parties { viewerMay contactCandidates { name } opened { name } }`;

/** More of everything that hangs under the first action. */
async function grow(turns: number): Promise<void> {
  const { vgn, ggz, member } = scene;
  const action = await unit().manager.findOneByOrFail(ActionItem, { number: '1' });
  for (let turn = 0; turn < turns; turn += 1) {
    const party = await anActionParty(action, { role: PartyRole.EXECUTOR, organisationId: turn % 2 ? vgn.id : ggz.id });
    await aProgressUpdate(action, { partyId: party.id, authorId: member.id });
    await aComment(action, { authorId: member.id });
  }
}

async function statementsFor(document: string): Promise<number> {
  const answer = await api.as(scene.secretary.id)(document);
  expect(answer.errors).toBeUndefined();
  return api.statements().length;
}

/** The member reports on his part of the first action, which he saw at that version. */
async function statementsOfReport(version: number): Promise<number> {
  const [party]: { id: string }[] = await db.arrange(({ manager }) => manager.query(
    `select p.id from action_party p join action_item a on a.id = p.action_id where a.number = '1' and p.role = 'LEAD'`));
  const { errors } = await api.as(scene.member.id)('mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { id } }', {
    input: { partyId: party?.id, version, standing: 'ON_TRACK', text: `Bericht ${version}` },
  }, newKey());
  expect(errors).toBeUndefined();
  return api.statements().length;
}

const documents: [what: string, document: string, most: number][] = [
  ['a page with body, all parties and latest word', `{ actionItems(first: 50) { edges { node { ${page} } } } }`, 18],
  ['a page with everything', `{ actionItems(first: 50) { edges { node { ${full} } } } }`, 30],
  ['my work', '{ viewer { promises { action { number title due { on } } name viewerMay } waiting { kind title path } } }', 27],
  ['one action with everything', `{ actionItem(number: "1") { ${full} } }`, 30],
  ['the overview', '{ actionOverview { total { open } bodies { body { code } counts { open overdue } } } }', 7],
  ['a search', '{ search(text: "notitie", first: 50) { totalCount counts { kind count } edges { node { title { text isHit } snippet { text } body { code } subject { title } } } } }', 8],
  ['the bodies', '{ bodies { edges { node { code openActionCount actionItems { number } partiesWithoutSeat { slug } } } } }', 11],
  ['the parties', '{ organisations { edges { node { slug openActionCount actionParties { role action { number } } } } } }', 10],
];

describe('the number of statements does not grow with the rows', () => {
  const few = new Map<string, number>();

  beforeAll(async () => {
    await db.arrange(() => arrange([1, 2]));
    await db.arrange(() => grow(2));
    for (const [what, document] of documents) few.set(what, await statementsFor(document));
    few.set('report', await statementsOfReport(1));
    await db.arrange(() => arrange(Array.from({ length: 20 }, (_, index) => 3 + index)));
    await db.arrange(() => grow(8));
  });

  it('for reporting progress', async () => {
    const many = await statementsOfReport(2);
    expect(many).toBe(few.get('report'));
    expect(many).toBeLessThanOrEqual(16);
  });

  it.each(documents)('for %s', async (what, document, most) => {
    const many = await statementsFor(document);
    expect(many).toBe(few.get(what));
    expect(many).toBeLessThanOrEqual(most);
  });
});

it('counts are made only when asked for, and then each in one statement', async () => {
  const counting = async (fields: string): Promise<number> => {
    await statementsFor(`{ actionItems(first: 1, filter: { text: "maak", standings: [STUCK] }) { ${fields} } }`);
    return api.statements().filter((statement) => /count\(/i.test(statement)).length;
  };
  expect(await counting('edges { cursor } pageInfo { hasNextPage }')).toBe(0);
  expect(await counting('totalCount')).toBe(1);
  expect(await counting('counts { open onTrack attention stuck noWord overdue }')).toBe(1);
});
