import { searchable } from '@schakel/search';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { Region } from './region.entity.js';

// The last day included, in the time of the domain; `searchTermsSchedule` indexes anew what ended.
const today = `coalesce((select max(demo_day) from domain_clock), (now() at time zone 'Europe/Amsterdam')::date)`;
const isCurrent = `(until is null or until >= ${today})`;
const regionsOf = `select region_id from region_provider where organisation_id = r.id and ${isCurrent}`;
const namedAs = (column: string): string => `select string_agg(named_as, ' ') from region_provider where ${column} = r.id`;

searchable(Organisation, {
  kind: 'ORGANISATION',
  title: 'r.name',
  key: 'r.short_name',
  names: `concat_ws(' ', r.short_name, array_to_string(r.aliases, ' '), (${namedAs('organisation_id')}))`,
  address: 'r.slug',
  state: 'r.kind',
  parties: 'array[r.id]',
  regions: `array(${regionsOf})`,
  endedOn: 'r.until + 1',
  dependsOn: [{ table: 'region_provider', refersBy: 'organisation_id', columns: ['region_id', 'named_as', 'until'] }],
});

searchable(OrganisationGroup, {
  kind: 'GROUP',
  title: 'r.name',
  text: 'r.description',
  address: 'r.slug',
  parties: `r.id || array(select organisation_id from group_member where group_id = r.id and ${isCurrent})`,
  dependsOn: [{ table: 'group_member', refersBy: 'group_id', columns: ['organisation_id', 'until'] }],
});

searchable(Region, {
  kind: 'REGION',
  title: 'r.name',
  names: namedAs('region_id'),
  text: `concat_ws(' · ', r.note, (select string_agg(area_note, ' · ') from region_provider where region_id = r.id))`,
  address: 'r.slug',
  parties: `array(select organisation_id from region_provider where region_id = r.id and ${isCurrent})`,
  regions: 'array[r.id]',
  dependsOn: [{ table: 'region_provider', refersBy: 'region_id', columns: ['organisation_id', 'named_as', 'area_note', 'until'] }],
});
