import { readInSql } from '@schakel/graphql';
import { Person } from './person.entity.js';

readInSql(Person);
