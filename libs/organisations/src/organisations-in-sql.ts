import { readInSql } from '@schakel/graphql';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';

readInSql(Organisation);
readInSql(OrganisationGroup);
