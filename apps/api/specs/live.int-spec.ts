import { Level } from '@schakel/database';
import { change } from '@schakel/history';
import type { ActionItem } from '@schakel/actions';
import { aComment, aScene, anActionItem, anActionParty, type Scene } from '@schakel/actions/testing';
import { Membership } from '@schakel/bodies';
import { NotificationKind, addNotifications } from '@schakel/notifications';
import { Person } from '@schakel/people';
import { testDatabase } from '@schakel/testing';
import { Ear } from './ear.js';
import { Caller, RunningApi } from './running-api.js';

type Role = 'member' | 'secretary' | 'chair' | 'above' | 'outside' | 'coordinator' | 'stranger';
const roles: Role[] = ['member', 'secretary', 'chair', 'above', 'outside', 'coordinator', 'stranger'];

let api: RunningApi<Scene>;
let callers: Record<Role, Caller>;
let ears: Record<Role, Ear>;
const opened: Ear[] = [];

const byRole = async <T>(make: (role: Role) => Promise<T>): Promise<Record<Role, T>> =>
  Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await make(role)]))) as Record<Role, T>;

async function listening(caller: Caller, age = '0'): Promise<Ear> {
  const ear = await Ear.of(caller, age);
  opened.push(ear);
  return ear;
}

beforeAll(async () => {
  api = await RunningApi.start(await testDatabase(), aScene);
  callers = await byRole((role) => api.signedIn(api.scene[role].id));
}, 60_000);

beforeEach(async () => {
  ears = await byRole((role) => listening(callers[role]));
  // Signing in, and what the spec before did, is told to whoever comes just after it.
  await told(300);
});

afterEach(() => opened.splice(0).forEach((ear) => ear.hangUp()));

afterAll(() => api?.close());

/** What each heard by now; who heard nothing is left out. */
async function told(withinMs = 700): Promise<Partial<Record<Role, string[]>>> {
  const said = await byRole((role) => ears[role].said(withinMs));
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words.length > 0));
}

const action = (level: Level): Promise<ActionItem> => api.db.arrange(() => anActionItem({ bodyId: api.scene.funding.id, level }));

const add = (level: Level): string =>
  `mutation { addAction(input: { bodyId: "${api.scene.funding.id}", title: "Maak een plan", level: ${level}, due: { kind: NOT_AGREED } }) { id } }`;

describe('a change is told', () => {
  it('to everyone in the network when all of them may see it', async () => {
    expect((await callers.secretary.graphql(add(Level.NETWORK))).json.errors).toBeUndefined();
    const { secretary, ...others } = await told();
    expect(secretary?.join()).toContain('network');
    expect(others).toEqual({ member: ['changed network'], chair: ['changed network'], above: ['changed network'], outside: ['changed network'], coordinator: ['changed network'] });
  });

  it('to the body, those above it and the coordinator', async () => {
    await action(Level.BODY);
    const changed = [`changed body:${api.scene.funding.id}`];
    expect(await told()).toEqual({ member: changed, secretary: changed, chair: changed, above: changed, coordinator: changed });
  });

  it('of what is confidential to its secretary and chair alone', async () => {
    expect((await callers.secretary.graphql(add(Level.CONFIDENTIAL))).json.errors).toBeUndefined();
    const changed = `body:${api.scene.funding.id}`;
    const heard = await told();
    expect(Object.keys(heard).sort()).toEqual(['chair', 'secretary']);
    expect(heard.chair).toEqual([`changed ${changed}`]);
  });

  it('of what is confidential to the parties in it, and to nobody who sits beside them', async () => {
    const secret = await action(Level.CONFIDENTIAL);
    await told();
    await api.db.arrange(async () => void (await anActionParty(secret, { organisationId: api.scene.dji.id })));
    expect(Object.keys(await told()).sort()).toEqual(['chair', 'outside', 'secretary']);
    await api.db.arrange(() => aComment(secret, { authorId: api.scene.secretary.id }));
    const heard = await told();
    expect(heard).toEqual({ chair: heard.chair, secretary: heard.secretary, outside: ['changed own'] });
  });

  it('to those who lose sight of it, so that it goes from their screen', async () => {
    const open = await action(Level.NETWORK);
    await told();
    await api.db.arrange(() => change(open, open.version, { level: Level.CONFIDENTIAL }));
    expect(Object.keys(await told()).sort()).toEqual(['above', 'chair', 'coordinator', 'member', 'outside', 'secretary']);
    await api.db.arrange(() => change(open, open.version, { title: 'Iets anders' }));
    expect(Object.keys(await told()).sort()).toEqual(['chair', 'secretary']);
  });

  it('of a notification to its reader alone, also of 5,000 at once', async () => {
    const { scene } = api;
    await api.db.arrange(async () => {
      const one = { kind: NotificationKind.REMINDER, title: 'Iets', text: '', path: '/', actionId: null };
      const many = Array.from({ length: 5_000 }, (_, index) => ({ ...one, personId: index === 4_999 ? scene.outside.id : scene.member.id, onceKey: `${index}` }));
      await addNotifications(many);
    });
    expect(await told(2_000)).toEqual({ member: ['changed own'], outside: ['changed own'] });
  });

  it('never when it is rolled back', async () => {
    await expect(api.db.arrange(async () => {
      await anActionItem({ bodyId: api.scene.funding.id });
      throw new Error('after all not');
    })).rejects.toThrow('after all not');
    expect(await told()).toEqual({});
  });
});

