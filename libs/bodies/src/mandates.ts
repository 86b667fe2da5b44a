import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Organisation, current } from '@schakel/organisations';
import { Body } from './body.entity.js';
import { MandateAcceptance, MandateSheet } from './mandate.entity.js';
import { Membership, Seat } from './seat.entity.js';

/** Every version of a body, newest first. Batched. */
export const sheetsOf = (bodyId: string): Promise<MandateSheet[]> => manyBy(MandateSheet, 'bodyId', bodyId, { number: 'DESC' });

/** The sheet in force of every living body, for `mandateFor` and `subjectsOf`. */
export async function sheetsInForce(): Promise<MandateSheet[]> {
  const { manager, moment } = unit();
  return manager
    .createQueryBuilder(MandateSheet, 'sheet')
    .innerJoin(Body, 'body', 'body.id = sheet.bodyId and (body.endedOn is null or body.endedOn > :today)', { today: moment.day })
    .where('sheet.number = (select max(later.number) from mandate_sheet later where later.body_id = sheet.body_id)')
    .orderBy('body.position')
    .getMany();
}

/** The parties at a table now, in the order of their seats. */
export async function partiesAt(bodyId: string): Promise<Organisation[]> {
  const seats = current(await manyBy(Seat, 'bodyId', bodyId, { position: 'ASC', id: 'ASC' }));
  const ids = [...new Set(seats.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  const parties = await Promise.all(ids.map((id) => byId(Organisation, id)));
  return parties.filter((party) => party !== null);
}

/** For which parties the viewer sits at a table now, also as substitute. */
export async function ownPartiesAt(bodyId: string): Promise<string[]> {
  const { personId } = unit().viewer;
  const mine = await Promise.all([manyBy(Membership, 'personId', personId), manyBy(Membership, 'substituteId', personId)]);
  const seats = await Promise.all([...new Set(current(mine.flat()).map(({ seatId }) => seatId))].map((id) => byId(Seat, id)));
  const held = current(seats.filter((seat) => seat !== null)).filter((seat) => seat.bodyId === bodyId);
  return [...new Set(held.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
}

/** The last word of each party on a version. */
export async function lastAcceptances(sheetId: string): Promise<Map<string, MandateAcceptance>> {
  const all = await manyBy(MandateAcceptance, 'sheetId', sheetId, { acceptedOn: 'ASC' });
  return new Map(all.map((acceptance) => [acceptance.organisationId, acceptance]));
}
