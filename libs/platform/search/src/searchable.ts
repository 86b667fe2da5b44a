import type { ObjectLiteral } from 'typeorm';
import { declareIndexing } from './declare-functions.js';
import { SearchKind, searchables, type SearchDependency, type SearchParts } from './searchables.js';

const tableOf = (entity: { name: string }): string => entity.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

interface Registration extends SearchParts {
  kind: string;
  dependsOn?: readonly SearchDependency[];
}

/**
 * Lets records be found, by whoever may see them: the predicate of the entity's policy file holds in search too. Two entities may be of one kind.
 * `migrate` indexes what exists.
 */
export function searchable<T extends ObjectLiteral>(entity: new () => T, { kind, dependsOn = [], ...parts }: Registration): void {
  SearchKind[kind] = kind;
  const one = { kind, table: tableOf(entity), entityName: entity.name, parts, dependsOn };
  searchables.add(entity.name, one);
  declareIndexing(one);
}
