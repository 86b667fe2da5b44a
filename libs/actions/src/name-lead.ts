import { unit } from '@schakel/database';
import { change } from '@schakel/history';
import type { ActionItem } from './action-item.entity.js';
import { PartyRole } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';

/** An action has one trekker at most: who was it becomes mede-uitvoerder when another is named. */
export async function makeRoomForLead(action: ActionItem): Promise<void> {
  const lead = await unit().manager.findOneBy(ActionParty, { actionId: action.id, role: PartyRole.LEAD });
  if (lead) await change(lead, lead.version, { role: PartyRole.EXECUTOR });
}
