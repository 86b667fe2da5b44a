import { inWords } from '@schakel/kernel';
import { ActionComment, DueRequest, ProgressUpdate, Standing } from '@schakel/actions';
import type { SeedComment, SeedDueRequest, SeedProgressUpdate } from '../../seeds/index.js';
import type { ActionSeed } from './actions.js';
import { idOf, refTo } from './ids.js';
import { instantOf, wordTime } from './instants.js';
import { readabilityIn } from './readers.js';
import type { Seeding } from './seeding.js';

function actionOf(key: string, { actions }: ActionSeed): ActionSeed['actions'][number] {
  const action = actions.find((candidate) => candidate.key === key);
  if (!action) throw new Error(`The seed has no action ${key}`);
  return action;
}

/** Columns of what hangs under an action. */
const under = (key: string, seed: ActionSeed) => ({ ...readabilityIn(seed.groups, actionOf(key, seed)), actionId: idOf('action', key) });

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

export async function seedComments(seeding: Seeding, comments: readonly SeedComment[], seed: ActionSeed): Promise<{ id: string }[]> {
  return seeding.add(ActionComment, comments.map(({ key, action, author, text, on, replyTo }) => ({
    ...under(action, seed),
    id: idOf('action-comment', key),
    text,
    authorId: idOf('person', author),
    replyTo: refTo('action-comment', replyTo),
    at: instantOf(on, wordTime),
  })));
}

/** Requests that wait for an answer. */
export async function seedDueRequests(seeding: Seeding, requests: readonly SeedDueRequest[], seed: ActionSeed): Promise<{ id: string }[]> {
  return seeding.add(DueRequest, requests.map(({ key, action, author, requestedOn, reason, on }) => {
    const { due } = actionOf(action, seed);
    return {
      ...under(action, seed),
      id: idOf('due-request', key),
      requestedOn,
      reason,
      previousLabel: due.label ?? (due.on ? inWords(due.on) : null),
      authorId: idOf('person', author),
      at: instantOf(on, wordTime),
      answer: null,
    };
  }));
}
