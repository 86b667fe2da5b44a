import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { OrganisationsModule } from '@schakel/organisations';
import { peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { newKey, testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule } from './index.js';
import { aMeeting } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let strategic: Body;
const people = new Map<string, string>();
const idOf = (name: string): string => people.get(name) ?? '';

async function arrange(): Promise<void> {
  strategic = await aBody({ code: 'SO', name: 'Strategisch overleg' });
  const funding = await aBody({ code: 'WB', name: 'Werkgroep bekostiging', aboveId: strategic.id });
  for (const name of ['member', 'secretary', 'former', 'stranger']) people.set(name, (await aPerson({ name })).id);
  for (const bodyId of [strategic.id, funding.id]) await aMembership({ seatId: (await aSeat({ bodyId })).id, personId: idOf('member') });
  await aMembership({ seatId: (await aSeat({ bodyId: strategic.id, until: '2022-03-31' })).id, personId: idOf('former') });
  await aFunction({ bodyId: strategic.id, personId: idOf('secretary'), kind: BodyFunctionKind.SECRETARY });
  const planned = { state: MeetingState.PLANNED, convenedAt: new Date('2022-03-01T09:00:00Z') };
  await aMeeting({ ...planned, bodyId: strategic.id, number: 'SO-2022-1', title: 'Juni, ochtend', heldOn: '2022-06-14', startsAt: '10:00', endsAt: '12:00', place: 'Den Haag', onlineUrl: 'https://bellen.example/so', calendarSequence: 3 });
  await aMeeting({ ...planned, bodyId: strategic.id, number: 'SO-2022-2', title: 'September', heldOn: '2022-09-13', state: MeetingState.LAPSED, lapsedReason: 'Te weinig mensen' });
  await aMeeting({ ...planned, bodyId: strategic.id, number: 'SO-2022-3', title: 'Geheim', heldOn: '2022-07-01', level: Level.CONFIDENTIAL });
  await aMeeting({ bodyId: strategic.id, number: 'SO-concept-1', title: 'Nog in concept', heldOn: '2022-10-01', state: MeetingState.TO_PLAN });
  await aMeeting({ bodyId: strategic.id, number: 'SO-concept-2', title: 'Concept dat verviel', heldOn: '2022-10-02', state: MeetingState.LAPSED, lapsedReason: 'Dubbel' });
  await aMeeting({ ...planned, bodyId: funding.id, number: 'WB-2022-1', title: 'Werkgroep, mei', heldOn: '2022-05-24' });
}

beforeAll(async () => {
  db = await testDatabase();
  await db.tamper(`insert into domain_clock (id, demo_day) values (1, '2022-04-01')`);
  await db.arrange(arrange);
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const opening = 'mutation ($bodyId: ID) { openCalendarFeed(bodyId: $bodyId) { path feed { id body { code } lastReadAt } } }';

async function opened(name: string, bodyId: string | null = null): Promise<{ id: string; path: string }> {
  const { data } = await api.as(idOf(name))(opening, { bodyId });
  return { id: data['openCalendarFeed'].feed.id, path: data['openCalendarFeed'].path };
}

async function titlesAt(path: string): Promise<string[] | number> {
  const response = await api.fetch(path, null);
  if (response.status !== 200) return response.status;
  return (convertIcsCalendar(undefined, await response.text()).events ?? []).map(({ summary }) => summary);
}

describe('a calendar feed', () => {
  it('shows one’s own tables what was convened, what lapsed as cancelled, and nothing confidential or in concept', async () => {
    const { path } = await opened('member');
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect(await titlesAt(path)).toEqual(['Werkgroep, mei', 'Juni, ochtend', 'Vervallen: September']);
    const response = await api.fetch(path, null);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(await response.text()) as never).getAllSubcomponents('vevent');
    const june = new ICAL.Event(events[1]);
    expect([june.sequence, june.location, june.startDate.toString(), events[1]?.getFirstPropertyValue('status')]).toEqual([3, 'Den Haag', '2022-06-14T10:00:00', 'CONFIRMED']);
    expect(june.description).toContain('/vergaderingen/SO-2022-1');
    expect(events[2]?.getFirstPropertyValue('status')).toBe('CANCELLED');
    // A confidential meeting stays out of programs that we do not know, also for who may read it here.
    expect(await titlesAt((await opened('secretary')).path)).toEqual(['Juni, ochtend', 'Vervallen: September']);
  });

  it('of one body shows that body', async () => {
    expect(await titlesAt((await opened('member', strategic.id)).path)).toEqual(['Juni, ochtend', 'Vervallen: September']);
  });

  it('ends with the seat that gave it its sight', async () => {
    expect(await titlesAt((await opened('former')).path)).toBe(404);
    const { path } = await opened('member', strategic.id);
    await db.tamper(`update membership set until = '2022-03-31' where person_id = '${idOf('member')}' and seat_id in (select id from seat where body_id = '${strategic.id}')`);
    expect(await titlesAt(path)).toEqual([]);
    await db.tamper(`update membership set until = null where person_id = '${idOf('member')}'`);
    expect(await titlesAt(path)).toHaveLength(2);
  });

  it('is withdrawn by its owner alone, and is gone at once', async () => {
    const { id, path } = await opened('member');
    const closing = 'mutation ($id: ID!) { closeCalendarFeed(id: $id) }';
    expect((await api.as(idOf('stranger'))(closing, { id })).data).toEqual({ closeCalendarFeed: false });
    expect(await titlesAt(path)).toHaveLength(3);
    expect((await api.as(idOf('member'))(closing, { id })).data).toEqual({ closeCalendarFeed: true });
    expect(await titlesAt(path)).toBe(404);
    expect((await api.as(idOf('member'))(closing, { id })).data).toEqual({ closeCalendarFeed: false });
    expect((await api.as(idOf('stranger'))('{ calendarFeeds { id } }')).data).toEqual({ calendarFeeds: [] });
  });

  it('knows no other address', async () => {
    for (const path of ['/calendar/x.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/%00.ics', `/calendar/${'a'.repeat(43)}`]) expect(await titlesAt(path)).toBe(404);
    for (const bodyId of ['x', '019205f0-0000-7000-8000-000000000000']) expect((await api.as(idOf('member'))(opening, { bodyId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('keeps its secret nowhere: the same request again is not answered with it', async () => {
    const headers = newKey();
    const { data } = await api.as(idOf('secretary'))(opening, { bodyId: null }, headers);
    const { errors } = await api.as(idOf('secretary'))(opening, { bodyId: null }, headers);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'SHOWN_ONCE' });
    const [token] = /[\w-]{43}/.exec(data['openCalendarFeed'].path) ?? [''];
    expect(token).toHaveLength(43);
    const found: unknown[] = await db.arrange(({ manager }) => manager.query(
      `select 1 from idempotency_key where answer::text like $1 union all select 1 from calendar_feed where token_hash like $1 union all select 1 from history_entry where history_entry::text like $1`, [`%${token}%`]));
    expect(found).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    const { data } = await api.as(idOf('secretary'))('{ calendarFeeds { id } }');
    for (let count = data['calendarFeeds'].length; count < 20; count += 1) await opened('secretary');
    const { errors } = await api.as(idOf('secretary'))(opening, { bodyId: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'TOO_MANY_FEEDS' });
  });
});
