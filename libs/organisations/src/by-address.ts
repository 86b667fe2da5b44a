import { unit } from '@schakel/database';
import { remembered } from '@schakel/graphql';
import { Raw, type ObjectLiteral } from 'typeorm';

/** What a number, code or slug looks like. */
export const addressPattern = /^[A-Za-z0-9-]{1,100}$/;

/**
 * The record that carries `address` (a slug, code or number out of a link) in `column`, when the viewer may see it; else null.
 * What cannot be an address is not looked up: PostgreSQL refuses a NUL, and that must not look like a fault of ours.
 */
export async function byAddress<T extends ObjectLiteral & { id: string }>(entity: new () => T, column: keyof T & string, address: string): Promise<T | null> {
  if (!addressPattern.test(address)) return null;
  return remembered(entity, await unit().manager.findOne(entity, { where: { [column]: address } as never }));
}

/** The same, however its letters are typed: 'so' is SO. */
export async function byAddressInAnyCase<T extends ObjectLiteral & { id: string }>(entity: new () => T, column: keyof T & string, address: string): Promise<T | null> {
  if (!addressPattern.test(address)) return null;
  const wanted = Raw((stored) => `lower(${stored}) = :wanted`, { wanted: address.toLowerCase() });
  return remembered(entity, await unit().manager.findOne(entity, { where: { [column]: wanted } as never }));
}
