import { commentPlaced, doneReported, dueAsked, partyAssigned } from '@schakel/actions';
import { enqueue } from '@schakel/jobs';
import type { SeedExamples } from '../../seeds/index.js';
import { idOf } from './ids.js';

/** Asks the worker to tell whom it concerns what is new in the demo, by the same events as when people do it. `isNew`: added by this run. */
export async function seedNews({ actions, comments, dueRequests }: SeedExamples, isNew: (id: string) => boolean): Promise<void> {
  const by = (person: string) => ({ actorId: idOf('person', person) });
  for (const { key, createdBy, parties, state } of actions) {
    const asked = parties.filter((party) => party.acceptance === 'PENDING').map((party) => idOf('action-party', party.key)).filter(isNew);
    for (const partyId of asked) await enqueue(partyAssigned, { partyId, ...by(createdBy) });
    const lead = parties.find(({ role }) => role === 'LEAD');
    if (state === 'REPORTED_DONE' && isNew(idOf('action', key))) await enqueue(doneReported, { actionId: idOf('action', key), ...by(lead?.contact ?? createdBy) });
  }
  for (const { key, author } of comments) {
    if (isNew(idOf('action-comment', key))) await enqueue(commentPlaced, { commentId: idOf('action-comment', key), ...by(author) });
  }
  for (const { key, author } of dueRequests) {
    if (isNew(idOf('due-request', key))) await enqueue(dueAsked, { requestId: idOf('due-request', key), ...by(author) });
  }
}
