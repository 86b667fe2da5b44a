import { readInSql } from '@schakel/graphql';
import { Decision } from './decision.entity.js';

readInSql(Decision, {
  body: (decision, asked) => asked.one((row) => `body ${row} where ${row}.id = ${decision}.body_id`),
  provenance: (decision, asked) => asked.within(decision),
  meeting: (decision, asked) => asked.one((row) => `meeting ${row} where ${row}.id = ${decision}.meeting_id`),
});
