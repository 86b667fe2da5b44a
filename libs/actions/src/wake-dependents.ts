import { unit } from '@schakel/database';
import { change } from '@schakel/history';
import { In } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';
import { ActionDependency } from './action-records.entity.js';

const ended = [ActionState.DONE, ActionState.WITHDRAWN];

/** When the last action that another waits on has ended, the other runs. */
export async function wakeDependents(finished: ActionItem): Promise<void> {
  const { manager } = unit();
  const dependents = await manager.find(ActionDependency, { where: { requiresId: finished.id } });
  if (dependents.length === 0) return;
  const waiting = await manager.find(ActionItem, { where: { id: In(dependents.map((row) => row.actionId)), state: ActionState.WAITING } });
  for (const action of waiting) {
    const requirements = await manager.find(ActionDependency, { where: { actionId: action.id } });
    const open = await manager.count(ActionItem, { where: { id: In(requirements.map((row) => row.requiresId)) } });
    const over = await manager.count(ActionItem, { where: { id: In(requirements.map((row) => row.requiresId)), state: In(ended) } });
    if (open === over) await change(action, action.version, { state: action.condition ? ActionState.SLEEPING : ActionState.OPEN });
  }
}
