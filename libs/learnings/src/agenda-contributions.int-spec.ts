import { ActionKind, ActionsModule } from '@schakel/actions';
import { anActionItem } from '@schakel/actions/testing';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { DecisionState, DecisionsModule } from '@schakel/decisions';
import { aDecision } from '@schakel/decisions/testing';
import { EscalationsModule } from '@schakel/escalations';
import { newId } from '@schakel/kernel';
import { MeetingState, MeetingsModule } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { MinutesModule } from '@schakel/minutes';
import { OrganisationsModule } from '@schakel/organisations';
import { peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { readDocx } from '@schakel/print/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { LearningsModule } from './index.js';
import { aLearning } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let so: Body;
let other: Body;
const people = new Map<string, string>();

async function person(name: string): Promise<string> {
  people.set(name, (await aPerson({ name })).id);
  return people.get(name) ?? '';
}

beforeAll(async () => {
  db = await testDatabase();
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, MinutesModule, DecisionsModule, ActionsModule, EscalationsModule, LearningsModule]);
  await db.arrange(async () => {
    [so, other] = [await aBody({ code: 'SO', name: 'Strategisch overleg' }), await aBody({ code: 'WB', name: 'Werkgroep' })];
    await aMembership({ seatId: (await aSeat({ bodyId: so.id })).id, personId: await person('member') });
    await aFunction({ bodyId: so.id, personId: await person('secretary'), kind: BodyFunctionKind.SECRETARY });
    await aFunction({ bodyId: so.id, personId: await person('chair'), kind: BodyFunctionKind.CHAIR });
    await aMembership({ seatId: (await aSeat({ bodyId: other.id })).id, personId: await person('elsewhere') });
    await person('stranger');
  });
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const ask = (name: string, document: string, variables: object = {}): Promise<GraphqlAnswer> => api.as(people.get(name) ?? '')(document, variables);
const refusal = ({ errors }: GraphqlAnswer): (string | undefined)[] => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter(Boolean);

async function done(asked: Promise<GraphqlAnswer>): Promise<{ id: string; version: number } & Record<string, unknown>> {
  const { data, errors } = await asked;
  if (errors) throw new Error(JSON.stringify(errors));
  return data['result'];
}

let meetings = 0;

/** A meeting of the body: to come, or held today. */
async function meetingOf(state = MeetingState.PLANNED, heldOn = '2022-05-01'): Promise<{ id: string; number: string }> {
  meetings += 1;
  return db.arrange(() => aMeeting({ bodyId: so.id, state, heldOn, number: `SO-2022-${meetings}` }));
}

interface Offer {
  kind: string;
  id: string;
  number: string;
  reason: string;
  on: string | null;
}

async function offersFor(number: string, kind: string): Promise<Offer[]> {
  const { data } = await ask('secretary', 'query ($number: String!) { meeting(number: $number) { agendaOffers { kind id number reason on } } }', { number });
  return (data['meeting'].agendaOffers as Offer[]).filter((offer) => offer.kind === kind);
}

async function fill(meetingId: string, kind: string, id: string): Promise<{ id: string; purpose: string }> {
  const { data, errors } = await ask('secretary', 'mutation ($meetingId: ID!, $offers: [AgendaOfferInput!]!) { fillAgenda(meetingId: $meetingId, offers: $offers) { id purpose } }', { meetingId, offers: [{ kind, id }] });
  if (errors) throw new Error(JSON.stringify(errors));
  return data['fillAgenda'][0];
}

const settle = (name: string, id: string, version: number, input: object): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($id: ID!, $version: Int!, $input: DecisionOutcomeInput!) { result: settleDecision(id: $id, version: $version, input: $input) { id version state takenOn outcomeReason meeting { number } } }', { id, version, input });
const review = (name: string, id: string, version: number, evaluateOn: string | null): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($id: ID!, $version: Int!, $on: Date) { result: planDecisionReview(id: $id, version: $version, evaluateOn: $on) { id version evaluateOn } }', { id, version, on: evaluateOn });

/** A proposal that the body still has to decide. */
const aProposal = (values: object = {}): ReturnType<typeof aDecision> => db.arrange(() => aDecision({ bodyId: so.id, state: DecisionState.SUBMITTED, takenOn: null, level: Level.BODY, ...values }));

describe('a decision', () => {
  it('that is put before the body or was deferred is offered, to be decided; taken at its item it is the same decision', async () => {
    const [meeting, proposal] = [await meetingOf(), await aProposal({ number: 'SO-2022-B101', title: 'Wij gaan door' })];
    const deferred = await done(settle('secretary', proposal.id, proposal.version, { outcome: 'DEFERRED', reason: 'Eerst het advies van ZN.' }));
    expect(deferred).toMatchObject({ state: 'DEFERRED', outcomeReason: 'Eerst het advies van ZN.', takenOn: null });
    expect(await offersFor(meeting.number, 'DECISION')).toMatchObject([{ number: 'SO-2022-B101', reason: 'DEFERRED' }]);
    const item = await fill(meeting.id, 'DECISION', proposal.id);
    expect(item.purpose).toBe('DECISION');
    const early = await settle('secretary', proposal.id, deferred.version, { outcome: 'TAKEN', agendaItemId: item.id });
    expect(refusal(early)).toEqual(['CONFLICT', 'NOT_BEGUN']);
    await db.tamper(`update meeting set state = 'RUNNING', held_on = '2022-04-01' where id = '${meeting.id}'`);
    const taken = await done(settle('chair', proposal.id, deferred.version, { outcome: 'TAKEN', agendaItemId: item.id }));
    expect(taken).toMatchObject({ state: 'TAKEN', takenOn: '2022-04-01', outcomeReason: null, meeting: { number: meeting.number } });
    const { data } = await ask('member', `{ decision(number: "SO-2022-B101") { agendaItems { id } history { act } } meeting(number: "${meeting.number}") { agenda { origin { kind number } } records { number maySettle isDeferred } } }`);
    expect(data['decision'].agendaItems).toEqual([{ id: item.id }]);
    expect(data['decision'].history.map(({ act }: { act: string }) => act)).toEqual(['CHANGED', 'CHANGED', 'CREATED']);
    expect(data['meeting']).toEqual({ agenda: [{ origin: { kind: 'DECISION', number: 'SO-2022-B101' } }], records: [{ number: 'SO-2022-B101', maySettle: false, isDeferred: false }] });
    expect(await done(settle('secretary', proposal.id, taken.version, { outcome: 'REJECTED', reason: 'Verkeerd genoteerd.', agendaItemId: item.id }))).toMatchObject({ state: 'REJECTED', takenOn: null });
    expect(await offersFor(meeting.number, 'DECISION')).toEqual([]);
  });

  it('is settled by secretary and chair, with a reason, once; over an older version it is a conflict', async () => {
    const { id, version } = await aProposal();
    expect(refusal(await settle('member', id, version, { outcome: 'TAKEN' }))).toEqual(['FORBIDDEN']);
    expect(refusal(await settle('stranger', id, version, { outcome: 'TAKEN' }))).toEqual(['NOT_FOUND']);
    expect(refusal(await settle('chair', id, version + 1, { outcome: 'TAKEN' }))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await settle('chair', id, version, { outcome: 'DEFERRED', reason: ' ' }))).toEqual(['INVALID', 'reason']);
    expect(refusal(await settle('chair', id, version, { outcome: 'REJECTED', reason: 'BSN 111222333' }))).toEqual(['INVALID', 'reason']);
    expect(refusal(await settle('chair', id, version, { outcome: 'TAKEN', takenOn: '2022-04-02' }))).toEqual(['INVALID', 'takenOn']);
    expect(refusal(await settle('chair', id, version, { outcome: 'TAKEN', agendaItemId: newId() }))).toEqual(['NOT_FOUND']);
    const taken = await done(settle('chair', id, version, { outcome: 'TAKEN', takenOn: '2022-03-31' }));
    expect(taken).toMatchObject({ state: 'TAKEN', takenOn: '2022-03-31', meeting: null });
    expect(refusal(await settle('chair', id, taken.version, { outcome: 'REJECTED', reason: 'Nee.' }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('that was taken gets a day to look back on it, and is offered by then', async () => {
    const meeting = await meetingOf();
    const { id, version } = await db.arrange(() => aDecision({ bodyId: so.id, number: 'SO-2022-B102' }));
    for (const [name, on, told] of [['member', '2022-05-01', ['FORBIDDEN']], ['secretary', '2022-03-31', ['INVALID', 'evaluateOn']]] as const) expect(refusal(await review(name, id, version, on))).toEqual(told);
    expect(refusal(await review('secretary', id, version + 1, '2022-05-01'))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await review('secretary', newId(), version, '2022-05-01'))).toEqual(['NOT_FOUND']);
    const late = await done(review('secretary', id, version, '2022-05-02'));
    expect(await offersFor(meeting.number, 'DECISION')).toEqual([]);
    const planned = await done(review('secretary', id, late.version, '2022-05-01'));
    expect(await offersFor(meeting.number, 'DECISION')).toMatchObject([{ number: 'SO-2022-B102', reason: 'REVIEW_DUE', on: '2022-05-01' }]);
    expect((await fill(meeting.id, 'DECISION', id)).purpose).toBe('DISCUSSION');
    expect(await done(review('chair', id, planned.version, null))).toMatchObject({ evaluateOn: null });
    expect(refusal(await review('chair', (await aProposal()).id, 1, '2022-05-01'))).toEqual(['CONFLICT', 'NOT_TAKEN']);
  });
});

const raise = (name: string, input: object): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($bodyId: ID!, $input: SignalInput!) { result: raiseSignal(bodyId: $bodyId, input: $input) { id version number timesRaised explanation level raisedBy { name } } }', { bodyId: so.id, input });
const answer = (name: string, id: string, version: number, text = 'Besproken met ZN.'): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($id: ID!, $version: Int!, $answer: String!) { result: answerSignal(id: $id, version: $version, answer: $answer) { id version state answer answeredOn answeredBy { name } } }', { id, version, answer: text });

describe('a signal', () => {
  it('is raised by a member, counts up with what is told of it, is offered, and leaves the offers when it is answered', async () => {
    const meeting = await meetingOf();
    const first = await done(raise('member', { title: 'Te weinig bedden', explanation: 'Al drie maanden.' }));
    expect(first).toMatchObject({ timesRaised: 1, level: 'BODY', raisedBy: { name: 'member' } });
    const again = await done(raise('secretary', { title: 'te weinig bedden.', explanation: 'Ook in het noorden.' }));
    expect(again).toMatchObject({ number: first['number'], timesRaised: 2, explanation: 'Al drie maanden.\n\nvrijdag 1 april 2022: Ook in het noorden.' });
    expect(await offersFor(meeting.number, 'SIGNAL')).toMatchObject([{ number: first['number'], reason: 'RAISED', on: '2022-04-01' }]);
    const item = await fill(meeting.id, 'SIGNAL', first.id);
    const { data } = await ask('member', `{ signal(number: "${String(first['number'])}") { title agendaItems { id } mayAnswer } body(code: "SO") { mayRaiseSignal signals { number } } }`);
    expect(data).toEqual({ signal: { title: 'Te weinig bedden', agendaItems: [{ id: item.id }], mayAnswer: false }, body: { mayRaiseSignal: true, signals: [{ number: first['number'] }] } });
    expect(refusal(await answer('member', first.id, again.version))).toEqual(['FORBIDDEN']);
    expect(refusal(await answer('stranger', first.id, again.version))).toEqual(['NOT_FOUND']);
    expect(refusal(await answer('chair', first.id, first.version))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await answer('chair', first.id, again.version, ' '))).toEqual(['INVALID', 'answer']);
    const answered = await done(answer('chair', first.id, again.version));
    expect(answered).toMatchObject({ state: 'ANSWERED', answer: 'Besproken met ZN.', answeredOn: '2022-04-01', answeredBy: { name: 'chair' } });
    expect(refusal(await answer('chair', first.id, answered.version))).toEqual(['CONFLICT', 'WRONG_STATE']);
    expect(await offersFor((await meetingOf()).number, 'SIGNAL')).toEqual([]);
    expect(await done(raise('member', { title: 'Te weinig bedden' }))).toMatchObject({ timesRaised: 1 });
  });

  it('is refused to who is no member, and with client data or too much of it', async () => {
    expect(refusal(await raise('elsewhere', { title: 'Van buiten' }))).toEqual(['FORBIDDEN']);
    expect(refusal(await raise('member', { title: ' ' }))).toEqual(['INVALID', 'title']);
    expect(refusal(await raise('member', { title: 'a'.repeat(201) }))).toEqual(['INVALID', 'title']);
    expect(refusal(await raise('member', { title: 'Wachttijd', explanation: 'Het gaat om 111222333.' }))).toEqual(['INVALID', 'explanation']);
    const { data } = await ask('elsewhere', '{ body(code: "SO") { mayRaiseSignal signals { number } } }');
    expect(data['body']).toEqual({ mayRaiseSignal: false, signals: [] });
  });
});

const putForward = (name: string, learningId: string, bodyId: string): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($learningId: ID!, $bodyId: ID!) { result: putLearningForward(learningId: $learningId, bodyId: $bodyId) { id version state putForwardOn putForwardBy { name } isDiscussed mayTakeBack } }', { learningId, bodyId });
const takeBack = (name: string, id: string, version: number): Promise<GraphqlAnswer> =>
  ask(name, 'mutation ($id: ID!, $version: Int!) { result: takeLearningBack(id: $id, version: $version) { id version state } }', { id, version });

describe('a learning', () => {
  it('is put forward by a member, offered until it was talked about, and taken back', async () => {
    const meeting = await meetingOf();
    const { id } = await db.arrange(() => aLearning({ bodyId: other.id, number: 'WB-2022-L001', title: 'Begin eerder' }));
    expect(refusal(await putForward('elsewhere', id, so.id))).toEqual(['FORBIDDEN']);
    expect(refusal(await putForward('stranger', id, so.id))).toEqual(['NOT_FOUND']);
    const before = await ask('member', '{ learning(number: "WB-2022-L001") { mayPutForwardTo { code } } }');
    expect(before.data['learning'].mayPutForwardTo).toEqual([{ code: 'SO' }]);
    const forward = await done(putForward('member', id, so.id));
    expect(forward).toMatchObject({ state: 'OPEN', putForwardOn: '2022-04-01', putForwardBy: { name: 'member' }, isDiscussed: false, mayTakeBack: true });
    expect(refusal(await putForward('secretary', id, so.id))).toEqual(['CONFLICT', 'ALREADY_PUT_FORWARD']);
    expect(await offersFor(meeting.number, 'LEARNING')).toMatchObject([{ number: 'WB-2022-L001', reason: 'PUT_FORWARD', on: '2022-04-01' }]);
    const item = await fill(meeting.id, 'LEARNING', id);
    const next = await meetingOf();
    expect(await offersFor(next.number, 'LEARNING')).toHaveLength(1);
    await db.tamper(`update agenda_item set is_dealt_with = true where id = '${item.id}'`);
    expect(await offersFor(next.number, 'LEARNING')).toEqual([]);
    const { data } = await ask('member', '{ learning(number: "WB-2022-L001") { mayPutForwardTo { code } putForward { isDiscussed body { code } } agendaItems { id } } }');
    expect(data['learning']).toEqual({ mayPutForwardTo: [], putForward: [{ isDiscussed: true, body: { code: 'SO' } }], agendaItems: [{ id: item.id }] });
    expect(refusal(await takeBack('elsewhere', forward.id, forward.version))).toEqual(['NOT_FOUND']);
    expect(refusal(await takeBack('secretary', forward.id, forward.version + 1))).toEqual(['CONFLICT', 'STALE_VERSION']);
    const gone = await done(takeBack('secretary', forward.id, forward.version));
    expect(refusal(await takeBack('member', forward.id, gone.version))).toEqual(['CONFLICT', 'WRONG_STATE']);
    expect(await done(putForward('secretary', id, so.id))).toMatchObject({ isDiscussed: false });
  });

  it('that is not shared stays at its own table', async () => {
    const { id } = await db.arrange(() => aLearning({ bodyId: other.id, level: Level.BODY, number: 'WB-2022-L002', readerPersonIds: [people.get('member') ?? ''] }));
    expect(refusal(await putForward('member', id, so.id))).toEqual(['CONFLICT', 'NOT_SHARED']);
    expect(await done(putForward('elsewhere', id, other.id))).toMatchObject({ state: 'OPEN' });
    expect((await ask('elsewhere', '{ learning(number: "WB-2022-L002") { mayPutForwardTo { code } } }')).data['learning']).toEqual({ mayPutForwardTo: [] });
    expect((await ask('stranger', '{ learning(number: "WB-2022-L002") { id } }')).data['learning']).toBeNull();
  });
});

it('the lijst van toezeggingen is offered once, and lives on under its item and on paper, as its reader may see it', async () => {
  const meeting = await meetingOf();
  expect(await offersFor(meeting.number, 'COMMITMENTS')).toEqual([]);
  const commitment = { bodyId: so.id, kind: ActionKind.COMMITMENT };
  await db.arrange(() => anActionItem({ ...commitment, number: 'SO-2022-A201', title: 'VWS zoekt het uit' }));
  expect(await offersFor(meeting.number, 'COMMITMENTS')).toMatchObject([{ number: 'SO', reason: 'STANDING_LIST' }]);
  await fill(meeting.id, 'COMMITMENTS', so.id);
  expect(await offersFor(meeting.number, 'COMMITMENTS')).toEqual([]);
  await db.arrange(async () => {
    await anActionItem({ ...commitment, number: 'SO-2022-A202', title: 'Later toegezegd' });
    await anActionItem({ ...commitment, number: 'SO-2022-A203', title: 'Geheim toegezegd', level: Level.CONFIDENTIAL });
    await anActionItem({ bodyId: so.id, number: 'SO-2022-A204', title: 'Een gewone actie' });
  });
  const listFor = async (name: string): Promise<string[]> => {
    const { data } = await ask(name, `{ meeting(number: "${meeting.number}") { agenda { commitments { number } } } }`);
    return data['meeting'].agenda[0].commitments.map(({ number }: { number: string }) => number).sort();
  };
  expect(await listFor('member')).toEqual(['SO-2022-A201', 'SO-2022-A202']);
  expect(await listFor('secretary')).toEqual(['SO-2022-A201', 'SO-2022-A202', 'SO-2022-A203']);
  const { text } = await readDocx(new Uint8Array(await (await api.fetch(`/export/vergaderingen/${meeting.number}/agenda.docx`, people.get('member') ?? '')).arrayBuffer()));
  expect(text).toContain('Bij punt 1: Lijst van toezeggingen');
  expect(text).toMatch(/SO-2022-A201[^]*VWS zoekt het uit[^]*Later toegezegd/);
  expect(text).not.toContain('Geheim');
});
