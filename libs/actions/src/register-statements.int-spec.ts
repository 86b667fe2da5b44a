import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { PartyRole } from './index.js';
import { aComment, actionModules, aDueRequest, anActionItem, anActionParty, aProgressUpdate, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  scene = await db.arrange(aScene);
  api = await testApi(db, actionModules);
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

async function statementsFor(document: string): Promise<number> {
  const answer = await api.as(scene.secretary.id)(document);
  expect(answer.errors).toBeUndefined();
  return api.statements().length;
}

const documents: [what: string, document: string, most: number][] = [
  ['a page with body, all parties and latest word', `{ actionItems(first: 50) { edges { node { ${page} } } } }`, 18],
  ['a page with everything', `{ actionItems(first: 50) { edges { node { ${full} } } } }`, 28],
  ['my work', '{ viewer { promises { action { number title due { on } } name viewerMay } waiting { kind title path } } }', 22],
  ['the bodies', '{ bodies { edges { node { code openActionCount actionItems { number } partiesWithoutSeat { slug } } } } }', 11],
  ['the parties', '{ organisations { edges { node { slug openActionCount actionParties { role action { number } } } } } }', 10],
];

describe('the number of statements does not grow with the rows', () => {
  const few = new Map<string, number>();

  beforeAll(async () => {
    await db.arrange(() => arrange([1, 2]));
    for (const [what, document] of documents) few.set(what, await statementsFor(document));
    await db.arrange(() => arrange(Array.from({ length: 20 }, (_, index) => 3 + index)));
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
