import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { Body } from './body.entity.js';
import type { MandateSheet } from './mandate.entity.js';
import { isStillAccepted } from './mandate.js';
import { lastAcceptances, ownPartiesAt, sheetsInForce } from './mandates.js';

async function askedOn(sheet: MandateSheet): Promise<WaitingItem[]> {
  const [body, parties, said] = await Promise.all([byId(Body, sheet.bodyId), ownPartiesAt(sheet.bodyId), lastAcceptances(sheet.id)]);
  const open = parties.filter((id) => {
    const last = said.get(id);
    return !last || !isStillAccepted(last.acceptedOn, unit().moment.day);
  });
  const items = await Promise.all(open.map(async (id) => {
    const party = await byId(Organisation, id);
    const title = `Is ${party?.shortName ?? 'uw partij'} akkoord met het mandaat?`;
    return body && { kind: 'ACCEPT_MANDATE', id: `${sheet.id}-${id}`, title, subtitle: body.name, path: `/overleggen/${body.code}/mandaat`, since: null };
  }));
  return items.filter((item) => item !== null);
}

/** Mandates that the viewer's party at a table did not accept yet, or more than a year ago. */
waitingContributions.add('bodies: mandates', async () => {
  const { ownBodyIds } = unit().viewer;
  if (ownBodyIds.length === 0) return [];
  const own = (await sheetsInForce()).filter(({ bodyId }) => ownBodyIds.includes(bodyId));
  return (await Promise.all(own.map(askedOn))).flat();
});
