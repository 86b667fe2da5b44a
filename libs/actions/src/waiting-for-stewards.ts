import { unit } from '@schakel/database';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { longestList } from './lists.js';
import { stewardedBodies } from './stewarded-bodies.js';
import { waitingUnder } from './waiting-item.js';

/** Proposals under the bodies that the viewer steers. What their actions lack is counted: `defectsToMend`. */
async function proposals(): Promise<WaitingItem[]> {
  const bodyIds = stewardedBodies();
  if (bodyIds.length === 0) return [];
  const query = unit().manager.createQueryBuilder(ActionItem, 'item').where(`item.body_id = any(:bodyIds) and item.state = 'PROPOSED'`, { bodyIds });
  const actions = await query.orderBy('item.sortKey').limit(longestList).getMany();
  return actions.map((action) => waitingUnder(action, { kind: 'JUDGE_PROPOSAL', id: action.id, title: 'Neemt het overleg dit voorstel over?', since: action.createdAt }));
}

waitingContributions.add('actions: proposals', proposals);
