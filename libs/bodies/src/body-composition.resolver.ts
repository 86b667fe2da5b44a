import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Domain, Organisation } from '@schakel/organisations';
import { BodyFunction, BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { domainsAt, domainsMissing, shownOn } from './composition.js';
import { Seat } from './seat.entity.js';
import { functionsOf, vacantFunctionsOf } from './vacancies.js';

const seatsOf = async (body: Body): Promise<Seat[]> => shownOn(unit().moment.day, body, await manyBy(Seat, 'bodyId', body.id, { position: 'ASC', id: 'ASC' }));

const domainsOf = async (seats: Seat[]): Promise<Domain[]> =>
  domainsAt(await Promise.all(seats.map(async (seat) => ({ domain: seat.domain, partyDomains: (await byId(Organisation, seat.organisationId))?.domains ?? [] }))));

/** Who sits at a table and who steers it. */
@Resolver(() => Body)
export class BodyCompositionResolver {
  @ResolveField(() => [Seat], { description: 'Seats now; of an ended body all that it had.' })
  seats(@Parent() body: Body): Promise<Seat[]> {
    return seatsOf(body);
  }

  @ResolveField(() => [BodyFunction], { description: 'Accepted and proposed functions now; of an ended body all that it had.' })
  functions(@Parent() body: Body): Promise<BodyFunction[]> {
    return functionsOf(body);
  }

  @ResolveField(() => [Seat], { description: 'Also those that ended and those to come.' })
  everySeat(@Parent() body: Body): Promise<Seat[]> {
    return manyBy(Seat, 'bodyId', body.id, { position: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => [BodyFunction], { description: 'Also those that ended and those to come.' })
  everyFunction(@Parent() body: Body): Promise<BodyFunction[]> {
    return manyBy(BodyFunction, 'bodyId', body.id, { from: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => [BodyFunctionKind], { description: 'Functions that nobody holds and nobody was proposed for; none for an ended body.' })
  vacantFunctions(@Parent() body: Body): Promise<BodyFunctionKind[]> {
    return vacantFunctionsOf(body);
  }

  @ResolveField(() => [Domain])
  async domainsPresent(@Parent() body: Body): Promise<Domain[]> {
    return domainsOf(await seatsOf(body));
  }

  @ResolveField(() => [Domain], { description: 'Domains without a seat, of those that belong there when the body decided that; none when the seats are not known.' })
  async domainsAbsent(@Parent() body: Body): Promise<Domain[]> {
    const seats = await seatsOf(body);
    return domainsMissing(seats, await domainsOf(seats), body.requiredDomains);
  }
}
