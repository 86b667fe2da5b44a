import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Acts, VisibleRows, grant } from '@schakel/access';
import { PageArgs, byId, manyBy, mustSee, pageOf } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { Person, mayReadPeople } from '@schakel/people';
import { In, IsNull } from 'typeorm';
import { Body } from './body.entity.js';
import { BodyFunction } from './body-function.entity.js';
import { PersonConnection, PersonFilter, findPeople } from './person-register.js';
import { Membership, Seat } from './seat.entity.js';

const byName = [{ sql: 'lower(person.name)', type: 'text' }, { sql: 'person.id', type: 'uuid' }] as const;

/** How many lines of a person's history are shown. */
const longestHistory = 200;

/** In the order of their bodies: those that live as the register has them, then those that ended. */
async function inOrderOfBodies<Row extends { id: string; from: string | null }>(rows: Row[], bodyIdOf: (row: Row) => Promise<string | null>): Promise<Row[]> {
  const { day } = unit().moment;
  const placed = await Promise.all(rows.map(async (row) => ({ row, body: await byId(Body, await bodyIdOf(row)) })));
  const rank = (body: Body | null): [number, number, string] => [body && !body.hasEnded(day) ? 0 : 1, body?.position ?? 0, body?.name ?? ''];
  const compare = (one: Body | null, other: Body | null): number => {
    const [[ended, position, name], [otherEnded, otherPosition, otherName]] = [rank(one), rank(other)];
    return ended - otherEnded || position - otherPosition || name.localeCompare(otherName, 'nl');
  };
  return placed.sort((one, other) => compare(one.body, other.body)).map(({ row }) => row);
}

/** The register of people, and what each of them holds. Stands here because what binds somebody ends with seats and functions. */
@Resolver(() => Person)
export class PersonRegisterResolver {
  @Acts('people.read-register')
  @Query(() => PersonConnection, { description: 'By name; administrator only.' })
  async people(@Args() page: PageArgs, @Args('filter', { nullable: true }) filter?: PersonFilter): Promise<PersonConnection> {
    grant(mayReadPeople, undefined);
    return pageOf(findPeople(filter ?? {}), [...byName], page);
  }

  @VisibleRows()
  @Query(() => [Person], { description: 'People who take part, by name, to choose from: at most fifty whose name holds `text`.' })
  async findPerson(@Args('text', { type: () => String }) text: string): Promise<Person[]> {
    const escaped = text.replaceAll('\0', '').trim().slice(0, 100).replaceAll(/[\\%_]/g, '\\$&').toLowerCase();
    return unit()
      .manager.createQueryBuilder(Person, 'person')
      .where({ deactivatedAt: IsNull() })
      .andWhere('lower(person.name) like :pattern', { pattern: `%${escaped}%` })
      .orderBy('lower(person.name)')
      .addOrderBy('person.id')
      .limit(50)
      .getMany();
  }

  @ResolveField(() => [Membership], { description: 'Seats, also as substitute, also those that ended; in the order of their bodies.' })
  async memberships(@Parent() { id }: Person): Promise<Membership[]> {
    const [own, replacing] = await Promise.all([manyBy(Membership, 'personId', id, { from: 'ASC', id: 'ASC' }), manyBy(Membership, 'substituteId', id, { from: 'ASC', id: 'ASC' })]);
    return inOrderOfBodies([...own, ...replacing], async ({ seatId }) => (await byId(Seat, seatId))?.bodyId ?? null);
  }

  @ResolveField(() => [BodyFunction], { description: 'Functions, also as substitute, also those that ended; in the order of their bodies.' })
  async functions(@Parent() { id }: Person): Promise<BodyFunction[]> {
    const [own, replacing] = await Promise.all([manyBy(BodyFunction, 'personId', id, { from: 'ASC', id: 'ASC' }), manyBy(BodyFunction, 'substituteId', id, { from: 'ASC', id: 'ASC' })]);
    return inOrderOfBodies([...own, ...replacing], ({ bodyId }) => Promise.resolve(bodyId));
  }

  @ResolveField(() => [HistoryEntry], { description: 'Every change of this person and of what he holds, newest first, the last two hundred; as far as the viewer may see it.' })
  async history(@Parent() person: Person): Promise<HistoryEntry[]> {
    const recordIds = [...(await this.memberships(person)), ...(await this.functions(person))].map(({ id }) => id);
    return unit().manager.find(HistoryEntry, {
      where: [{ subjectId: person.id }, ...(recordIds.length > 0 ? [{ recordId: In(recordIds) }] : [])],
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: longestHistory,
    });
  }
}

@Resolver(() => Membership)
export class MembershipSeatResolver {
  @ResolveField(() => Seat)
  seat(@Parent() { seatId }: Membership): Promise<Seat> {
    return mustSee(Seat, seatId);
  }
}
