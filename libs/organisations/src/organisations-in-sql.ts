import { readInSql } from '@schakel/graphql';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { Region } from './region.entity.js';

readInSql(Region, { provenance: (region, asked) => asked.within(region) });
readInSql(Organisation);
readInSql(OrganisationGroup);
