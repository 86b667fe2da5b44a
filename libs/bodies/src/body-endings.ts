import { addDays, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Affiliation } from '@schakel/organisations';
import { EndingKind, Person, consequenceContributions, endings, type Ending } from '@schakel/people';
import { In } from 'typeorm';
import { BodyFunction } from './body-function.entity.js';
import { findBodyConsequences } from './body-consequences.js';
import { seenRow } from './members-facts.js';
import { Membership, Seat } from './seat.entity.js';

const present = (ids: (string | null)[]): string[] => ids.filter((id) => id !== null);

export const endingOfMembership = (membership: Membership, seat: Seat, day: Day): Ending => ({
  withoutIds: [membership.id], personIds: [membership.personId], organisationIds: present([seat.organisationId]), bodyIds: [seat.bodyId], day,
});

export async function endingOfSeat(seat: Seat, day: Day): Promise<Ending> {
  const memberships = await unit().manager.findBy(Membership, { seatId: seat.id });
  return {
    withoutIds: [seat.id, ...memberships.map(({ id }) => id)],
    personIds: memberships.map(({ personId }) => personId),
    organisationIds: present([seat.organisationId]),
    bodyIds: [seat.bodyId],
    day,
  };
}

export const endingOfFunction = (row: BodyFunction, day: Day): Ending => ({
  withoutIds: [row.id], personIds: present([row.personId]), organisationIds: present([row.organisationId]), bodyIds: [row.bodyId], day,
});

endings.add(EndingKind.SEAT, async (id, day) => endingOfSeat(await seenRow(Seat, id), day));
endings.add(EndingKind.FUNCTION, async (id, day) => endingOfFunction(await seenRow(BodyFunction, id), day));
endings.add(EndingKind.MEMBERSHIP, async (id, day) => {
  const membership = await seenRow(Membership, id);
  return endingOfMembership(membership, await seenRow(Seat, membership.seatId), day);
});

/** Who leaves altogether leaves every party and body he has to do with. */
endings.add(EndingKind.PERSON, async (id, day) => {
  await seenRow(Person, id);
  const { manager } = unit();
  const his = [{ personId: id }, { substituteId: id }];
  const memberships = await manager.find(Membership, { where: his });
  const rows = [...(await manager.findBy(Seat, { id: In(memberships.map(({ seatId }) => seatId)) })), ...(await manager.find(BodyFunction, { where: his }))];
  const affiliations = await manager.findBy(Affiliation, { personId: id });
  const distinct = (ids: (string | null)[]): string[] => [...new Set(present(ids))];
  return {
    withoutIds: [id], personIds: [id], day, organisationIds: distinct([...affiliations, ...rows].map(({ organisationId }) => organisationId)), bodyIds: distinct(rows.map(({ bodyId }) => bodyId)),
  };
});

consequenceContributions.add('bodies', { find: async (ending) => findBodyConsequences(ending, addDays(ending.day, -1)) });
