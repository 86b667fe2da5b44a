import { unit } from '@schakel/database';
import { mayAdoptAction } from './action-item.policy.js';

/** Ids of the bodies where the viewer is secretary, chair or regie. */
export function stewardedBodies(): string[] {
  const { viewer } = unit();
  return [...new Set(viewer.functions.map(({ bodyId }) => bodyId))].filter((bodyId) => mayAdoptAction.allows(viewer, { bodyId }));
}
