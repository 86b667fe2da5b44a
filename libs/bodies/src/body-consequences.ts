import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { holdsOn } from '@schakel/organisations';
import { Person, type Consequence, type Ending } from '@schakel/people';
import { In } from 'typeorm';
import { BodyFunction, BodyFunctionKind, FunctionState } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { Membership, Seat } from './seat.entity.js';

const kindWords: Readonly<Record<BodyFunctionKind, string>> = {
  [BodyFunctionKind.REGIE]: 'Regie',
  [BodyFunctionKind.INVITATION]: 'Uitnodiging',
  [BodyFunctionKind.CHAIR]: 'Voorzitter',
  [BodyFunctionKind.SECRETARY]: 'Secretaris',
};

/** A body with what it has on a day, and who of its people has left Schakel. */
interface Table {
  body: Body;
  seats: Seat[];
  memberships: Membership[];
  functions: BodyFunction[];
  gone: ReadonlySet<string>;
}

/** Somebody is there: the person or who replaces him. A party alone holds a function, too. */
function isManned({ personId, substituteId }: { personId: string | null; substituteId: string | null }, gone: ReadonlySet<string>): boolean {
  return [personId, substituteId].some((id) => id !== null && !gone.has(id));
}

function vacantKinds({ functions, gone }: Table): Set<BodyFunctionKind> {
  const held = functions.filter((one) => one.state === FunctionState.ACCEPTED && (one.personId === null || isManned(one, gone)));
  return new Set(Object.values(BodyFunctionKind).filter((kind) => !held.some((one) => one.kind === kind)));
}

const emptySeats = ({ seats, memberships, gone }: Table): Seat[] =>
  seats.filter((seat) => !memberships.some((one) => one.seatId === seat.id && isManned(one, gone)));

const isEmpty = (table: Table): boolean => emptySeats(table).length === table.seats.length && !table.functions.some((one) => isManned(one, table.gone));

function without({ withoutIds }: Ending, table: Table): Table {
  const stays = ({ id }: { id: string }): boolean => !withoutIds.includes(id);
  return {
    ...table,
    seats: table.seats.filter(stays),
    memberships: table.memberships.filter(stays),
    functions: table.functions.filter(stays),
    gone: new Set([...table.gone, ...withoutIds]),
  };
}

async function tableOf(bodyId: string, day: Day): Promise<Table | null> {
  const { manager } = unit();
  const body = await byId(Body, bodyId);
  if (!body || body.hasEnded(day)) return null;
  const onDay = <T extends { from: Day | null; until: Day | null }>(rows: T[]): T[] => rows.filter((row) => holdsOn(row, day));
  const seats = onDay(await manager.findBy(Seat, { bodyId }));
  const memberships = onDay(await manager.findBy(Membership, { seatId: In(seats.map(({ id }) => id)) }));
  const functions = onDay(await manager.findBy(BodyFunction, { bodyId }));
  const ids = [...memberships, ...functions].flatMap(({ personId, substituteId }) => [personId, substituteId]).filter((id) => id !== null);
  const persons = await manager.findBy(Person, { id: In(ids) });
  return { body, seats, memberships, functions, gone: new Set(persons.filter(({ deactivatedAt }) => deactivatedAt).map(({ id }) => id)) };
}

/** Functions that become vacant, and bodies in which nobody is left, by an ending after that last day. */
export async function findBodyConsequences(ending: Ending, lastDay: Day): Promise<Consequence[]> {
  const found: Consequence[] = [];
  // What holds on the last day, or from it on, when the ending is still to come.
  const day = lastDay < unit().moment.day ? unit().moment.day : lastDay;
  for (const bodyId of ending.bodyIds) {
    const now = await tableOf(bodyId, day);
    if (!now) continue;
    const then = without(ending, now);
    const path = `/overleggen/${now.body.code}`;
    const before = vacantKinds(now);
    for (const kind of vacantKinds(then)) {
      if (!before.has(kind)) found.push({ kind: 'FUNCTION_VACANT', title: kindWords[kind], subtitle: now.body.name, path, hears: [] });
    }
    if (isEmpty(then) && !isEmpty(now)) found.push({ kind: 'BODY_EMPTY', title: now.body.name, subtitle: null, path, hears: [] });
  }
  return found;
}
