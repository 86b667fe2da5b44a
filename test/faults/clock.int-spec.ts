import { UnitOfWork } from '@schakel/database';
import { askToMove } from '@schakel/clock';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { aNetwork, aPromise, aReachedPerson, standClockOn, type Network, type Reached } from '@schakel/notifications/testing';
import { momentOn, testDay } from '@schakel/testing';
import { KilledWorkers } from './killed-workers.js';

const people = 12;

let workers: KilledWorkers;
let network: Network;
const reached: Reached[] = [];

beforeAll(async () => {
  workers = await KilledWorkers.open();
  await workers.db.arrange(arrange);
});

afterAll(() => workers?.close());

/** Each person works for a party of his own, whose action is due on the Wednesday: reminded on Monday, late on Thursday. */
async function arrange(): Promise<void> {
  await standClockOn(testDay);
  network = await aNetwork();
  for (let index = 0; index < people; index += 1) {
    const organisation = await anOrganisation();
    const person = await aReachedPerson(`Persoon ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    await aPromise(network.funding, organisation, {}, '2022-04-06');
    reached.push(person);
  }
}

it('a move of the clock whose worker is killed twice goes on where it was: each day once, in order, and nothing is said twice', async () => {
  const viewer = await workers.db.sightOf(network.administrator.id);
  await UnitOfWork.run(workers.db.dataSource, { viewer, moment: momentOn(testDay), operation: 'spec' }, () => askToMove('2022-04-08'));
  // Once in the midst of the mails of Monday, once in those of Thursday.
  await workers.killedWhen(async () => (await workers.countOf(`mail where state = 'SENT'`)) >= 4);
  expect(await workers.countOf('reminder_run')).toBe(1);
  await workers.killedWhen(async () => (await workers.countOf(`mail where state = 'SENT'`)) >= people + 4);
  expect(await workers.rowsOf('select state from clock_passage')).toEqual([{ state: 'RUNNING' }]);
  await workers.finish();

  expect(await workers.rowsOf('select state, reached_day as day from clock_passage')).toEqual([{ state: 'DONE', day: '2022-04-08' }]);
  const runs = await workers.rowsOf<{ day: string; mails: number }>(
    `select to_char(r.moment, 'MM-DD') as day, count(m.id)::int as mails from reminder_run r left join mail m on m.created_at = r.moment group by r.moment order by min(r.id::text)`);
  expect(runs).toEqual([{ day: '04-04', mails: people }, { day: '04-05', mails: 0 }, { day: '04-06', mails: 0 }, { day: '04-07', mails: people }, { day: '04-08', mails: 0 }]);
  const perPerson = reached.map(({ email }) => new Set(workers.post.to(email).map((mail) => mail.messageId)).size);
  expect(perPerson).toEqual(reached.map(() => 2));
  // A mail that the server kept before we could mark it comes again with the same Message-ID: at most one for each that was under way.
  expect(workers.post.received.length - 2 * people).toBeLessThanOrEqual(2 * 4);
  // The Thursday began when all of Monday's mails were out.
  const [order] = await workers.rowsOf<{ isInOrder: boolean }>(
    `select max(done_at) filter (where m.created_at < '2022-04-05') <= min(e.created_at) filter (where m.created_at > '2022-04-05') as "isInOrder"
       from outbox_entry e join mail m on m.id = (e.payload->>'mailId')::uuid`);
  expect(order?.isInOrder).toBe(true);
  expect(await workers.countOf(`chronicle_line where kind = 'MAIL'`)).toBe(2 * people);
}, 240_000);
