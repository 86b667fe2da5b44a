import { BodyFunctionKind, MandateScope, MandateSheet, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { newId } from '@schakel/kernel';
import { PlatformRole } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import type { GraphqlAnswer } from '@schakel/testing';
import { AgendaItem, MeetingState } from './index.js';
import { AgendaScene, anInput, refusal } from './testing/agenda-scene.js';
import { aMeeting } from './testing.js';

let scene: AgendaScene;
let directors: Body;
const others = { secretary: '', member: '' };

/** SO leaves tariffs to DO, whose secretary and member sit nowhere else; nobody takes housing. */
beforeAll(async () => {
  scene = await AgendaScene.open();
  await scene.db.arrange(async ({ manager }) => {
    const [so] = await manager.query(`select id from body where code = 'SO'`);
    directors = await aBody({ code: 'DO', name: 'Directeurenoverleg', position: 2 });
    others.secretary = (await aPerson({ name: 'secretary of DO' })).id;
    others.member = (await aPerson({ name: 'member of DO' })).id;
    await aFunction({ bodyId: directors.id, personId: others.secretary, kind: BodyFunctionKind.SECRETARY });
    await aMembership({ seatId: (await aSeat({ bodyId: directors.id })).id, personId: others.member });
    const line = (subject: string, scope: MandateScope, belongsToId: string | null = null) => ({ subject, scope, belongsToId });
    const sheet = (bodyId: string, lines: object[]) => insert(MandateSheet, { bodyId, number: 1, writtenOn: '2022-04-01', lines });
    await sheet(so.id, [line('Scholing', MandateScope.ADVISES), line('Tarieven', MandateScope.NOT, directors.id), line('Huisvesting', MandateScope.NOT)]);
  });
});

afterAll(() => scene.close());

const seen = '{ body(code: "SO") { meetings { id agenda { title subject mayForward mandate { answer scope body { code } } referral { id version state reason toBody { code } mayRecall } } } } }';
const itemsFor = async (person: string, meetingId: string): Promise<Record<string, any>[]> =>
  (await scene.api.as(person)(seen)).data['body'].meetings.find(({ id }: { id: string }) => id === meetingId).agenda;

const waits = 'referrals { id version title state mayAnswer fromBody { code } forwardedBy { name } forwardedOn }';
const waitingFor = async (person: string): Promise<Record<string, any>[]> => (await scene.api.as(person)(`{ body(code: "DO") { ${waits} } }`)).data['body'].referrals;

const act = (person: string, field: string, types: string, variables: object): Promise<GraphqlAnswer> => {
  const names = Object.keys(variables);
  return scene.api.as(person)(`mutation (${types}) { ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { id } }`, variables as Record<string, unknown>);
};
const forward = (person: string, id: string): Promise<GraphqlAnswer> => act(person, 'forwardAgendaItem', '$id: ID!', { id });
const place = (person: string, id: string, version: number, meetingId: string): Promise<GraphqlAnswer> => act(person, 'placeReferral', '$id: ID!, $version: Int!, $meetingId: ID!', { id, version, meetingId });
const decline = (person: string, id: string, version: number, reason = 'Dit ligt al bij de NZa.'): Promise<GraphqlAnswer> => act(person, 'declineReferral', '$id: ID!, $version: Int!, $reason: String!', { id, version, reason });
const recall = (person: string, id: string, version: number): Promise<GraphqlAnswer> => act(person, 'recallReferral', '$id: ID!, $version: Int!', { id, version });

/** An item about tariffs on a new agenda of SO, forwarded. */
async function forwarded(more: object = {}): Promise<{ meetingId: string; referral: Record<string, any> }> {
  const meetingId = await scene.meetingOf();
  const { id } = await scene.add(meetingId, 'Tarief per dag', { subject: 'Tarieven', explanation: 'Zie de brief.', ...more });
  expect((await forward(scene.personId('secretary'), id)).errors).toBeUndefined();
  const [item] = await itemsFor(scene.personId('secretary'), meetingId);
  return { meetingId, referral: item?.['referral'] };
}

const meetingOfDirectors = (state = MeetingState.PLANNED): Promise<string> => scene.db.arrange(async () => (await aMeeting({ bodyId: directors.id, state, heldOn: '2022-06-01' })).id);

describe('an item is held against the mandates', () => {
  it('what nobody takes is listed for the national coordinator, as far as he may see it, until it is dealt with', async () => {
    const coordinator = await scene.db.arrange(async () => {
      const { id } = await aPerson({ name: 'coordinator' });
      await aRole(id, PlatformRole.NATIONAL_COORDINATOR);
      return id;
    });
    const listed = async (person: string): Promise<string[]> => (await scene.api.as(person)('{ viewer { itemsOfNobody { title meeting { number } } } }')).data['viewer'].itemsOfNobody.map(({ title }: { title: string }) => title);
    const meetingId = await scene.meetingOf();
    const { id } = await scene.add(meetingId, 'Huis na opname', { subject: 'Huisvesting' });
    await scene.add(meetingId, 'Kanarie', { subject: 'Huisvesting', level: Level.CONFIDENTIAL });
    await scene.add(meetingId, 'Cursus', { subject: 'Scholing' });
    expect(await listed(coordinator)).toEqual(['Huis na opname']);
    for (const other of ['secretary', 'member', 'stranger']) expect(await listed(scene.personId(other))).toEqual([]);
    await scene.db.arrange(({ manager }) => manager.update(AgendaItem, { id }, { isDealtWith: true }));
    expect(await listed(coordinator)).toEqual([]);
  });

  it.each([
    ['Scholing', { answer: 'WITHIN', scope: 'ADVISES', body: null }, false],
    ['tarieven', { answer: 'BELONGS_TO', scope: null, body: { code: 'DO' } }, true],
    ['Huisvesting', { answer: 'NOBODY', scope: null, body: null }, false],
    [null, null, false],
  ])('%s: %j', async (subject, mandate, mayForward) => {
    const meetingId = await scene.meetingOf();
    const { id } = await scene.add(meetingId, 'Punt', { subject });
    expect(await itemsFor(scene.personId('secretary'), meetingId)).toMatchObject([{ mandate, mayForward }]);
    expect(await itemsFor(scene.personId('member'), meetingId)).toMatchObject([{ mandate, mayForward: false }]);
    if (!mayForward) expect(refusal(await forward(scene.personId('secretary'), id))).toEqual(['CONFLICT', 'NOT_ELSEWHERE']);
  });

  it('under a subject that a mandate names, no other', async () => {
    const meetingId = await scene.meetingOf();
    expect(refusal(await scene.ask('secretary', 'addAgendaItem', { meetingId, input: anInput('Punt', { subject: 'Verzonnen' }) }))).toEqual(['INVALID', 'subject']);
  });
});

describe('an item is forwarded', () => {
  it('waits at the other body, also when nothing is planned there, and its answer comes back', async () => {
    const { meetingId, referral } = await forwarded();
    expect(referral).toMatchObject({ state: 'OPEN', toBody: { code: 'DO' }, mayRecall: true });
    const [waiting] = await waitingFor(others.secretary);
    expect(waiting).toMatchObject({ title: 'Tarief per dag', mayAnswer: true, fromBody: { code: 'SO' }, forwardedBy: { name: 'secretary' }, forwardedOn: '2022-04-01' });
    expect(await waitingFor(others.member)).toMatchObject([{ mayAnswer: false }]);
    expect(await waitingFor(scene.personId('stranger'))).toEqual([]);
    const asked = await scene.api.as(others.secretary)('{ viewer { waiting { kind subtitle path } } }');
    expect(asked.data['viewer'].waiting).toContainEqual({ kind: 'ANSWER_REFERRAL', subtitle: 'Tarief per dag · Directeurenoverleg', path: '/overleggen/DO?deel=vergaderingen' });
    expect(refusal(await decline(others.secretary, referral['id'], referral['version'], ' '))).toEqual(['INVALID', 'reason']);
    expect((await decline(others.secretary, referral['id'], referral['version'])).errors).toBeUndefined();
    expect(await itemsFor(scene.personId('member'), meetingId)).toMatchObject([{ referral: { state: 'DECLINED', reason: 'Dit ligt al bij de NZa.' } }]);
    expect(await waitingFor(others.secretary)).toEqual([]);
  });

  it('comes on the agenda there with where it came from; the sender sees what became of it', async () => {
    const { meetingId, referral } = await forwarded();
    const there = await meetingOfDirectors();
    expect((await place(others.secretary, referral['id'], referral['version'], there)).errors).toBeUndefined();
    const page = '{ body(code: "DO") { meetings { id agenda { id version title explanation subject origin { kind number title } } } } }';
    const onAgenda = async (): Promise<Record<string, any>> => (await scene.api.as(others.secretary)(page)).data['body'].meetings.find(({ id }: { id: string }) => id === there).agenda[0];
    const item = await onAgenda();
    expect(item).toMatchObject({ title: 'Tarief per dag', explanation: 'Zie de brief.', subject: 'Tarieven', origin: { kind: 'REFERRAL', number: 'SO' } });
    const stateNow = async (): Promise<string> => (await itemsFor(scene.personId('member'), meetingId))[0]?.['referral'].state;
    expect(await stateNow()).toBe('PLACED');
    await act(others.secretary, 'withdrawAgendaItem', '$id: ID!, $version: Int!', { id: item['id'], version: item['version'] });
    expect(await stateNow()).toBe('OPEN');
    await act(others.secretary, 'acceptAgendaItem', '$id: ID!, $version: Int!', { id: item['id'], version: item['version'] + 1 });
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'HELD' where id = $1`, [there]));
    const last = await onAgenda();
    expect((await act(others.secretary, 'settleAgendaItem', '$id: ID!, $version: Int!, $isDealtWith: Boolean', { id: last['id'], version: last['version'], isDealtWith: true })).errors).toBeUndefined();
    expect(await stateNow()).toBe('DISCUSSED');
  });

  it('that was left over there says so, also at a next meeting where it is carried over and dealt with', async () => {
    const { meetingId, referral } = await forwarded();
    const [there, next] = [await meetingOfDirectors(), await meetingOfDirectors()];
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set held_on = case when id = $1 then '2022-04-01'::date else '2022-06-01'::date end where id in ($1, $2)`, [there, next]));
    expect((await place(others.secretary, referral['id'], referral['version'], there)).errors).toBeUndefined();
    const stateNow = async (): Promise<string> => (await itemsFor(scene.personId('member'), meetingId))[0]?.['referral'].state;
    const [meeting] = await scene.db.arrange(({ manager }) => manager.query<{ version: number }[]>('select version from meeting where id = $1', [there]));
    const closed = await scene.api.as(others.secretary)('mutation ($id: ID!, $version: Int!) { closeMeeting(id: $id, version: $version) { state } }', { id: there, version: meeting?.version });
    expect([closed.errors, await stateNow()]).toEqual([undefined, 'LEFT_OVER']);
    const itemOf = async (id: string): Promise<Record<string, any>> =>
      (await scene.api.as(others.secretary)('{ body(code: "DO") { meetings { id agenda { id version explanation subject } } } }')).data['body'].meetings.find((meeting: { id: string }) => meeting.id === id).agenda[0];
    const settle = (item: Record<string, any>, isDealtWith: boolean): Promise<object> =>
      act(others.secretary, 'settleAgendaItem', '$id: ID!, $version: Int!, $isDealtWith: Boolean', { id: item['id'], version: item['version'], isDealtWith });
    const left = await itemOf(there);
    await settle(left, false);
    expect(await stateNow()).toBe('LEFT_OVER');
    expect((await act(others.secretary, 'fillAgenda', '$meetingId: ID!, $offers: [AgendaOfferInput!]!', { meetingId: next, offers: [{ kind: 'AGENDA_ITEM', id: left['id'] }] })).errors).toBeUndefined();
    expect(await stateNow()).toBe('PLACED');
    const carried = await itemOf(next);
    expect(carried).toMatchObject({ explanation: 'Zie de brief.', subject: 'Tarieven' });
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'RUNNING' where id = $1`, [next]));
    await settle(carried, true);
    expect(await stateNow()).toBe('DISCUSSED');
  });

  it('is taken back before it was answered, and can be forwarded again', async () => {
    const { meetingId, referral } = await forwarded();
    expect((await recall(scene.personId('chair'), referral['id'], referral['version'])).errors).toBeUndefined();
    expect(await itemsFor(scene.personId('secretary'), meetingId)).toMatchObject([{ referral: null, mayForward: true }]);
    for (const answer of [await recall(scene.personId('chair'), referral['id'], referral['version'] + 1), await decline(others.secretary, referral['id'], referral['version'] + 1)]) expect(refusal(answer)).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('a confidential one is for the secretary and chair there alone', async () => {
    const { referral } = await forwarded({ level: Level.CONFIDENTIAL });
    expect((await waitingFor(others.secretary)).map(({ id }) => id)).toContain(referral['id']);
    expect((await waitingFor(others.member)).map(({ id }) => id)).not.toContain(referral['id']);
    const there = await meetingOfDirectors();
    await place(others.secretary, referral['id'], referral['version'], there);
    expect((await scene.api.as(others.member)('{ body(code: "DO") { meetings { id agenda { id } } } }')).data['body'].meetings.find(({ id }: { id: string }) => id === there).agenda).toEqual([]);
  });

  it('once; not by a member, not by or for a stranger, not to a meeting of another body or one that is over', async () => {
    const { meetingId, referral } = await forwarded();
    const [itemId] = (await scene.seenBy('secretary', meetingId)).agenda.map(({ id }) => id);
    const { id, version } = referral as { id: string; version: number };
    expect(refusal(await forward(scene.personId('secretary'), itemId ?? ''))).toEqual(['CONFLICT', 'ALREADY_FORWARDED']);
    expect(refusal(await forward(scene.personId('member'), itemId ?? ''))).toEqual(['FORBIDDEN']);
    expect(refusal(await forward(scene.personId('stranger'), itemId ?? ''))).toEqual(['NOT_FOUND']);
    const there = await meetingOfDirectors();
    for (const [person, code] of [[others.member, 'FORBIDDEN'], [scene.personId('secretary'), 'FORBIDDEN'], [scene.personId('stranger'), 'NOT_FOUND']] as const) {
      expect(refusal(await place(person, id, version, there))).toEqual([code]);
      expect(refusal(await decline(person, id, version))).toEqual([code]);
    }
    expect(refusal(await recall(others.secretary, id, version))).toEqual(['FORBIDDEN']);
    expect(refusal(await recall(scene.personId('stranger'), id, version))).toEqual(['NOT_FOUND']);
    expect(refusal(await place(others.secretary, id, version, newId()))).toEqual(['NOT_FOUND']);
    expect(refusal(await place(others.secretary, id, version, await meetingOfDirectors(MeetingState.HELD)))).toEqual(['CONFLICT', 'MEETING_OVER']);
    for (const stale of [await place(others.secretary, id, version - 1, there), await decline(others.secretary, id, version - 1), await recall(scene.personId('secretary'), id, version - 1)]) expect(refusal(stale)).toEqual(['CONFLICT', 'STALE_VERSION']);
  });
});
