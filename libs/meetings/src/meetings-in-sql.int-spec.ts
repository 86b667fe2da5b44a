import { Body, BodyFunctionKind, FunctionState } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { newId } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { aRegion, anOrganisation } from '@schakel/organisations/testing';
import { inOneStatement } from '@schakel/testing';
import { AgendaItemState, AgendaPaper, AgendaPaperVersion, MeetingState, PaperState, type AgendaItem, type Meeting } from './index.js';
import { AgendaScene } from './testing/agenda-scene.js';
import { aMeeting, anAgendaItem } from './testing.js';

let scene: AgendaScene;

beforeAll(async () => {
  scene = await AgendaScene.open();
  await scene.db.arrange(arrange);
});

afterAll(() => scene.close());

async function aPaper(item: AgendaItem, { state = PaperState.PRESENT, versions = 1 } = {}): Promise<void> {
  const { level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds, meetingId } = item;
  const same = { level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds, meetingId };
  const addedById = scene.personId('secretary');
  const withdrawnById = state === PaperState.WITHDRAWN ? addedById : null;
  const paper = await insert<AgendaPaper>(AgendaPaper, { ...same, agendaItemId: item.id, state, withdrawnById, versionCount: versions, createdAt: new Date('2022-03-02T09:00:00Z') });
  for (let number = 1; number <= versions; number += 1) {
    await insert<AgendaPaperVersion>(AgendaPaperVersion, { ...same, paperId: paper.id, number, fileId: newId(), name: `Stuk “${number}”.pdf`, mediaType: 'application/pdf', size: 1_000 * number, addedById, addedAt: new Date('2022-03-02T09:00:00.5Z') });
  }
}

async function arrangeAgenda(meeting: Meeting): Promise<void> {
  const [presenterId, proposedById] = [scene.personId('member'), scene.personId('colleague')];
  const party = await anOrganisation({ slug: 'vng', shortName: 'VNG' });
  await aPaper(await anAgendaItem(meeting, { position: 2, title: 'Bekostiging', presenterId, proposedById, explanation: 'Eén.\nTwee 😀', subject: 'Bekostiging', minutes: 20, startsAfter: 5 }), { versions: 2 });
  await aPaper(await anAgendaItem(meeting, { position: 1, title: 'Opening', presenterOrganisationId: party.id }), { state: PaperState.WITHDRAWN });
  await aPaper(await anAgendaItem(meeting, { position: 3, title: 'Een casus van de tafel', level: Level.CONFIDENTIAL, readerPersonIds: [presenterId] }));
  await anAgendaItem(meeting, { position: null, title: 'Later', state: AgendaItemState.PROPOSED, proposedById });
  await anAgendaItem(meeting, { position: null, title: 'Niet', state: AgendaItemState.DECLINED, reason: 'Hoort hier niet', proposedById });
  await anAgendaItem(meeting, { position: null, title: 'Weg', state: AgendaItemState.WITHDRAWN });
}

async function arrangeBody(so: Body): Promise<void> {
  const party = await anOrganisation();
  const [personId, substituteId] = [scene.personId('colleague'), scene.personId('member')];
  const ended = await aBody({ code: 'OUD', endedOn: '2022-03-01', aboveId: so.id, regionId: (await aRegion({ slug: 'regio' })).id, successorId: so.id });
  for (const { id: bodyId } of [so, ended]) {
    const seat = await aSeat({ bodyId, organisationId: party.id, position: 9, from: '2022-01-01' });
    await aSeat({ bodyId, organisationId: party.id, until: '2022-02-01' });
    await aMembership({ seatId: seat.id, personId, substituteId, from: '2022-02-01' });
    await aMembership({ seatId: seat.id, personId: substituteId, from: '2022-01-01', until: '2022-01-31' });
    await aFunction({ bodyId, kind: BodyFunctionKind.REGIE, organisationId: party.id, personId, substituteId, state: FunctionState.PROPOSED, from: '2022-01-01' });
    await aFunction({ bodyId, kind: BodyFunctionKind.INVITATION, organisationId: party.id, from: '2022-05-01' });
  }
  await aBody({ code: 'Nu', aboveId: so.id, formedFromId: ended.id, isTemporary: true, endsOn: '2022-03-31', endCondition: 'als het af is' });
}

