import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, VisibleRows, grant } from '@schakel/access';
import { byId, forgetLoaded, mustSee, requiredText } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { Body } from './body.entity.js';
import { MandateAcceptance, MandateLine, MandateScope, MandateSheet } from './mandate.entity.js';
import { MandateInput, MandateLineInput } from './mandate.inputs.js';
import { mayAcceptMandate, mayWriteMandate } from './mandate.policy.js';
import { isStillAccepted, sameSubject, subjectsOf } from './mandate.js';
import { lastAcceptances, ownPartiesAt, partiesAt, sheetsInForce, sheetsOf } from './mandates.js';
import { holdMembers, seenRow } from './members-facts.js';
import { mustLive } from './seat.mutations.js';
import { steeringFacts } from './steering.js';

/** What one party at the table said of a version. */
@ObjectType()
export class MandateParty {
  @Field(() => Organisation)
  organisation: Organisation;

  @Field(() => MandateAcceptance, { nullable: true, description: 'Its last word; null when it did not accept this version yet.' })
  acceptance: MandateAcceptance | null;

  @Field(() => Boolean, { description: 'It must still say, or say again since a year has passed.' })
  isAsked: boolean;

  @Field(() => Boolean, { description: 'The viewer sits there for this party.' })
  mayAccept: boolean;
}

const mostLines = 60;
const aboutSubject = { ask: 'Vul bij elk onderwerp in waar het over gaat.', max: 120 } as const;

async function lineOf({ subject, scope, belongsToId = null }: MandateLineInput): Promise<MandateLine> {
  const words = requiredText('subject', subject, aboutSubject);
  if (scope !== MandateScope.NOT) return { subject: words, scope, belongsToId: null };
  if (belongsToId && !(await unit().manager.existsBy(Body, { id: belongsToId }))) throw invalid({ field: 'belongsToId', message: 'Kies een overleg uit de lijst.' });
  return { subject: words, scope, belongsToId };
}

async function linesIn(inputs: MandateLineInput[]): Promise<MandateLine[]> {
  if (inputs.length === 0) throw invalid({ field: 'lines', message: 'Zet er ten minste één onderwerp in.' });
  if (inputs.length > mostLines) throw invalid({ field: 'lines', message: `Een mandaat heeft ten hoogste ${mostLines} onderwerpen.` });
  const lines = await Promise.all(inputs.map(lineOf));
  const twice = lines.find((line, index) => lines.slice(0, index).some(({ subject }) => sameSubject(subject, line.subject)));
  if (twice) throw invalid({ field: 'lines', message: `‘${twice.subject}’ staat er twee keer in. Haal er een weg.` });
  return lines;
}

@Resolver(() => Body)
export class MandateResolver {
  @ResolveField(() => [MandateSheet], { description: 'Every version of its mandate, the one in force first.' })
  mandateSheets(@Parent() body: Body): Promise<MandateSheet[]> {
    return sheetsOf(body.id);
  }

  @ResolveField(() => Boolean, { description: 'The viewer may write the next version of its mandate.' })
  async mayWriteMandate(@Parent() body: Body): Promise<boolean> {
    return !body.hasEnded(unit().moment.day) && mayWriteMandate.allows(unit().viewer, await steeringFacts(body.id));
  }

  @VisibleRows()
  @Query(() => [String], { description: 'The subjects of all mandates in force, once each: the one list to choose from.' })
  async mandateSubjects(): Promise<string[]> {
    return subjectsOf(await sheetsInForce());
  }

  @Acts('bodies.write-mandate')
  @Mutation(() => Body, { description: 'Writes the next version, which holds at once and is put to every party at the table.' })
  async writeMandate(@Args('input') { bodyId, seenNumber, lines }: MandateInput): Promise<Body> {
    const body = await seenRow(Body, bodyId);
    grant(mayWriteMandate, await steeringFacts(bodyId));
    mustLive(body);
    await holdMembers(bodyId);
    const number = await unit().manager.countBy(MandateSheet, { bodyId });
    if (number !== seenNumber) throw conflict('STALE_VERSION', 'Iemand anders heeft intussen een nieuwe versie geschreven. Bekijk die eerst.', { id: bodyId, version: number });
    const { viewer, moment } = unit();
    await insert(MandateSheet, { bodyId, number: number + 1, writtenOn: moment.day, writtenById: viewer.personId, lines: await linesIn(lines) });
    forgetLoaded();
    return body;
  }

  @Acts('bodies.accept-mandate')
  @Mutation(() => Body, { description: 'A party at the table agrees to the version in force.' })
  async acceptMandate(@Args('sheetId', { type: () => ID }) sheetId: string, @Args('organisationId', { type: () => ID }) organisationId: string): Promise<Body> {
    const sheet = await seenRow(MandateSheet, sheetId);
    const body = await seenRow(Body, sheet.bodyId);
    if (!(await partiesAt(body.id)).some(({ id }) => id === organisationId)) throw notFound();
    grant(mayAcceptMandate, { sitsForParty: (await ownPartiesAt(body.id)).includes(organisationId) });
    mustLive(body);
    await holdMembers(body.id);
    const [newest] = await sheetsOf(body.id);
    if (newest?.id !== sheetId) throw conflict('MANDATE_REPLACED', 'Er is intussen een nieuwe versie. Lees die eerst.');
    const { viewer, moment } = unit();
    const last = (await lastAcceptances(sheetId)).get(organisationId);
    if (last && isStillAccepted(last.acceptedOn, moment.day)) throw conflict('ALREADY_ACCEPTED', 'Deze partij is al akkoord.');
    await insert(MandateAcceptance, { sheetId, organisationId, acceptedById: viewer.personId, acceptedOn: moment.day }, { onBehalfOfId: organisationId });
    forgetLoaded();
    return body;
  }
}

@Resolver(() => MandateSheet)
export class MandateSheetResolver {
  @ResolveField(() => Person, { nullable: true })
  writtenBy(@Parent() { writtenById }: MandateSheet): Promise<Person | null> {
    return byId(Person, writtenById);
  }

  @ResolveField(() => [MandateParty], { description: 'Every party at the table now, and what it said of this version.' })
  async parties(@Parent() { id, bodyId }: MandateSheet): Promise<MandateParty[]> {
    const [parties, said, mine, [newest]] = await Promise.all([partiesAt(bodyId), lastAcceptances(id), ownPartiesAt(bodyId), sheetsOf(bodyId)]);
    return parties.map((organisation) => {
      const acceptance = said.get(organisation.id) ?? null;
      const isAsked = newest?.id === id && !(acceptance && isStillAccepted(acceptance.acceptedOn, unit().moment.day));
      return { organisation, acceptance, isAsked, mayAccept: isAsked && mine.includes(organisation.id) };
    });
  }
}

@Resolver(() => MandateLine)
export class MandateLineResolver {
  @ResolveField(() => Body, { nullable: true, description: 'Where it does belong, when not here.' })
  belongsTo(@Parent() { belongsToId }: MandateLine): Promise<Body | null> {
    return byId(Body, belongsToId);
  }
}

@Resolver(() => MandateAcceptance)
export class MandateAcceptanceResolver {
  @ResolveField(() => Person)
  acceptedBy(@Parent() { acceptedById }: MandateAcceptance): Promise<Person> {
    return mustSee(Person, acceptedById);
  }
}
