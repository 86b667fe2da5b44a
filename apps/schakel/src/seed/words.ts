import { ActionComment, ProgressUpdate, Standing } from '@schakel/actions';
import type { SeedComment, SeedProgressUpdate } from '../../seeds/index.js';
import type { ActionSeed } from './actions.js';
import { idOf, refTo } from './ids.js';
import { instantOf, wordTime } from './instants.js';
import { readabilityIn } from './readers.js';
import type { Seeding } from './seeding.js';

/** Columns of what hangs under an action. */
function under(key: string, { actions, groups }: ActionSeed) {
  const action = actions.find((candidate) => candidate.key === key);
  if (!action) throw new Error(`The seed has no action ${key}`);
  return { ...readabilityIn(groups, action), actionId: idOf('action', key) };
}

export async function seedUpdates(seeding: Seeding, updates: readonly SeedProgressUpdate[], seed: ActionSeed): Promise<void> {
  await seeding.add(ProgressUpdate, updates.map(({ key, action, party, standing, text, forecastOn, author, on, provenance }) => ({
    ...under(action, seed),
    id: idOf('progress-update', key),
    partyId: idOf('action-party', party),
    standing: Standing[standing],
    text,
    evidenceUrl: null,
    forecastOn: forecastOn ?? null,
    authorId: idOf('person', author),
    at: instantOf(on, wordTime),
    isExample: provenance.kind === 'EXAMPLE',
  })));
}

export async function seedComments(seeding: Seeding, comments: readonly SeedComment[], seed: ActionSeed): Promise<void> {
  await seeding.add(ActionComment, comments.map(({ key, action, author, text, on, replyTo }) => ({
    ...under(action, seed),
    id: idOf('action-comment', key),
    text,
    authorId: idOf('person', author),
    replyTo: refTo('action-comment', replyTo),
    at: instantOf(on, wordTime),
  })));
}
