import { BodiesModule, BodyFunctionKind, FunctionState, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { OrganisationsModule } from '@schakel/organisations';
import { anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule } from './index.js';
import { aMeeting } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let own: Body;
let vacant: Body;
const people: Record<string, string> = {};

const named = async (name: string): Promise<string> => (people[name] = (await aPerson({ name })).id);
const seated = async (bodyId: string, personId: string): Promise<void> => {
  await aMembership({ seatId: (await aSeat({ bodyId })).id, personId });
};

/** SO with secretary, substitute, chair, a member who also sits in WB below it and BO above it; 'uitnodiging' proposed. DO has nobody who invites. */
beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    const above = await aBody({ code: 'BO' });
    own = await aBody({ code: 'SO', name: 'Strategisch overleg', aboveId: above.id });
    const below = await aBody({ code: 'WB', aboveId: own.id });
    vacant = await aBody({ code: 'DO', name: 'Directeurenoverleg' });
    for (const body of [own, vacant]) {
      await aFunction({ bodyId: body.id, personId: people['secretary'] ?? await named('secretary'), substituteId: people['substitute'] ?? await named('substitute') });
    }
    await aFunction({ bodyId: own.id, personId: await named('chair'), kind: BodyFunctionKind.CHAIR });
    await aFunction({ bodyId: own.id, organisationId: (await anOrganisation()).id, kind: BodyFunctionKind.INVITATION, state: FunctionState.PROPOSED });
    await seated(own.id, await named('member'));
    await seated(below.id, people['member'] ?? '');
    await seated(above.id, people['member'] ?? '');
    await named('stranger');
    await aMeeting({ bodyId: own.id, number: 'SO-2022-4', heldOn: '2022-12-08', startsAt: '10:00', endsAt: '12:00', state: MeetingState.PLANNED });
    await aMeeting({ bodyId: below.id, number: 'WB-2022-1', heldOn: '2022-09-22', startsAt: '09:00', endsAt: '10:30', state: MeetingState.PLANNED });
    await aMeeting({ bodyId: above.id, number: 'BO-2022-1', heldOn: '2022-09-22', state: MeetingState.PLANNED });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

type Values = Record<string, unknown>;
type Answer = GraphqlAnswer;

const fields = 'id version number title heldOn startsAt endsAt place onlineUrl state lapsedReason viewerMay';
const ask = (name: string, document: string, variables: Values): Promise<Answer> => api.as(people[name] ?? '')(document, variables);
const plan = (name: string, values: Values, { convene = false, bodyId = own.id } = {}): Promise<Answer> =>
  ask(name, `mutation ($bodyId: ID!, $plan: MeetingPlanInput!, $convene: Boolean!) { planMeeting(bodyId: $bodyId, plan: $plan, convene: $convene) { ${fields} } }`,
    { bodyId, convene, plan: { title: 'Overleg', ...values } });
const step = (act: string, name: string, meeting: Values, more: Values = {}): Promise<Answer> => {
  const extra = act === 'changeMeeting' ? ['$plan: MeetingPlanInput!', 'plan: $plan'] : act === 'lapseMeeting' ? ['$reason: String!', 'reason: $reason'] : ['', ''];
  return ask(name, `mutation ($id: ID!, $version: Int!, ${extra[0]}) { ${act}(id: $id, version: $version, ${extra[1]}) { ${fields} } }`, { id: meeting['id'], version: meeting['version'], ...more });
};
const refusal = ({ errors }: Answer) => [errors?.[0]?.extensions?.['code'], errors?.[0]?.extensions?.['rule'] ?? errors?.[0]?.extensions?.['fields']?.[0]?.field];
const day = { heldOn: '2022-10-13', startsAt: '10:00', endsAt: '12:00' };
const sequence = (id: unknown) => db.arrange(async ({ manager }) => (await manager.query('select calendar_sequence as n from meeting where id = $1', [id]))[0].n);

describe('a meeting is planned', () => {
  it.each(['secretary', 'substitute', 'chair'])('by the %s, as a draft first', async (name) => {
    const { data } = await plan(name, { place: 'Oudlaan 4 in Utrecht', onlineUrl: 'https://overleg.example/so' });
    expect(data['planMeeting']).toMatchObject({ number: expect.stringMatching(/^SO-concept-\d+$/), state: 'TO_PLAN', heldOn: null, place: 'Oudlaan 4 in Utrecht', viewerMay: ['CHANGE', 'CONVENE', 'LAPSE'] });
  });

  it('by nobody else', async () => {
    expect(refusal(await plan('member', day))[0]).toBe('FORBIDDEN');
    expect(refusal(await plan('stranger', day))[0]).toBe('NOT_FOUND');
  });

  it('and convened: it gets the next number of its year, and the address of the draft leads on', async () => {
    const draft = (await plan('secretary', day)).data['planMeeting'];
    const { data } = await step('conveneMeeting', 'chair', draft);
    expect(data['conveneMeeting']).toMatchObject({ number: 'SO-2022-5', state: 'PLANNED' });
    const found = await ask('member', 'query ($number: String!) { meeting(number: $number) { number viewerMay } }', { number: draft.number });
    expect(found.data['meeting']).toEqual({ number: 'SO-2022-5', viewerMay: [] });
    expect(refusal(await step('conveneMeeting', 'chair', data['conveneMeeting']))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('but not convened while nobody invites', async () => {
    const answer = await plan('secretary', day, { convene: true, bodyId: vacant.id });
    expect(refusal(answer)).toEqual(['CONFLICT', 'INVITATION_VACANT']);
    expect(answer.errors?.[0]?.message).toContain('Niemand verzorgt de uitnodiging van Directeurenoverleg');
  });

  it.each<[string, Values, string]>([
    ['a day that is past', { heldOn: '2022-03-31' }, 'heldOn'],
    ['Koningsdag', { heldOn: '2022-04-27' }, 'heldOn'],
    ['a time that does not exist', { startsAt: '25:00', endsAt: '26:00' }, 'startsAt'],
    ['no end', { startsAt: '10:00' }, 'endsAt'],
    ['an end before the start', { startsAt: '10:00', endsAt: '09:00' }, 'endsAt'],
    ['an address without https', { onlineUrl: 'javascript:alert(1)' }, 'onlineUrl'],
    ['no title', { title: ' ' }, 'title'],
    ['a long title', { title: 'x'.repeat(201) }, 'title'],
    ['a mail address in the place', { place: 'bij iemand@organisatie.example' }, 'place'],
  ])('not with %s', async (_what, values, field) => {
    expect(refusal(await plan('secretary', values))).toEqual(['INVALID', field]);
  });

  it.each<[string, Values, string]>([['a day', {}, 'heldOn'], ['a time', { heldOn: '2022-10-14' }, 'startsAt']])('and not convened without %s', async (_what, values, field) => {
    expect(refusal(await plan('secretary', values, { convene: true }))).toEqual(['INVALID', field]);
  });
});

describe('a meeting that is planned', () => {
  const planned = async () => (await plan('secretary', { ...day, heldOn: '2022-10-20' }, { convene: true })).data['planMeeting'];

  it('moves, and what calendars must hear is counted', async () => {
    const before = await planned();
    const { data } = await step('changeMeeting', 'secretary', before, { plan: { title: 'Overleg', ...day, heldOn: '2022-10-27' } });
    expect(data['changeMeeting']).toMatchObject({ number: before.number, heldOn: '2022-10-27' });
    expect(await sequence(before.id)).toBe(1);
    await step('changeMeeting', 'secretary', data['changeMeeting'], { plan: { title: 'Een andere naam', ...day, heldOn: '2022-10-27' } });
    expect(await sequence(before.id)).toBe(1);
    expect(refusal(await step('changeMeeting', 'secretary', before, { plan: { title: 'Te laat', ...day } }))).toEqual(['CONFLICT', 'STALE_VERSION']);
  });

  it('keeps a day', async () => {
    expect(refusal(await step('changeMeeting', 'secretary', await planned(), { plan: { title: 'Overleg' } }))).toEqual(['INVALID', 'heldOn']);
  });

  it('lapses with a reason, and stays so', async () => {
    const before = await planned();
    expect(refusal(await step('lapseMeeting', 'secretary', before, { reason: ' ' }))).toEqual(['INVALID', 'reason']);
    expect(refusal(await step('lapseMeeting', 'member', before, { reason: 'Te druk' }))[0]).toBe('FORBIDDEN');
    expect(refusal(await step('lapseMeeting', 'stranger', before, { reason: 'Te druk' }))[0]).toBe('NOT_FOUND');
    const { data } = await step('lapseMeeting', 'secretary', before, { reason: 'Te weinig leden kunnen komen.' });
    expect(data['lapseMeeting']).toMatchObject({ state: 'LAPSED', lapsedReason: 'Te weinig leden kunnen komen.', viewerMay: [] });
    expect(await sequence(before.id)).toBe(1);
    for (const act of ['changeMeeting', 'conveneMeeting', 'startMeeting', 'closeMeeting', 'lapseMeeting']) {
      expect(refusal(await step(act, 'secretary', data['lapseMeeting'], { reason: 'Nog eens', plan: { title: 'Toch' } }))).toEqual(['CONFLICT', 'WRONG_STATE']);
    }
  });

  it('does not begin before its day', async () => {
    const before = await planned();
    expect(refusal(await step('startMeeting', 'secretary', before))).toEqual(['CONFLICT', 'NOT_YET']);
    expect(refusal(await step('closeMeeting', 'secretary', before))).toEqual(['CONFLICT', 'NOT_YET']);
  });

  it('begins on its day and is held', async () => {
    const today = (await plan('secretary', { ...day, heldOn: '2022-04-01' }, { convene: true })).data['planMeeting'];
    expect(today.viewerMay).toEqual(['CHANGE', 'START', 'CLOSE', 'LAPSE']);
    const running = (await step('startMeeting', 'chair', today)).data['startMeeting'];
    expect(running).toMatchObject({ state: 'RUNNING', viewerMay: ['CLOSE'] });
    expect((await step('closeMeeting', 'secretary', running)).data['closeMeeting']).toMatchObject({ state: 'HELD', viewerMay: [] });
  });
});

const check = `query ($bodyId: ID!, $moments: [MeetingMomentInput!]!) {
  checkMeetingMoments(bodyId: $bodyId, moments: $moments) { freeDay isWeekend isPast ownMeetings { number } clashes { person { name } meetings { number } } } }`;
const checked = async (name: string, moment: Values): Promise<Values> => (await ask(name, check, { bodyId: own.id, moments: [moment] })).data['checkMeetingMoments'][0];
const nothing = { freeDay: null, isWeekend: false, isPast: false, ownMeetings: [], clashes: [] };

describe('what speaks against a moment', () => {
  it.each<[string, Values, Values]>([
    ['nothing', { heldOn: '2022-09-23' }, {}],
    ['a holiday', { heldOn: '2022-05-26' }, { freeDay: 'Hemelvaartsdag' }],
    ['a weekend', { heldOn: '2022-09-24' }, { isWeekend: true }],
    ['the past', { heldOn: '2022-03-31' }, { isPast: true }],
    ['a meeting of the same table', { heldOn: '2022-12-08', startsAt: '11:00', endsAt: '13:00' }, { ownMeetings: [{ number: 'SO-2022-4' }] }],
    ['a meeting elsewhere of a member', { heldOn: '2022-09-22', startsAt: '10:00', endsAt: '12:00' }, { clashes: [{ person: { name: 'member' }, meetings: [{ number: 'WB-2022-1' }] }] }],
    ['no meeting elsewhere at another time', { heldOn: '2022-09-22', startsAt: '10:30', endsAt: '12:00' }, {}],
  ])('%s', async (_what, moment, expected) => {
    expect(await checked('secretary', moment)).toEqual({ ...nothing, ...expected });
  });

  it('never tells of a meeting that the viewer may not know of', async () => {
    const at = { heldOn: '2022-09-22', startsAt: '13:00', endsAt: '14:00' };
    expect((await checked('member', at))['clashes']).toEqual([{ person: { name: 'member' }, meetings: [{ number: 'BO-2022-1' }] }]);
    expect((await checked('secretary', at))['clashes']).toEqual([]);
    expect(refusal(await ask('stranger', check, { bodyId: own.id, moments: [at] }))[0]).toBe('NOT_FOUND');
  });
});

const propose = 'query ($bodyId: ID!, $series: SeriesInput!) { proposeMeetings(bodyId: $bodyId, series: $series) { heldOn why check { ownMeetings { number } } } }';
const rule = { from: '2022-04-01', until: '2022-12-31', everyMonths: 3, ordinal: 'FIRST', weekday: 4, startsAt: '10:00', endsAt: '12:00' };

describe('a year is planned in one go', () => {
  const planYear = (name: string, moments: Values[], convene = false): Promise<Answer> =>
    ask(name, `mutation ($bodyId: ID!, $plan: YearPlanInput!, $convene: Boolean!) { planYear(bodyId: $bodyId, plan: $plan, convene: $convene) { number title heldOn state place } }`,
      { bodyId: own.id, convene, plan: { title: 'Strategisch overleg', moments, place: 'Utrecht' } });

  it('from proposed days', async () => {
    const { data } = await ask('secretary', propose, { bodyId: own.id, series: rule });
    expect(data['proposeMeetings'].map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual(['2022-04-07', '2022-07-07', '2022-10-06']);
  });

  it('with what overlaps pointed out', async () => {
    const { data } = await ask('secretary', propose, { bodyId: own.id, series: { ...rule, from: '2022-12-01', ordinal: 'SECOND' } });
    expect(data['proposeMeetings']).toEqual([{ heldOn: '2022-12-08', why: null, check: { ownMeetings: [{ number: 'SO-2022-4' }] } }]);
  });

  it.each<[string, Values, string]>([
    ['a first day that is past', { from: '2022-03-01' }, 'from'],
    ['a last day before the first', { until: '2022-04-01', from: '2022-05-01' }, 'until'],
    ['more than two years', { until: '2024-05-01' }, 'until'],
    ['no rhythm', { everyMonths: null }, 'everyMonths'],
    ['two rhythms', { perYear: 4 }, 'everyMonths'],
  ])('not by a rule with %s', async (_what, values, field) => {
    expect(refusal(await ask('secretary', propose, { bodyId: own.id, series: { ...rule, ...values } }))).toEqual(['INVALID', field]);
  });

  it('all at once, with numbers in order of day', async () => {
    const { data } = await planYear('secretary', [{ ...day, heldOn: '2023-06-15' }, { ...day, heldOn: '2023-03-16' }], true);
    expect(data['planYear']).toEqual([
      { number: 'SO-2023-1', title: 'Strategisch overleg, maart 2023', heldOn: '2023-03-16', state: 'PLANNED', place: 'Utrecht' },
      { number: 'SO-2023-2', title: 'Strategisch overleg, juni 2023', heldOn: '2023-06-15', state: 'PLANNED', place: 'Utrecht' },
    ]);
  });

  it('or none: one day that cannot be leaves nothing behind', async () => {
    expect(refusal(await planYear('secretary', [{ ...day, heldOn: '2023-09-21' }, { ...day, heldOn: '2023-12-25' }]))).toEqual(['INVALID', 'heldOn']);
    expect(refusal(await planYear('secretary', [day, day]))).toEqual(['INVALID', 'moments']);
    expect(refusal(await planYear('secretary', []))).toEqual(['INVALID', 'moments']);
    const { data } = await ask('secretary', '{ meetings(filter: { from: "2023-09-01" }) { edges { node { number } } } }', {});
    expect(data['meetings'].edges).toEqual([]);
  });

  it('a second series over the same days is told, not doubled; nor by two people at once', async () => {
    const moments = [{ ...day, heldOn: '2024-03-14' }, { ...day, heldOn: '2024-06-13' }];
    const both = await Promise.all([planYear('secretary', moments), planYear('chair', moments)]);
    expect(both.map((answer) => refusal(answer).join(' ').trim()).sort()).toEqual(['', 'INVALID moments']);
    const again = await planYear('secretary', [{ ...day, heldOn: '2024-06-13' }, { ...day, heldOn: '2024-09-12' }]);
    expect(again.errors?.[0]?.extensions.fields?.[0]?.message).toMatch(/^Dit overleg vergadert dan al: op donderdag 13 juni 2024 \(SO-concept-\d+\)\. Laat die dagen weg, of kies een andere tijd\.$/);
  });

  it('by who plans alone', async () => {
    expect(refusal(await planYear('member', [day]))[0]).toBe('FORBIDDEN');
    expect(refusal(await planYear('stranger', [day]))[0]).toBe('NOT_FOUND');
  });
});
