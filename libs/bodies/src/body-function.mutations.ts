import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { addDays, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { DayScalar, forgetLoaded } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { checkBounds, endPeriod, endWithHandOver, lastDayOf, refuseOverlap } from '@schakel/people';
import { IsNull } from 'typeorm';
import { BodyFunction, BodyFunctionKind, FunctionState } from './body-function.entity.js';
import { tellProposed } from './body-function.events.js';
import { Body } from './body.entity.js';
import { endingOfFunction } from './body-endings.js';
import { mustBeParty, mustBeTwo, mustTakePart } from './choose-people.js';
import { seenRow } from './members-facts.js';
import { FunctionInput } from './members.inputs.js';
import { managed } from './seat.mutations.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

const asNow = (body: Body): Body => {
  forgetLoaded();
  return body;
};

/** Who holds regie, uitnodiging, voorzitter or secretaris of a body. */
@Resolver()
export class BodyFunctionMutations {
  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'Proposes somebody, or notes that it was accepted.' })
  async proposeFunction(@Args('bodyId', idArg) bodyId: string, @Args('input') input: FunctionInput): Promise<Body> {
    const body = await managed(bodyId);
    const { kind, state, organisationId = null, personId = null, substituteId = null, from, until = null } = input;
    if (!organisationId && !personId) throw invalid({ field: 'personId', message: 'Kies een persoon, een partij of allebei.' });
    // A party may be proposed to name somebody; who steers or signs is a person.
    if (state === FunctionState.ACCEPTED && !personId && kind !== BodyFunctionKind.INVITATION) {
      throw invalid({ field: 'personId', message: 'Kies de persoon die deze functie heeft aanvaard.' });
    }
    await mustBeParty(organisationId);
    await mustBeTwo(personId, substituteId);
    checkBounds({ from, until });
    const same = personId ? { personId } : { organisationId: organisationId ?? '', personId: IsNull() };
    const present = await unit().manager.findBy(BodyFunction, { bodyId, kind, ...same });
    refuseOverlap(present, { from, until }, 'Deze functie is in (een deel van) die periode al zo vervuld of voorgesteld.');
    await tellProposed(await insert(BodyFunction, { bodyId, kind, state, organisationId, personId, substituteId, from, until }));
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'Who replaces the holder; null for nobody.' })
  async nameFunctionSubstitute(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('substituteId', { type: () => ID, nullable: true }) substituteId: string | null,
  ): Promise<Body> {
    const row = await seenRow(BodyFunction, id);
    const body = await managed(row.bodyId);
    await mustBeTwo(row.personId, substituteId);
    await change(row, version, { substituteId });
    return asNow(body);
  }

  @Acts('bodies.manage-members')
  @Mutation(() => Body, { description: 'After `lastDay`, or at once. A successor holds it from the next day.' })
  async endFunction(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('lastDay', { type: () => DayScalar, nullable: true }) lastDay?: Day | null,
    @Args('successorId', { type: () => ID, nullable: true }) successorId?: string | null,
  ): Promise<Body> {
    const row = await seenRow(BodyFunction, id);
    const body = await managed(row.bodyId);
    await mustTakePart('successorId', successorId);
    if (successorId && successorId === row.personId) throw invalid({ field: 'successorId', message: 'Kies een ander als opvolger.' });
    const last = lastDayOf(lastDay);
    const { bodyId, kind, state, organisationId } = row;
    await endWithHandOver(endingOfFunction(row, addDays(last, 1)), successorId ?? null, async () => {
      await endPeriod(row, version, last);
      if (!successorId) return;
      await tellProposed(await insert(BodyFunction, { bodyId, kind, state, organisationId, personId: successorId, substituteId: null, from: addDays(last, 1), until: null }));
    });
    return asNow(body);
  }
}
