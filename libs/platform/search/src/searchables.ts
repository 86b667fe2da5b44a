import { registerEnumType } from '@nestjs/graphql';
import { Registry } from '@schakel/kernel';

/** What a record can be found by. Every part is SQL over its row, under the alias `r`; a part may hold a subselect. */
export interface SearchParts {
  title: string;
  /** Permanent number or code: found exactly, first. */
  number?: string;
  /** Found exactly instead of the number: a short name. */
  key?: string;
  /** Other names: weigh less than the title, more than the text. */
  names?: string;
  text?: string;
  /** Last part of the address of its page. */
  address?: string;
  state?: string;
  /** The record on whose page it stands, when not its own. */
  subject?: string;
  /** The body it belongs to. */
  body?: string;
  /** uuid[]: organisations, groups and bodies that are parties in it. Who searches for the name of one finds this too. */
  parties?: string;
  /** uuid[]: regions it is of. */
  regions?: string;
  /** The day that places it in a period. */
  on?: string;
  /** The first day on which it is over; null while it is current. */
  endedOn?: string;
}

/** Rows of another table that parts read: when those columns change, so does what is found. */
export interface SearchDependency {
  table: string;
  /** Its column that holds the id of the record. */
  refersBy: string;
  columns: readonly string[];
}

export interface Searchable {
  kind: string;
  /** Table of the record. */
  table: string;
  entityName: string;
  parts: SearchParts;
  dependsOn: readonly SearchDependency[];
}

export const searchables = new Registry<Searchable>('search');

/** Kinds of what can be found, as far as libraries registered them: in the API an enum. */
export const SearchKind: Record<string, string> = {};
registerEnumType(SearchKind, { name: 'SearchKind', description: 'What can be found; each library adds its own.' });

