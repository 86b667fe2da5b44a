import { inWords } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { Meeting } from '@schakel/meetings';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { ActionKind } from './action-item.enums.js';
import { lapsedDues, type LapsedDue } from './lapsed-dues.js';
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

function question(actions: readonly ActionItem[]): string {
  const one = actions.every(({ kind }) => kind === ActionKind.COMMITMENT) ? 'toezegging' : 'actie';
  const asked = actions.length === 1 ? `moet deze ${one} klaar zijn?` : `moeten deze ${actions.length} ${one === 'actie' ? 'acties' : 'toezeggingen'} klaar zijn?`;
  return `Vergadering vervallen: wanneer ${asked}`;
}

async function waitingFor({ id, bodyId, actions }: LapsedDue): Promise<WaitingItem | null> {
  const [body, meeting, [first]] = [await byId(Body, bodyId), await byId(Meeting, id), actions];
  if (!body || !first) return null;
  const day = first.dueOn ? ` (${inWords(first.dueOn)})` : '';
  const subtitle = `${body.name}: ${meeting ? `in ${meeting.number}` : 'in een vergadering'}${day}`;
  return { kind: 'REDATE_LAPSED', id: `${bodyId} ${id}`, title: question(actions), subtitle, path: `/overleggen/${encodeURIComponent(body.code)}#vervallen`, since: first.dueLapsedAt };
}

/** What was due at a meeting that lapsed, under the bodies that the viewer steers. */
async function lapsed(): Promise<WaitingItem[]> {
  const waiting = await Promise.all((await lapsedDues(stewardedBodies())).map(waitingFor));
  return waiting.filter((item) => item !== null);
}

waitingContributions.add('actions: proposals', proposals);
waitingContributions.add('actions: due at a meeting that lapsed', lapsed);
