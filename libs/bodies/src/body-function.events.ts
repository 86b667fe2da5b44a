import { unit } from '@schakel/database';
import { enqueue, jobKind } from '@schakel/jobs';
import { FunctionState, type BodyFunction } from './body-function.entity.js';

/** Somebody was proposed for a function: who was, hears of it. Payload: ids. */
export const functionProposed = jobKind<{ functionId: string; actorId: string }>('bodies.function-proposed', 'Melden dat iemand voor een functie is voorgesteld');

export async function tellProposed({ id, state }: BodyFunction): Promise<void> {
  if (state === FunctionState.PROPOSED) await enqueue(functionProposed, { functionId: id, actorId: unit().viewer.personId });
}
