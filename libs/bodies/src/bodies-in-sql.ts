import { readInSql } from '@schakel/graphql';
import { Body } from './body.entity.js';

readInSql(Body, {
  above: (body, asked) => asked.one((row) => `body ${row} where ${row}.id = ${body}.above_id`),
});
