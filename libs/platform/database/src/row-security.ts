import { Registry } from '@schakel/kernel';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** SQL conditions on a row, per command, for the application's role. What is not given is refused. */
export interface RowRules {
  select: string;
  insert?: string;
  update?: string;
  delete?: string;
  /** Columns the application may update, when not all: keeps append-only tables append-only. */
  updateColumns?: string[];
}

export interface SecuredEntity {
  target: EntityTarget<ObjectLiteral>;
  rules: RowRules;
}

/** Every entity with its predicate. It is also the list of entities: what is not here has no table in the application. */
export const securedEntities = new Registry<SecuredEntity>('row-level security');

/** States who may see the rows of an entity; stands in its policy file, is installed by `migrate`, compared by `check`. */
export function secure<T extends ObjectLiteral>(target: new () => T, rules: RowRules): void {
  securedEntities.add(target.name, { target, rules });
}

/** There is a viewer: for inserts, whose meaning the policy has judged before. */
export const anyViewer = '(select viewer_person()) is not null';

/** Everyone with a current affiliation, seat, function or role. */
export const inNetwork = '(select viewer_in_network())';

/** The row belongs to the viewer. */
export const ownRow = (column = 'person_id'): string => `${column} = (select viewer_person())`;

export const isAdministrator = '(select viewer_is_administrator())';

/** The part of it that level and body decide. */
export const readableByLevel = `
  (level = 'NETWORK' and (select viewer_in_network()))
  or (level = 'BODY' and body_id = any ((select viewer_bodies())::uuid[]))
  or (level = 'CONFIDENTIAL' and body_id = any ((select viewer_cleared_bodies())::uuid[]))`;

/**
 * What may be read at a level (domain.md, 'Who sees what'): the row carries level, body and readers itself, so that this is a comparison
 * of its own columns with arrays computed once per statement.
 */
export const readable = `${readableByLevel}
  or reader_person_ids && (select viewer_person_array())
  or reader_organisation_ids && (select viewer_organisations())
  or reader_body_ids && (select viewer_own_bodies())`;

/** The predicate for reading that an entity's policy file states: for functions that run beyond the viewer and must show no more than that. */
export function predicateOf(entityName: string): string {
  const secured = securedEntities.get(entityName);
  if (!secured) throw new Error(`No predicate for ${entityName}`);
  return secured.rules.select;
}
