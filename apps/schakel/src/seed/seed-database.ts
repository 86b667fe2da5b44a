import '../records.js';
import { presentMoment } from '@schakel/kernel';
import { createDataSource, unit, UnitOfWork } from '@schakel/database';
import { exampleSeed, reportSeed, type SeedExamples } from '../../seeds/index.js';
import type { SeedKind } from '../steps.js';
import { seedActions, type ActionSeed } from './actions.js';
import { seedBodies, seedFunctions, seedMemberships, seedSeats } from './bodies.js';
import { seedEndConditions, seedHandOvers } from './hand-overs.js';
import { seedMandates } from './mandates.js';
import { seedGroups, seedOrganisations, seedRegions } from './organisations.js';
import { seedNews } from './news.js';
import { seedAffiliations, seedPersons } from './people.js';
import { seedDecisions, seedLearnings, seedMeetings, seedRecommendations } from './records-of-bodies.js';
import { seedDay, Seeding } from './seeding.js';
import { seedClock, seedNumberSeries } from './settings.js';
import { seedComments, seedDueRequests, seedUpdates } from './words.js';

/** Any fixed number: two seeds at once run one after the other. */
const seedLock = 7_340_003;

const noExamples: SeedExamples = {
  persons: [], affiliations: [], seats: [], memberships: [], functions: [], mandates: [], meetings: [], actions: [], updates: [], comments: [], dueRequests: [],
};

async function seedReport(seeding: Seeding, examples: SeedExamples): Promise<void> {
  await seedOrganisations(seeding, reportSeed.organisations);
  await seedGroups(seeding, reportSeed.groups);
  await seedRegions(seeding, reportSeed.regions);
  await seedBodies(seeding, reportSeed.bodies);
  await seedPersons(seeding, examples.persons);
  await seedAffiliations(seeding, examples.affiliations);
  await seedSeats(seeding, [...reportSeed.seats, ...examples.seats]);
  await seedMemberships(seeding, examples.memberships);
  await seedFunctions(seeding, [...reportSeed.functions, ...examples.functions]);
  await seedMandates(seeding, examples.mandates);
  await seedMeetings(seeding, [...reportSeed.meetings, ...examples.meetings]);
  await seedDecisions(seeding, reportSeed.decisions);
  await seedRecommendations(seeding, reportSeed.recommendations);
  await seedLearnings(seeding, reportSeed.learnings);
}

async function seedPromises(seeding: Seeding, examples: SeedExamples): Promise<void> {
  const seed: ActionSeed = { actions: [...reportSeed.actions, ...examples.actions], updates: examples.updates, groups: reportSeed.groups };
  const added = await seedActions(seeding, seed);
  await seedUpdates(seeding, examples.updates, seed);
  await seedHandOvers(seeding, reportSeed.handOvers);
  await seedEndConditions(seeding, reportSeed.endConditions);
  const said = [...(await seedComments(seeding, examples.comments, seed)), ...(await seedDueRequests(seeding, examples.dueRequests, seed))];
  for (const { id } of said) added.add(id);
  await seedNews(examples, (id) => added.has(id));
  await seedNumberSeries(seeding, [...reportSeed.decisions, ...reportSeed.learnings, ...seed.actions].map(({ number }) => number));
}

/** Everything of that kind, in the unit of work around it. */
export async function seedAll(kind: SeedKind): Promise<Seeding> {
  await unit().manager.query('select pg_advisory_xact_lock($1)', [seedLock]);
  const seeding = new Seeding();
  const examples = kind === 'demo' ? exampleSeed : noExamples;
  await seedReport(seeding, examples);
  await seedPromises(seeding, examples);
  await seedClock(seeding, kind === 'demo' ? seedDay : null);
  return seeding;
}

/**
 * Fills in the content of the report; for `demo` also persons, accounts and invented work, and the demo clock. Safe to repeat:
 * it adds what was never there and touches nothing else. Returns how many rows were added. `url`: a login that may step into the job role.
 */
export async function seedDatabase(url: string, kind: SeedKind, say: (line: string) => void): Promise<number> {
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'schakel seed' }).initialize();
  try {
    const settings = { viewer: null, moment: presentMoment(seedDay), operation: 'seed' };
    const { added, takenNames } = await UnitOfWork.run(dataSource, settings, async () => seedAll(kind), 'seed');
    for (const name of takenNames) say(`Overgeslagen: '${name}' bestaat hier al als iets anders, dus ook wat eraan hangt komt er niet bij`);
    say(added > 0 ? `Inhoud van het rapport${kind === 'demo' ? ' en voorbeelden' : ''} ingevuld: ${added} gegevens` : 'De inhoud is er al');
    return added;
  } finally {
    await dataSource.destroy();
  }
}
