import { change } from '@schakel/history';
import type { ActionItem } from './action-item.entity.js';
import { ActionState } from './action-item.enums.js';
import { keepStanding } from './load-action.js';
import { wakeDependents } from './wake-dependents.js';

/** Takes back a promise; what waited for it wakes. The caller has judged who may, and whether it is alive. */
export async function withdraw(action: ActionItem, version: number, closingReason: string): Promise<void> {
  await change(action, version, { state: ActionState.WITHDRAWN, closingReason });
  await keepStanding(action);
  await wakeDependents(action);
}
