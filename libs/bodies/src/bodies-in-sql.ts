import { readInSql, readRootInSql } from '@schakel/graphql';
import { addressPattern, holdsSql } from '@schakel/organisations';
import { BodyFunction, BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { Membership, Seat } from './seat.entity.js';

// The fields of a body and of who sits there, as their resolvers give them; meetings-in-sql.int-spec.ts of libs/meetings holds both side by side, where there are meetings too.

const rowWithId = (table: string, id: string) => (row: string): string => `${table} ${row} where ${row}.id = ${id}`;

const today = '(select viewer_day())';

/** What holds today, or, once the body has ended, all that it had. */
const shownSql = (row: string, body: string): string => `(${body}.ended_on <= ${today} or (${holdsSql(row, today)}))`;

const hasEndedSql = (id: string): string => `exists (select from body ended where ended.id = ${id} and ended.ended_on <= ${today})`;

const kindOrder = (row: string): string => `array_position(array['${Object.values(BodyFunctionKind).join("', '")}'], ${row}.kind)`;

readInSql(Body, {
  isPastItsEnd: (body) => `(${body}.ended_on is null and ${body}.ends_on < ${today}) is true`,
  above: (body, asked) => asked.one(rowWithId('body', `${body}.above_id`)),
  below: (body, asked) => asked.many((row) => `body ${row} where ${row}.above_id = ${body}.id and (${row}.ended_on <= ${today}) is not true order by ${row}.position, ${row}.id`),
  formedFrom: (body, asked) => asked.one(rowWithId('body', `${body}.formed_from_id`)),
  successor: (body, asked) => asked.one(rowWithId('body', `${body}.successor_id`)),
  region: (body, asked) => asked.one(rowWithId('region', `${body}.region_id`)),
  provenance: (body, asked) => asked.within(body),
  functions: (body, asked) => asked.many((row) => `body_function ${row} where ${row}.body_id = ${body}.id and ${shownSql(row, body)} order by ${kindOrder(row)}, ${row}."from", ${row}.id`),
  seats: (body, asked) => asked.many((row) => `seat ${row} where ${row}.body_id = ${body}.id and ${shownSql(row, body)} order by ${row}.position, ${row}.id`),
});

readInSql(BodyFunction, {
  body: (held, asked) => asked.one(rowWithId('body', `${held}.body_id`)),
  organisation: (held, asked) => asked.one(rowWithId('organisation', `${held}.organisation_id`)),
  person: (held, asked) => asked.one(rowWithId('person', `${held}.person_id`)),
  substitute: (held, asked) => asked.one(rowWithId('person', `${held}.substitute_id`)),
  provenance: (held, asked) => asked.within(held),
});

readInSql(Seat, {
  body: (seat, asked) => asked.one(rowWithId('body', `${seat}.body_id`)),
  organisation: (seat, asked) => asked.one(rowWithId('organisation', `${seat}.organisation_id`)),
  memberships: (seat, asked) => asked.many((row) => `membership ${row} where ${row}.seat_id = ${seat}.id and (${holdsSql(row, today)} or ${hasEndedSql(`${seat}.body_id`)})
    order by ${row}."from", ${row}.id`),
  provenance: (seat, asked) => asked.within(seat),
});

readInSql(Membership, {
  person: (membership, asked) => asked.one(rowWithId('person', `${membership}.person_id`)),
  substitute: (membership, asked) => asked.one(rowWithId('person', `${membership}.substitute_id`)),
  provenance: (membership, asked) => asked.within(membership),
});

readRootInSql<{ code: string }>('body', null, ({ code }, asked) =>
  addressPattern.test(code) ? { shape: 'code', text: () => asked.one((body) => `body ${body} where lower(${body}.code) = $1`), values: [code.toLowerCase()] } : null);