describe('of two apis on one database', () => {
  let other: Awaited<ReturnType<typeof api.another>>;

  beforeAll(async () => {
    other = await api.another();
  }, 30_000);

  afterAll(() => other?.stop());

  const there = (role: Role): Caller => new Caller(other.url, callers[role].cookie);

  it('each tells what was changed through the other, to who may see it', async () => {
    const ear = { chair: await listening(there('chair')), member: await listening(there('member')) };
    await ear.chair.said(300);
    await ear.member.said(300);
    expect((await callers.secretary.graphql(add(Level.CONFIDENTIAL))).json.errors).toBeUndefined();
    expect(await ear.chair.said()).toEqual([`changed body:${api.scene.funding.id}`]);
    expect(await ear.member.said(300)).toEqual([]);
    await told();
    expect((await there('secretary').graphql(add(Level.NETWORK))).json.errors).toBeUndefined();
    expect((await told()).member).toEqual(['changed network']);
    expect(await ear.member.said()).toEqual(['changed network']);
  });

  it('a session that ends through one ends its lines on the other', async () => {
    const { coordinator } = api.scene;
    const line = await listening(there('coordinator'));
    await callers.coordinator.post('/auth/logout', {});
    expect(await line.ended()).toBe(true);
    await callers.coordinator.signIn(`${coordinator.id}@organisatie.example`);
  });
});

describe('what a page asks by itself', () => {
  it('is no use of its session, whichever way it is answered', async () => {
    const { outside } = api.scene;
    const idle = async (): Promise<boolean> => {
      const [row] = await api.db.arrange(({ manager }) => manager.query<[{ idle: boolean }]>("select last_used_at < clock_timestamp() - interval '5 minutes' as idle from session where person_id = $1 order by last_used_at desc limit 1", [outside.id]));
      return row.idle;
    };
    await api.db.tamper(`update session set last_used_at = clock_timestamp() - interval '10 minutes' where person_id = '${outside.id}'`);
    for (let time = 0; time < 3; time += 1) {
      const { json } = await callers.outside.graphql('{ actionItems(first: 1) { edges { node { title } } } }', {}, { 'x-schakel-quiet': '1' });
      expect(json.data.actionItems.edges).toHaveLength(1);
    }
    await listening(callers.outside);
    expect(await idle()).toBe(true);
    await callers.outside.graphql('{ actionItems(first: 1) { edges { node { title } } } }');
    expect(await idle()).toBe(false);
  });
});

