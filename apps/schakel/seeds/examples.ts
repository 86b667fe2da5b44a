import type { SeedExamples } from './example-types.js';
import { exampleActions } from './examples-actions.js';
import { exampleMandates } from './examples-mandates.js';
import { exampleMeetings } from './examples-meetings.js';
import { exampleAffiliations, exampleFunctions, exampleMemberships, examplePersons, exampleSeats } from './examples-people.js';
import { exampleComments, exampleDueRequests, exampleUpdates } from './examples-words.js';

/** All that demo mode adds; everything in it is marked 'voorbeeld'. */
export const exampleSeed: SeedExamples = {
  persons: examplePersons,
  affiliations: exampleAffiliations,
  seats: exampleSeats,
  memberships: exampleMemberships,
  functions: exampleFunctions,
  mandates: exampleMandates,
  meetings: exampleMeetings,
  actions: exampleActions,
  updates: exampleUpdates,
  comments: exampleComments,
  dueRequests: exampleDueRequests,
};
