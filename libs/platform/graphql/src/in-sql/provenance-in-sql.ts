import { Provenance } from '@schakel/database';
import { readInSql } from './sql-types.js';

/** Stands in the row it is about. */
readInSql(Provenance, {
  kind: (row) => `${row}.provenance_kind`,
  place: (row) => `${row}.provenance_place`,
  quote: (row) => `${row}.provenance_quote`,
  assumptions: (row) => `${row}.provenance_assumptions`,
});
