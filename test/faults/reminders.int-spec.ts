import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { askForReminders } from '@schakel/notifications';
import { aNetwork, aPromise, aReachedPerson, standClockOn, type Reached } from '@schakel/notifications/testing';
import { momentOn, testDay } from '@schakel/testing';
import { KilledWorkers } from './killed-workers.js';

const people = 60;
const presses = 5;

let workers: KilledWorkers;
let reached: Reached[];

beforeAll(async () => {
  workers = await KilledWorkers.open();
  reached = await workers.db.arrange(arrange);
});

afterAll(() => workers?.close());

/** Each person works for a party of his own, whose action is due in three days. */
async function arrange(): Promise<Reached[]> {
  await standClockOn(testDay);
  const { funding } = await aNetwork();
  const persons: Reached[] = [];
  for (let index = 0; index < people; index += 1) {
    const organisation = await anOrganisation();
    const person = await aReachedPerson(`Persoon ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    await aPromise(funding, organisation, {}, '2022-04-04');
    persons.push(person);
  }
  return persons;
}

it('a due reminder arrives once for each, also when the worker is killed while it looks and while it sends, and five times asked', async () => {
  for (let press = 1; press <= presses; press += 1) await workers.db.arrange(() => askForReminders(momentOn(testDay), `press ${press}`));
  await workers.killedWhen(async () => (await workers.countOf('mail')) >= 5);
  expect(await workers.countOf('mail')).toBeLessThan(people);
  await workers.killedWhen(() => workers.post.received.length >= 15);
  const handedOver = await workers.countOf(`mail where state = 'SENT'`);
  expect(handedOver).toBeLessThan(people);
  await workers.finish();

  expect(await workers.countOf(`mail where state = 'SENT'`)).toBe(people);
  const perPerson = reached.map(({ email }) => ({ email, mails: new Set(workers.post.to(email).map((mail) => mail.messageId)).size }));
  expect(perPerson).toEqual(reached.map(({ email }) => ({ email, mails: 1 })));
  // Killed between the mail server's keeping and our marking: the same mail again, known by its Message-ID; at most one for each that was under way.
  expect(workers.post.received.length - people).toBeLessThanOrEqual(2 * 4);
}, 240_000);
