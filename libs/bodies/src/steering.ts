import { unit, type Viewer } from '@schakel/database';
import { holdsFunction } from '@schakel/access';
import { current } from '@schakel/organisations';
import { In } from 'typeorm';
import { BodyFunction, BodyFunctionKind, FunctionState } from './body-function.entity.js';

/** Facts about a body for who may arrange it. */
export interface SteeringFacts {
  bodyId: string;
  /** Nobody holds its regie, nor its secretariat. */
  isUnsteered: boolean;
}

/** Seats, functions and settings of a body: its regie or secretary; where both are vacant the administrator (domain.md). */
export const arranges = (viewer: Viewer, { bodyId, isUnsteered }: SteeringFacts): boolean =>
  holdsFunction(viewer, bodyId, 'REGIE', 'SECRETARY') || (viewer.isAdministrator && isUnsteered);

export async function steeringFacts(bodyId: string): Promise<SteeringFacts> {
  const held = await unit().manager.findBy(BodyFunction, { bodyId, state: FunctionState.ACCEPTED, kind: In([BodyFunctionKind.REGIE, BodyFunctionKind.SECRETARY]) });
  return { bodyId, isUnsteered: !current(held).some((one) => one.personId !== null) };
}
