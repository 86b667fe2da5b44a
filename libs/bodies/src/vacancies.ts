import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { BodyFunction, BodyFunctionKind } from './body-function.entity.js';
import { BodyKind, type Body } from './body.entity.js';
import { shownOn, vacancies } from './composition.js';

/** Accepted and proposed functions now, in their order; of an ended body all that it had. */
export async function functionsOf(body: Body): Promise<BodyFunction[]> {
  const kinds = Object.values(BodyFunctionKind);
  const held = shownOn(unit().moment.day, body, await manyBy(BodyFunction, 'bodyId', body.id, { from: 'ASC', id: 'ASC' }));
  return held.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Without those whose holder was deactivated and is not replaced. */
async function manned(functions: BodyFunction[]): Promise<BodyFunction[]> {
  const marked = await Promise.all(functions.map(async (one) => {
    const people = await Promise.all([byId(Person, one.personId), byId(Person, one.substituteId)]);
    return { one, isManned: !one.personId || people.some((person) => person && !person.deactivatedAt) };
  }));
  return marked.filter(({ isManned }) => isManned).map(({ one }) => one);
}

/** Functions that nobody holds and nobody was proposed for; none for an ended body. */
export const vacantFunctionsOf = async (body: Body): Promise<BodyFunctionKind[]> =>
  body.hasEnded(unit().moment.day) ? [] : vacancies(await manned(await functionsOf(body)));

/** Who leads a steering group outside the programme is not known here, which is not the same as vacant. */
export const isOutside = (body: Body, functions: readonly unknown[]): boolean => body.kind === BodyKind.STEERING && functions.length === 0;
