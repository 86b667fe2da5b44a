import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, requiredText } from '@schakel/graphql';
import { change, insert, remove } from '@schakel/history';
import { Affiliation, current } from '@schakel/organisations';
import { BodyFunction, BodyFunctionKind, FunctionState } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { mustBeTwo } from './choose-people.js';
import { FunctionRefusal } from './function-refusal.entity.js';
import { seenRow } from './members-facts.js';
import { mayAcceptFunction, mayDeclineFunction, type ProposalFacts } from './members.policy.js';
import { mustLive } from './seat.mutations.js';
import { steeringFacts } from './steering.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;
const personArg = { type: () => ID, nullable: true } as const;

export const proposalFacts = async ({ bodyId, personId, organisationId }: BodyFunction): Promise<ProposalFacts> =>
  ({ ...(await steeringFacts(bodyId)), proposedId: personId, proposedPartyId: organisationId });

const why = { ask: 'Schrijf waarom deze functie niet wordt aanvaard.', max: 500 } as const;

/** A party names its own people. Errors: INVALID. */
async function mustWorkFor(organisationId: string, field: string, personId: string | null): Promise<void> {
  if (!personId) return;
  const affiliations = await unit().manager.findBy(Affiliation, { organisationId, personId });
  if (current(affiliations).length === 0) throw invalid({ field, message: 'Kies iemand die voor deze partij werkt.' });
}

async function proposal(id: string): Promise<{ row: BodyFunction; body: Body; facts: ProposalFacts }> {
  const row = await seenRow(BodyFunction, id);
  return { row, body: await seenRow(Body, row.bodyId), facts: await proposalFacts(row) };
}

/** What a party or person answers to a proposal. */
@Resolver()
export class FunctionAnswerMutations {
  @Acts('bodies.accept-function')
  @Mutation(() => Body, { description: 'A party that was proposed without a person names who does it, and who replaces him.' })
  async acceptFunction(
    @Args('id', idArg) id: string,
    @Args('version', versionArg) version: number,
    @Args('personId', personArg) personId: string | null = null,
    @Args('substituteId', personArg) substituteId: string | null = null,
  ): Promise<Body> {
    const { row, body, facts } = await proposal(id);
    grant(mayAcceptFunction, facts);
    mustLive(body);
    if (row.version === version && row.state === FunctionState.ACCEPTED) throw conflict('ALREADY_ACCEPTED', 'Deze functie is al aanvaard.');
    // Whoever was proposed stays: a party names a person only where none was named.
    const named = row.personId ? { personId: row.personId, substituteId: row.substituteId } : { personId, substituteId };
    if (!named.personId && row.kind !== BodyFunctionKind.INVITATION) throw invalid({ field: 'personId', message: 'Kies wie deze functie vervult.' });
    if (!row.personId && row.organisationId) {
      await mustBeTwo(personId, substituteId);
      await mustWorkFor(row.organisationId, 'personId', personId);
      await mustWorkFor(row.organisationId, 'substituteId', substituteId);
    }
    await change(row, version, { ...named, state: FunctionState.ACCEPTED }, { onBehalfOfId: row.organisationId });
    forgetLoaded();
    return body;
  }

  @Acts('bodies.decline-function')
  @Mutation(() => Body, { description: 'The proposal goes; who said no and why is kept.' })
  async declineFunction(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason', { type: () => String }) reason: string): Promise<Body> {
    const { row, body, facts } = await proposal(id);
    grant(mayDeclineFunction, facts);
    mustLive(body);
    if (row.version === version && row.state === FunctionState.ACCEPTED) throw conflict('ALREADY_ACCEPTED', 'Deze functie is al aanvaard. Wie de leden beheert, kan haar beëindigen.');
    const { bodyId, kind, organisationId, personId } = row;
    const { viewer, moment } = unit();
    const words = requiredText('reason', reason, why);
    await remove(row, version, { onBehalfOfId: organisationId });
    await insert(FunctionRefusal, { bodyId, kind, organisationId, personId, declinedById: viewer.personId, declinedOn: moment.day, reason: words }, { onBehalfOfId: organisationId });
    forgetLoaded();
    return body;
  }
}
