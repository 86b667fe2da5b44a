import { Level } from '@schakel/database';
import { BodyFunctionKind } from '@schakel/bodies';
import { aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { jobHandlers } from '@schakel/jobs';
import { Meeting, MeetingState, meetingMoved } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { change } from '@schakel/history';
import { ActionKind, ActionState, registerActionJobs, type ActionItem } from './index.js';
import { actionModules, anActionItem, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
/** Secretary of SO, the body above WB; sees both. */
let planner: Person;

beforeAll(async () => {
  registerActionJobs();
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    planner = await aPerson({ name: 'Planner' });
    await aFunction({ bodyId: scene.strategic.id, personId: planner.id, kind: BodyFunctionKind.SECRETARY });
    // The chair of WB sits in SO too; its secretary does not.
    await aMembership({ seatId: (await aSeat({ bodyId: scene.strategic.id })).id, personId: scene.chair.id });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db?.close();
});

type Who = { id: string };
let count = 0;

const said = ({ data, errors }: GraphqlAnswer): any => errors?.map(({ extensions: { code, rule, fields } }) => rule ?? fields?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? Object.values(data)[0];
const ask = async (who: Who, document: string, variables: object = {}): Promise<any> => said(await api.as(who.id)(document, variables));

const planned = (values: Partial<Meeting> = {}): Promise<Meeting> =>
  db.arrange(() => aMeeting({ bodyId: scene.strategic.id, number: `SO-2022-${(count += 1)}`, heldOn: '2022-09-15', startsAt: '10:00', endsAt: '12:00', state: MeetingState.PLANNED, ...values }));

const promise = (values: Partial<ActionItem> = {}): Promise<ActionItem> =>
  db.arrange(() => anActionItem({ bodyId: scene.funding.id, number: `WB-2022-A${(count += 1)}`, title: 'Toezegging', kind: ActionKind.COMMITMENT, ...values }));

const dueAt = ({ id, heldOn }: Meeting, values: Partial<ActionItem> = {}): Promise<ActionItem> => promise({ dueMeetingId: id, dueOn: heldOn, ...values });

const setDue = (who: Who, { id, version }: ActionItem, due: object): Promise<any> =>
  ask(who, 'mutation ($id: ID!, $version: Int!, $due: DueInput!) { setDue(id: $id, version: $version, due: $due) { due { kind on meeting { number } } } }', { id, version, due });

const dueOf = async (who: Who, { number }: ActionItem): Promise<any> => (await ask(who, 'query ($number: String!) { actionItem(number: $number) { version isOverdue due { kind on label body { code } meeting { number } } } }', { number }));

const move = async ({ id, title, startsAt, endsAt }: Meeting, heldOn: string): Promise<void> => {
  const { version } = await db.arrange(({ manager }) => manager.query('select version from meeting where id = $1', [id])).then(([row]) => row);
  const moved = await ask(planner, 'mutation ($id: ID!, $version: Int!, $plan: MeetingPlanInput!) { changeMeeting(id: $id, version: $version, plan: $plan) { heldOn } }', { id, version, plan: { title, startsAt, endsAt, heldOn } });
  expect(moved).toEqual({ heldOn });
};

const lapse = async ({ id, version }: Meeting): Promise<void> =>
  expect(await ask(planner, 'mutation ($id: ID!, $version: Int!) { lapseMeeting(id: $id, version: $version, reason: "Te weinig aanwezigen") { state } }', { id, version })).toEqual({ state: 'LAPSED' });

const handler = (kind: string) => jobHandlers.get(kind) as (payload: object, context: object) => Promise<void>;

/** The jobs that wait in the outbox for what follows meetings, done; `times` at once. */
async function workOff(times = 1): Promise<void> {
  const waiting: { kind: string; payload: object }[] = await db.arrange(({ manager }) =>
    manager.query(`delete from outbox_entry where kind in ('meetings.moved', 'actions.due-meeting-chosen') returning kind, payload`).then(([rows]) => rows));
  for (const { kind, payload } of waiting) await Promise.all(Array.from({ length: times }, () => handler(kind)(payload, { dataSource: db.dataSource })));
}

const told = (action: ActionItem): Promise<{ from: string }[]> =>
  db.arrange(({ manager }) => manager.query(`select payload ->> 'from' as "from" from outbox_entry where kind = 'actions.due-moved' and payload ->> 'actionId' = $1`, [action.id]));

const historyOf = async (who: Who, { number }: ActionItem): Promise<any[]> => (await ask(who, 'query ($number: String!) { actionItem(number: $number) { history { isMovedWithMeeting actor { name } changes { field from to } } } }', { number })).history;

describe('due at a meeting', () => {
  it('is chosen from the planned meetings of the body and those above it, as far as one may see them', async () => {
    const [own, above, draft, past] = [await planned({ bodyId: scene.funding.id, number: 'WB-2022-90', heldOn: '2022-06-01' }), await planned({ number: 'SO-2022-90' }), await planned({ number: 'SO-concept-9', state: MeetingState.TO_PLAN }), await planned({ number: 'SO-2022-89', heldOn: '2022-03-01' })];
    const choices = async (who: Who): Promise<string[]> => (await ask(who, '{ body(code: "WB") { meetingsToBeDueAt { number } } }')).meetingsToBeDueAt.map(({ number }: Meeting) => number);
    expect(await choices(scene.chair)).toEqual([own.number, above.number]);
    expect(await choices(scene.secretary)).toEqual([own.number]);
    expect(await choices(scene.outside)).toEqual([]);
    const action = await promise();
    for (const number of [draft.number, past.number, 'SO-2022-999']) expect(await setDue(scene.chair, action, { kind: 'MEETING', meetingNumber: number })).toBe('INVALID due.meetingNumber');
    expect(await setDue(scene.secretary, action, { kind: 'MEETING', meetingNumber: above.number })).toBe('INVALID due.meetingNumber');
    expect(await setDue(scene.member, action, { kind: 'MEETING', meetingNumber: above.number })).toBe('FORBIDDEN');
    expect(await setDue(scene.chair, action, { kind: 'MEETING', meetingNumber: above.number })).toEqual({ due: { kind: 'MEETING', on: '2022-09-15', meeting: { number: above.number } } });
    expect(await setDue(scene.chair, action, { kind: 'NOT_AGREED' })).toBe('STALE_VERSION');
  });

  it('is a date to who may not see that meeting, also in the history', async () => {
    const action = await promise();
    const meeting = await planned();
    await setDue(scene.chair, action, { kind: 'MEETING', meetingNumber: meeting.number });
    expect((await dueOf(scene.chair, action)).due).toEqual({ kind: 'MEETING', on: '2022-09-15', label: null, body: null, meeting: { number: meeting.number } });
    expect((await dueOf(scene.secretary, action)).due).toEqual({ kind: 'DATE', on: '2022-09-15', label: null, body: null, meeting: null });
    const fields = (entries: any[]): string[] => entries.flatMap(({ changes }) => changes.map(({ field }: { field: string }) => field));
    expect(fields(await historyOf(scene.chair, action))).toContain('dueMeetingId');
    expect(fields(await historyOf(scene.secretary, action))).not.toContain('dueMeetingId');
    const [list] = [await ask(scene.chair, 'query ($number: String!) { meeting(number: $number) { actionItemsDue { number } } }', { number: meeting.number })];
    expect(list.actionItemsDue).toEqual([{ number: action.number }]);
  });
});

describe('a meeting that moves', () => {
  it('takes along what is due at it, once, however often and by how many its job runs', async () => {
    const meeting = await planned();
    const [action, late, done, closed] = [await dueAt(meeting), await dueAt(meeting, { state: ActionState.SLEEPING, condition: 'indien nodig' }), await dueAt(meeting, { state: ActionState.DONE }), await dueAt(meeting, { level: Level.CONFIDENTIAL, title: 'Kanarie' })];
    await move(meeting, '2022-09-22');
    await workOff(3);
    await handler(meetingMoved.kind)({ meetingId: meeting.id }, { dataSource: db.dataSource });
    expect(await dueOf(scene.chair, action)).toMatchObject({ version: 2, due: { kind: 'MEETING', on: '2022-09-22' } });
    expect((await dueOf(scene.chair, late)).due.on).toBe('2022-09-22');
    expect((await dueOf(scene.chair, done)).due.on).toBe('2022-09-15');
    expect((await dueOf(scene.chair, closed)).due.on).toBe('2022-09-22');
    expect(await dueOf(scene.member, closed)).toBeNull();
    expect(await told(action)).toEqual([{ from: '2022-09-15' }]);
    const [entry] = await historyOf(scene.chair, action);
    expect(entry).toEqual({ isMovedWithMeeting: true, actor: null, changes: [{ field: 'dueOn', from: '2022-09-15', to: '2022-09-22' }] });
    expect((await historyOf(scene.secretary, action))[0]).toMatchObject({ isMovedWithMeeting: false, changes: [{ field: 'dueOn' }] });
  });

  it('also after its day: what was late is in time again', async () => {
    const meeting = await planned({ heldOn: '2022-03-31' });
    const action = await dueAt(meeting);
    expect((await dueOf(scene.chair, action)).isOverdue).toBe(true);
    await move(meeting, '2022-04-29');
    await workOff();
    expect(await dueOf(scene.chair, action)).toMatchObject({ isOverdue: false, due: { on: '2022-04-29' } });
  });

  it('takes nothing along that got a day of its own, and all or nothing when the worker is killed', async () => {
    const meeting = await planned();
    const [granted, action] = [await dueAt(meeting), await dueAt(meeting)];
    await setDue(scene.chair, granted, { kind: 'DATE', on: '2022-08-01' });
    await move(meeting, '2022-10-06');
    await db.tamper(`create function break_it() returns trigger language plpgsql as $$ begin if new.due_on = '2022-10-06' then raise exception 'killed'; end if; return new; end $$;
      create trigger break_it before update on action_item for each row execute function break_it();`);
    await expect(workOff()).rejects.toThrow('killed');
    expect(await told(action)).toEqual([]);
    await db.tamper('drop trigger break_it on action_item; drop function break_it();');
    await handler(meetingMoved.kind)({ meetingId: meeting.id }, { dataSource: db.dataSource });
    expect((await dueOf(scene.chair, action)).due.on).toBe('2022-10-06');
    expect((await dueOf(scene.chair, granted)).due).toMatchObject({ kind: 'DATE', on: '2022-08-01', meeting: null });
  });

  it('while somebody chooses it: the day follows after all', async () => {
    const meeting = await planned();
    const action = await promise();
    await setDue(scene.chair, action, { kind: 'MEETING', meetingNumber: meeting.number });
    // As who moved it at the same time and did not know of this action.
    await db.arrange(async ({ manager }) => change(await manager.findOneByOrFail(Meeting, { id: meeting.id }), 1, { heldOn: '2022-11-03' }));
    await workOff();
    expect((await dueOf(scene.chair, action)).due.on).toBe('2022-11-03');
  });
});

describe('a meeting that lapses', () => {
  const waiting = async (who: Who): Promise<any[]> => (await ask(who, '{ viewer { waiting { kind title subtitle path } } }')).waiting.filter(({ kind }: { kind: string }) => kind === 'REDATE_LAPSED');
  const lapsedOf = async (who: Who): Promise<any[]> => (await ask(who, '{ body(code: "WB") { lapsedDues { meeting { number } next { number } actions { id version number } } } }')).lapsedDues;
  const answer = (who: Who, actions: object[], due: object): Promise<any> => ask(who, 'mutation ($input: SeenActionsInput!, $due: DueInput!) { redateLapsed(input: $input, due: $due) { due { on meeting { number } } } }', { input: { actions }, due });

  it('leaves its day and asks who steers the body; one answer for all', async () => {
    const [meeting, next] = [await planned({ heldOn: '2022-12-01' }), await planned({ heldOn: '2022-12-15', number: 'SO-2022-77' })];
    const promises = [await dueAt(meeting), await dueAt(meeting), await dueAt(meeting)];
    await lapse(meeting);
    await workOff(2);
    expect((await dueOf(scene.chair, promises[0]!)).due).toMatchObject({ on: '2022-12-01', meeting: { number: meeting.number } });
    const title = 'Vergadering vervallen: wanneer moeten deze 3 toezeggingen klaar zijn?';
    expect(await waiting(scene.chair)).toEqual([{ kind: 'REDATE_LAPSED', title, subtitle: `Werkgroep bekostiging: in ${meeting.number} (donderdag 1 december 2022)`, path: '/overleggen/WB#vervallen' }]);
    expect(await waiting(scene.secretary)).toMatchObject([{ title, subtitle: 'Werkgroep bekostiging: in een vergadering (donderdag 1 december 2022)' }]);
    for (const who of [scene.member, scene.above, scene.coordinator]) expect([await waiting(who), await lapsedOf(who)]).toEqual([[], []]);
    const [asked] = await lapsedOf(scene.chair);
    expect([asked.meeting.number, asked.actions.length]).toEqual([meeting.number, 3]);
    const actions = asked.actions.map(({ id, version }: ActionItem) => ({ id, version }));
    expect(await answer(scene.member, actions, { kind: 'DATE', on: '2022-12-20' })).toBe('FORBIDDEN');
    expect(await answer(scene.stranger, actions, { kind: 'DATE', on: '2022-12-20' })).toBe('NOT_FOUND');
    expect(await answer(scene.chair, actions, { kind: 'DATE', on: '2022-03-20' })).toBe('INVALID due.on');
    expect(await answer(scene.chair, actions.slice(0, 2), { kind: 'MEETING', meetingNumber: next.number })).toEqual(Array(2).fill({ due: { on: '2022-12-15', meeting: { number: next.number } } }));
    expect(await answer(scene.chair, actions.slice(0, 1), { kind: 'DATE', on: '2022-12-20' })).toBe('ALREADY_ANSWERED');
    expect(await waiting(scene.secretary)).toMatchObject([{ title: 'Vergadering vervallen: wanneer moet deze toezegging klaar zijn?' }]);
  });

  it('or takes the promises back: chair or regie, never the secretary', async () => {
    const [asked] = await lapsedOf(scene.chair);
    const input = { actions: asked.actions.map(({ id, version }: ActionItem) => ({ id, version })) };
    const document = 'mutation ($input: SeenActionsInput!, $reason: String!) { withdrawLapsed(input: $input, reason: $reason) { state closingReason } }';
    expect(await ask(scene.secretary, document, { input, reason: 'Niet meer nodig' })).toBe('FORBIDDEN');
    expect(await ask(scene.stranger, document, { input, reason: 'Niet meer nodig' })).toBe('NOT_FOUND');
    expect(await ask(scene.chair, document, { input, reason: ' ' })).toBe('INVALID reason');
    expect(await ask(scene.chair, document, { input, reason: 'Niet meer nodig' })).toEqual([{ state: 'WITHDRAWN', closingReason: 'Niet meer nodig' }]);
    expect(await ask(scene.chair, document, { input, reason: 'Niet meer nodig' })).toBe('ACTION_ENDED');
    expect(await waiting(scene.secretary)).toEqual([]);
  });

  it('of a confidential promise asks only who may see it', async () => {
    const meeting = await planned({ heldOn: '2022-12-08' });
    await dueAt(meeting, { level: Level.CONFIDENTIAL });
    await lapse(meeting);
    await workOff();
    const regie = await db.arrange(async () => {
      const person = await aPerson({ name: 'Regie' });
      await aFunction({ bodyId: scene.funding.id, personId: person.id, kind: BodyFunctionKind.REGIE });
      return person;
    });
    expect(await waiting(scene.secretary)).toHaveLength(1);
    expect(await waiting(regie)).toEqual([]);
  });
});
