import { mustSee } from '@schakel/graphql';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { partiesOfViewer } from './parties-of-viewer.js';
import { nameOfParty } from './party-name.js';
import { waitingUnder } from './waiting-item.js';

/** Parts that nobody accepted or declined yet, of parties for which the viewer can speak. */
async function partsToAccept(): Promise<WaitingItem[]> {
  const parties = await partiesOfViewer(`party.acceptance = 'PENDING'`);
  return Promise.all(
    parties.map(async (party) => {
      const action = await mustSee(ActionItem, party.actionId);
      return waitingUnder(action, { kind: 'ACCEPT_ACTION', id: party.id, title: `Doet ${await nameOfParty(party)} mee?`, since: action.createdAt });
    }),
  );
}

waitingContributions.add('actions: parts to accept', partsToAccept);