async function arrange(): Promise<void> {
  const so = await unit().manager.findOneByOrFail(Body, { code: 'SO' });
  const meeting = await aMeeting({ bodyId: so.id, number: 'SO-2022-1', draftNumber: 'SO-concept-1', state: MeetingState.PLANNED, heldOn: '2022-04-08', startsAt: '10:00', endsAt: '12:00', place: 'Utrecht', level: Level.BODY, convenedAt: new Date('2022-03-01T10:00:00Z') });
  await aMeeting({ bodyId: so.id, number: 'SO-2022-2', heldOn: null, state: MeetingState.TO_PLAN, level: Level.NETWORK });
  await aMeeting({ bodyId: so.id, number: 'SO-concept-9', draftNumber: 'SO-2022-9', heldOn: '2022-02-08', level: Level.NETWORK });
  await arrangeAgenda(meeting);
  await arrangeBody(so);
}

const item = `id version position startsAfter title explanation subject purpose minutes level state reason isDealtWith meeting { number }
  presenter { id name } presenterOrganisation { id slug name shortName } proposedBy { id name } papers { id version state reason versions { id number name size mediaType fileId addedAt addedBy { name } } }`;
const agenda = `query Q($number: String!) { meeting(number: $number) {
  id version number title heldOn startsAt endsAt place onlineUrl note state lapsedReason level convenedAt body { id code name } provenance { kind place quote assumptions } agenda { ${item} } agendaProposals { ${item} } } }`;
const body = `query Q($code: String!) { body(code: $code) {
  id version code name kind purpose cadenceText cadencePerYear isTemporary isPastItsEnd endsOn endedOn endCondition requiredDomains defaultLevel
  region { id slug name } above { code } below { id code name } formedFrom { code } successor { code } provenance { kind place quote assumptions }
  functions { id kind state from until body { code } organisation { id slug } person { id name isExample } substitute { name } provenance { kind } }
  seats { id role domain label note from until body { code } organisation { id slug name shortName } memberships { id from until person { id name isExample } substitute { name } provenance { kind } } provenance { kind place quote } }
  meetings { id number title state heldOn startsAt endsAt place lapsedReason provenance { kind place } } } }`;

const documents: [what: string, document: string, variables: object][] = [
  ['the agenda of a meeting', agenda, { number: 'SO-2022-1' }],
  ['by the number of its draft', agenda, { number: 'SO-concept-1' }],
  ['by a number that another had as a draft', agenda, { number: 'SO-2022-9' }],
  ['of a meeting without a date', agenda, { number: 'SO-2022-2' }],
  ['of none', agenda, { number: 'SO-2022-77' }],
  ['a body', body, { code: 'SO' }],
  ['in small letters', body, { code: 'so' }],
  ['that has ended', body, { code: 'OUD' }],
  ['past its end', body, { code: 'nu' }],
  ['that is not there', body, { code: 'X' }],
];

describe.each(['member', 'colleague', 'secretary', 'chair', 'stranger'])('a %s gets the same answer from one statement as from the resolvers', (who) => {
  it.each(documents)('%s', async (_what, document, variables) => {
    const direct = await inOneStatement(scene.db, scene.api, scene.personId(who), document, variables);
    expect(direct).toEqual(await scene.api.as(scene.personId(who))(document, variables));
  });
});

it.each(['{ meeting(number: "SO-2022-1") { agendaActs } }', '{ meeting(number: "SO-2022-1") { agenda { papers { versions { isLate } } } } }', '{ body(code: "SO") { cadence { held } } }', '{ body(code: "Geen code!") { id } }', '{ meeting(number: "") { id } }'])(
  'what needs more goes to the resolvers: %s', async (document) => {
    expect(await inOneStatement(scene.db, scene.api, scene.personId('member'), document)).toBeNull();
  });