describe('the right to see', () => {
  it('ends with the seat: the page is told to ask again, and what comes after is not heard', async () => {
    const { member, funding } = api.scene;
    await api.db.arrange(async ({ manager }) => {
      const membership = await manager.findOneByOrFail(Membership, { personId: member.id });
      await change(membership, membership.version, { until: '2022-03-31' });
      await anActionItem({ bodyId: funding.id, level: Level.BODY });
    });
    const heard = await told(1_500);
    expect(heard.member).toContain('refetch');
    expect(heard.member?.join()).not.toContain('body:');
    await action(Level.BODY);
    const after = await told();
    expect(Object.values(after).flat().filter((words) => !words.includes('body:'))).toEqual([]);
    expect(Object.keys(after).sort()).toEqual(['above', 'chair', 'coordinator', 'secretary']);
  });

  it('ends with the session, also when that ended in another tab', async () => {
    await callers.outside.post('/auth/logout', {});
    expect(await ears.outside.said(2_000)).toContain('end');
    expect(await ears.outside.ended()).toBe(true);
    expect((await Ear.of(callers.outside)).status).toBe(401);
    await callers.outside.signIn(`${api.scene.outside.id}@organisatie.example`);
  });

  it('ends for who is deactivated, at once', async () => {
    const { chair } = api.scene;
    const takePart = (deactivatedAt: Date | null) => api.db.arrange(async ({ manager }) => {
      const person = await manager.findOneByOrFail(Person, { id: chair.id });
      await change(person, person.version, { deactivatedAt });
    });
    await takePart(new Date());
    // Sooner than the look at sessions that end by themselves.
    expect(await ears.chair.said(2_000)).toContain('end');
    expect(await ears.chair.ended()).toBe(true);
    expect((await Ear.of(callers.chair)).status).toBe(401);
    expect(await ears.member.said()).not.toContain('end');
    await takePart(null);
  });

  it('ends with a session that ends by itself', async () => {
    await api.db.tamper(`update session set expires_at = clock_timestamp() where person_id = '${api.scene.above.id}'`);
    expect(await ears.above.ended()).toBe(true);
    await callers.above.signIn(`${api.scene.above.id}@organisatie.example`);
  }, 15_000);

  it('opens for who is signed in, from our own pages, and not without end', async () => {
    expect((await Ear.of(api.anybody())).status).toBe(401);
    const foreign: Record<string, string>[] = [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }];
    for (const headers of foreign) expect((await Ear.of(callers.chair, '0', headers)).status).toBe(403);
    for (let more = 1; more < 6; more += 1) expect((await listening(callers.chair)).status).toBe(200);
    expect((await Ear.of(callers.chair)).status).toBe(429);
    expect((await callers.chair.send('/live', { method: 'HEAD' })).status).toBe(204);
    expect((await callers.chair.send('/live/x')).status).toBe(404);
  });

  it('is told past every proxy, uncompressed, and kept nowhere', () => {
    const { headers } = ears.chair;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('content-encoding')).toBeNull();
  });
});

describe('nothing is missed', () => {
  it('between reading the page and listening', async () => {
    await action(Level.BODY);
    await told();
    expect(await (await listening(callers.secretary, '5000')).said()).toEqual([expect.stringContaining(`body:${api.scene.funding.id}`)]);
  });

  it.each(['3600000', 'x', '', '-1'])('by a page that is older than is remembered (%s)', async (age) => {
    expect(await (await listening(callers.secretary, age)).said()).toEqual(['refetch']);
  });

  it('when the connection that listens broke: it comes back by itself and all ask again', async () => {
    await api.db.tamper(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${api.db.name}' and application_name = 'schakel live listener'`);
    expect((await told(3_000)).chair).toEqual(['refetch']);
    await action(Level.BODY);
    expect((await told()).chair).toEqual([`changed body:${api.scene.funding.id}`]);
  });
});
