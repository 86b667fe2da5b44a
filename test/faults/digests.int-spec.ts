import { amsterdamInstant, scheduledMoment } from '@schakel/kernel';
import { dailyDigestSchedule } from '@schakel/notifications';
import { aReachedPerson, standClockOn, type Reached } from '@schakel/notifications/testing';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { testDay } from '@schakel/testing';
import { KilledWorkers } from './killed-workers.js';

const people = 40;

let workers: KilledWorkers;
let reached: Reached[];

beforeAll(async () => {
  workers = await KilledWorkers.open();
  reached = await workers.db.arrange(arrange);
});

afterAll(() => workers?.close());

/** Each person has two things to hear. */
async function arrange(): Promise<Reached[]> {
  await standClockOn(testDay);
  const organisation = await anOrganisation();
  const persons: Reached[] = [];
  for (let index = 0; index < people; index += 1) {
    const person = await aReachedPerson(`Volger ${index}`);
    await anAffiliation({ personId: person.id, organisationId: organisation.id });
    persons.push(person);
  }
  return persons;
}

const tellEverybody = (): Promise<number> => workers.db.arrange((unit) => unit.execute(
  `insert into notification (id, person_id, kind, title, text, path, at, once_key)
   select gen_random_uuid(), p.id, 'ASSIGNED', 'Notitie', 'Tekst', '/', $1, p.id || ' ' || n from person p cross join generate_series(1, 2) n where p.name like 'Volger %'`,
  [amsterdamInstant(testDay, '12:00:00')]));

it('a digest brings each thing once to each person, also when the worker is killed while it writes and while it sends', async () => {
  await tellEverybody();
  const moment = scheduledMoment(amsterdamInstant(testDay, '16:00:00'));
  for (let turn = 0; turn < 3; turn += 1) await workers.db.arrange(() => dailyDigestSchedule.tick(moment));
  await workers.killedWhen(async () => (await workers.countOf('mail')) >= 3);
  await workers.killedWhen(() => workers.post.received.length >= 8);
  await workers.finish();

  expect(await workers.countOf(`mail where state = 'SENT'`)).toBe(people);
  expect(await workers.countOf('notification where mail_id is null')).toBe(0);
  const perPerson = reached.map(({ email }) => new Set(workers.post.to(email).map((mail) => mail.messageId)).size);
  expect(perPerson).toEqual(reached.map(() => 1));
}, 240_000);
