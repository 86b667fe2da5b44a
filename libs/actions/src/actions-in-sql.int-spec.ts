import { MeetingState } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { inOneStatement, testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionState, PartyRole } from './index.js';
import { aComment, actionModules, aDueRequest, anActionItem, anActionParty, aProgressUpdate, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  scene = await db.arrange(aScene);
  await db.arrange(arrange);
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

async function arrange(): Promise<void> {
  const { funding, vgn, ggz, dji, branches, ended, member } = scene;
  // Which the members of WB may see, and the stranger not.
  const meeting = await aMeeting({ bodyId: funding.id, number: 'WB-2022-1', heldOn: '2022-09-15', state: MeetingState.PLANNED });
  for (const [index, number] of ['21', '22', '23a', 'WB-2022-A007'].entries()) {
    const action = await anActionItem({ bodyId: funding.id, number, createdById: member.id, dueBodyId: ended.id, themeTitles: ['Eerst “dit”', 'dan \\ dat'], ...(index > 1 ? { dueMeetingId: meeting.id, dueOn: '2022-09-15' } : {}), state: index === 3 ? ActionState.DONE : ActionState.OPEN });
    const lead = await anActionParty(action, { role: PartyRole.LEAD, organisationId: vgn.id, contactId: member.id, position: 3 });
    const group = await anActionParty(action, { groupId: branches.id, position: 2 });
    await anActionParty(action, { organisationId: ggz.id, openedFromId: group.id, position: 1 });
    await anActionParty(action, { organisationId: dji.id, openedFromId: group.id, position: 0 });
    await anActionParty(action, { partyBodyId: ended.id, position: 1 });
    await anActionParty(action, { role: PartyRole.COUNTERPART, organisationId: dji.id, onBehalfOfBodyId: funding.id });
    for (const text of ['Eén.', 'Twee\nregels 😀', 'Drie']) await aProgressUpdate(action, { partyId: lead.id, authorId: member.id, text });
    const comment = await aComment(action, { authorId: member.id });
    await aComment(action, { authorId: scene.secretary.id, replyTo: comment.id });
    await aDueRequest(action, { authorId: member.id });
  }
}

const party = 'id role name note acceptance standing forecastOn lastWordAt organisation { id slug shortName name } group { slug isOpen } body { code endedOn } onBehalfOf { code } openedFrom { id name } opened { name } contact { name }';
const row = `__typename id version number title kind state standing level condition isOverdue lastWordAt body { id code name endedOn above { code } } due { kind on label body { code } meeting { number state } }
  provenance { kind place quote assumptions } requires { id number title state } requiredBy { number } themes { position title } fundingSystems parties { ...P } standingParty { name }`;
const full = `${row} sourceText sourceActor doneReport closingReason createdBy { id name } origin { number title takenOn state body { code } provenance { kind } }
  updates { id at standing text evidenceUrl forecastOn isExample author { name } party { id name } } comments { id at text replyTo author { name } }
  dueRequests { id version requestedOn reason previousLabel at answer answerReason answeredAt author { name } answeredBy { name } }
  history { id act what domainAt recordedAt isMovedWithMeeting actor { name } onBehalfOf { shortName } changes { field from to } }`;
const fragment = `fragment P on ActionParty { ${party} }`;
const page = `totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${row} latest: updates(first: 1) { text } } }`;

const documents: [what: string, document: string, variables: object][] = [
  ['one action in full', `query Q($number: String!) { actionItem(number: $number) { ${full} } } ${fragment}`, { number: '22' }],
  ['one with a number of two parts', `query Q($number: String!) { actionItem(number: $number) { ${full} } } ${fragment}`, { number: 'WB-2022-A007' }],
  ['one that is not there', `query Q($number: String!) { actionItem(number: $number) { id } }`, { number: 'X-1' }],
  ['the register by number', `query Q($f: ActionItemFilter) { actionItems(filter: $f) { ${page} } } ${fragment}`, {}],
  ['by due date, of a body, open ones', `query Q($f: ActionItemFilter) { actionItems(filter: $f, order: DUE, first: 2) { ${page} } } ${fragment}`, { f: { bodyCodes: ['WB'], states: ['OPEN'] } }],
  ['longest silent first, of two bodies', `query Q($f: ActionItemFilter) { actionItems(filter: $f, order: LAST_WORD) { ${page} } } ${fragment}`, { f: { bodyCodes: ['WB', 'SO'], states: ['OPEN', 'DONE'], standings: ['NO_WORD'], onlyOpen: true } }],
  ['of a stelsel', `query Q($f: ActionItemFilter) { actionItems(filter: $f) { ${page} } } ${fragment}`, { f: { fundingSystems: ['WLZ'], standings: ['NO_WORD', 'STUCK'] } }],
  ['the overview', '{ actionOverview { total { ...C } bodies { body { code name } counts { ...C } } } } fragment C on ActionCounts { open onTrack attention stuck noWord overdue }', {}],
  ['two questions at once', `query Q($number: String!) { actionItems(filter: { onlyOpen: true }) { edges { node { number } } } one: actionItem(number: $number) { title } }`, { number: '21' }],
];

const people = ['member', 'secretary', 'chair', 'coordinator', 'stranger'] as const satisfies readonly (keyof Scene)[];

describe.each(people)('a %s gets the same answer from one statement as from the resolvers', (who) => {
  it.each(documents)('%s', async (_what, document, variables) => {
    const direct = await inOneStatement(db, api, scene[who].id, document, variables);
    expect(direct).toEqual(await api.as(scene[who].id)(document, variables));
  });
});

it.each([
  ['a text to look for', { f: { text: 'maak' } }], ['a party', { f: { party: 'vgn' } }], ['a term', { f: { due: 'OVERDUE' } }], ['a variable of another type', { f: { states: ['ROOD'] } }],
  ['too many choices', { f: { bodyCodes: Array.from({ length: 51 }, () => 'WB') } }],
])('what needs more goes to the resolvers: %s', async (_what, variables) => {
  expect(await inOneStatement(db, api, scene.member.id, `query Q($f: ActionItemFilter) { actionItems(filter: $f) { edges { node { number } } } }`, variables)).toBeNull();
});

it.each(['{ viewer { person { name } } }', '{ actionItems { edges { node { viewerMay } } } }', '{ actionItems { edges { node { number @skip(if: true) } } } }', '{ actionItems(first: 101) { edges { cursor } } }',
  '{ actionItems { edges { node { updates(first: 201) { text } } } } }', 'query Q($n: Int!) { actionItems { edges { node { updates(first: $n) { text } } } } }'])('so does %s', async (document) => {
  expect(await inOneStatement(db, api, scene.member.id, document, { n: 2 })).toBeNull();
});
